package org.longus.ui.commands;

import java.util.Locale;
import org.longus.measure.SliceRules;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.SliceSelector;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Geometry;
import org.longus.volume.SliceNumber;

/**
 * The slice by the Utrecht rule, in two steps: the command says the rule and shows the section's end towards the feet; the person
 * scrolls to the slice and gives the command again.
 */
public final class UtrechtStep {
    private final CaseList list;
    private final ModelRuns runs;
    private final Messages messages;
    /** The case on which the person looks for the slice; null while nobody does. */
    private CaseModel looking;

    public UtrechtStep(CaseList list, ModelRuns runs, Messages messages) {
        this.list = list;
        this.runs = runs;
        this.messages = messages;
        list.currentProperty().subscribe(this::leave);
    }

    /** Begins to look for the slice, or takes the one that the axial plane shows. */
    public void step() {
        CaseModel on = list.current();
        if (on == null || Refusals.ofReadOnly(on, messages)) {
            return;
        }
        if (looking == on) {
            take(on);
        } else {
            begin(on);
        }
    }

    /** Whether a person looks for it on the shown case. */
    public boolean isLooking() {
        return looking != null && looking == list.current();
    }

    private void begin(CaseModel on) {
        looking = on;
        Geometry g = on.series().ct().geometry();
        C3Result result = on.resultProperty().get();
        if (!on.isAiHidden() && result != null && result.section().isPresent()) {
            SliceSelector.Middle m = result.section().get().middle();
            on.cursor().indexProperty(2).set(g.sense(2) > 0 ? m.firstK() : m.lastK());
        }
        messages.show(
                about(on),
                new Notice(
                        Notice.Kind.INFORMATION,
                        "Utrecht rule: go to %s; then press %s again, or take it in the Case menu."
                                .formatted(SliceRules.UTRECHT.text(), Shortcut.UTRECHT.keys())));
    }

    private void take(CaseModel on) {
        int k = on.cursor().index(2);
        leave();
        on.change(c -> c.sectionWork().choose(SliceRules.UTRECHT, k));
        if (on.snapshot().sectionWork().chosenBy(SliceRules.UTRECHT).orElse(-1) != k) {
            messages.say("The slice could not be noted: this case cannot be changed here.");
            return;
        }
        if (on.canPaintOn(k)) {
            messages.say(String.format(
                    Locale.ROOT,
                    "Slice %d is chosen by the Utrecht rule; it is measured already. %s takes the choice back.",
                    SliceNumber.of(k),
                    Shortcut.UNDO.keys()));
        } else {
            runs.measureSlice(k);
        }
    }

    private void leave() {
        if (looking != null) {
            messages.end(about(looking));
            looking = null;
        }
    }

    private static About about(CaseModel on) {
        return new About(on, "utrecht");
    }
}
