package org.longus.ui.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Fill;
import org.longus.edit.Midline;
import org.longus.edit.Mirror;
import org.longus.edit.PixelPoint;
import org.longus.edit.Polygon;
import org.longus.edit.SliceMask;
import org.longus.measure.Disagreement;
import org.longus.measure.HuRange;
import org.longus.pipeline.Muscle;
import org.longus.review.ProvenanceText;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.MaskCommand;
import org.longus.ui.casework.Probe;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.Tool;
import org.longus.ui.casework.ToolModel;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Pointed;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Mask;
import org.longus.volume.SliceNumber;
import org.longus.volume.Vec3;

/**
 * Changes of the measured slice's mask beyond brush and eraser, each one edit, and the way to where one may be needed.
 * What happened, or why nothing did, is said in a sentence.
 */
public final class Corrections {
    /** A fill that is not held to muscle runs through what looks like the clicked pixel. */
    private static final int LIKE_THE_CLICKED_HU = 40;

    /** Between a place and the ring around it. */
    private static final double RING_MM = 3;

    private final DisplayModel display;
    private final ToolModel tools;
    private final Consumer<String> say;
    private final Executor window;
    private Muscle toured;
    private List<Disagreement> places = List.of();
    private int next;

    /** @param window the JavaFX thread */
    public Corrections(DisplayModel display, ToolModel tools, Consumer<String> say, Executor window) {
        this.display = display;
        this.tools = tools;
        this.say = say;
        this.window = window;
    }

    /** Adds what a lasso or polygon encloses on the measured slice, or takes it away. */
    public void enclosed(CaseModel model, Tool tool, List<PixelPoint> line, boolean takeAway) {
        Mask mask = model.slice().mask();
        Polygon polygon = new Polygon(line);
        Mask after = takeAway ? polygon.takeFrom(mask) : polygon.addTo(mask, model.limit(isHeld()));
        change(
                model,
                EditAction.of(tool == Tool.LASSO ? EditKind.LASSO : EditKind.POLYGON)
                        .takingAway(takeAway)
                        .heldTo(CaseModel.heldRange(isHeld() && !takeAway)),
                after,
                takeAway
                        ? "There is no muscle in it to take away."
                        : isHeld()
                                ? "Nothing in it that could be added: T lifts the HU limit."
                                : "It encloses nothing new.");
    }

    /** Fills from a click through connected pixels, or takes the connected piece of the mask away, within the reach. */
    public void fill(CaseModel model, PixelPoint at, boolean takeAway) {
        SliceMask now = model.slice();
        Fill fill = Fill.from(at, tools.reachMmProperty().get());
        var ct = model.series().ct();
        if (takeAway) {
            Mask after = fill.takeFrom(now.mask(), ct.geometry());
            EditAction away = EditAction.of(EditKind.FILL).takingAway(true).sizedMm(fill.reachMm());
            change(model, away, after, "There is no muscle under the pointer to take away.");
            return;
        }
        Probe under = Probe.at(ct, new Vec3(at.i(), at.j(), now.k()));
        if (under == null) {
            return;
        }
        HuRange range = isHeld()
                ? ToolModel.paintRange()
                : new HuRange(under.hu() - LIKE_THE_CLICKED_HU, under.hu() + LIKE_THE_CLICKED_HU);
        change(
                model,
                EditAction.of(EditKind.FILL).sizedMm(fill.reachMm()).heldTo(Optional.of(range)),
                fill.addTo(now.mask(), ct, now.k(), range),
                range.contains(under.hu())
                        ? "All of it within reach is muscle already: ] reaches further."
                        : String.format(Locale.ROOT, "%d HU is outside %s: T lifts the limit.", under.hu(), range));
    }

    /** Takes the muscle under a click for the one on the other side, as soon as the midline is known. */
    public void mirror(CaseModel model, PixelPoint at) {
        CompletableFuture<Midline> midline = model.midline();
        SliceMask clicked = model.slice();
        if (!midline.isDone()) {
            say.accept("The body's midline is being looked for ...");
        }
        midline.whenCompleteAsync(
                (line, failure) -> {
                    if (failure != null) {
                        say.accept("The body's midline could not be found (%s): draw the muscle with the brush (%s)."
                                .formatted(failure.getMessage(), Shortcut.BRUSH.keys()));
                    } else if (model.slice() == clicked) {
                        mirror(model, at, line);
                    } else {
                        say.accept("The mask has changed before the midline was found: click again.");
                    }
                },
                midline.isDone() ? Runnable::run : window);
    }

    private void mirror(CaseModel model, PixelPoint at, Midline line) {
        Mask mask = model.slice().mask();
        Mask after = Mirror.across(mask, at, line);
        boolean onMask = mask.get((int) Math.round(at.i()), (int) Math.round(at.j()));
        change(
                model,
                EditAction.of(EditKind.MIRROR),
                after,
                onMask ? "The other side has all of it already." : "Click the muscle that the other side should get.");
    }

    /** Does it, or says that there is nothing to do. */
    public void apply(CaseModel model, MaskCommand command) {
        if (model == null || model.slice() == null) {
            say.accept(ReaderText.noMask(model));
            return;
        }
        if (model.isFinished()) {
            say.accept(ReaderText.FINISHED);
            return;
        }
        if (command == MaskCommand.RESET && model.isAiHidden()) {
            say.accept(ReaderText.noAi(model));
            return;
        }
        command.on(model, isHeld())
                .ifPresentOrElse(
                        c -> change(model, c.action(), c.mask(), ""),
                        () -> say.accept("%s: there is nothing to do.".formatted(command.label())));
    }

    /** Whether the command would change anything now. */
    public boolean canApply(CaseModel model, MaskCommand command) {
        return model != null && command.on(model, isHeld()).isPresent();
    }

    private boolean isHeld() {
        return tools.heldToMuscleHuProperty().get();
    }

    private void change(CaseModel model, EditAction action, Mask after, String otherwise) {
        int before = model.slice().mask().count();
        if (!model.edit(action, after)) {
            say.accept(otherwise);
            return;
        }
        double pixelCm2 = model.series().ct().geometry().pixelAreaCm2();
        say.accept(String.format(
                Locale.ROOT,
                "%s: %+.2f cm\u00B2 of mask.",
                ProvenanceText.of(action),
                (after.count() - before) * pixelCm2));
    }

    /**
     * Takes the cross-hair to the next place of the measured slice where the models disagree, the largest first and round
     * again after the last.
     */
    public void nextDisagreement(CaseModel model) {
        Muscle models = model == null ? null : model.automaticProperty().get();
        if (models == null) {
            say.accept(ReaderText.noAi(model));
            return;
        }
        if (models != toured) {
            toured = models;
            places = Disagreement.places(
                    models.votes(), models.members(), model.series().ct().geometry());
            next = 0;
        }
        if (places.isEmpty()) {
            say.accept(String.format(
                    Locale.ROOT, "The models agree on slice %d, but for single pixels.", SliceNumber.of(models.k())));
            return;
        }
        Disagreement place = places.get(next);
        say.accept(String.format(
                Locale.ROOT,
                "Low agreement %d of %d: %.2f cm\u00B2 that some of the models mark.",
                next + 1,
                places.size(),
                place.areaMm2() / 100));
        next = (next + 1) % places.size();
        Vec3 at = new Vec3(place.i(), place.j(), models.k());
        model.cursor().moveTo(at);
        display.point(new Pointed(at, place.reachMm() + RING_MM));
    }
}
