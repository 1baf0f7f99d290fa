package org.longus.ui.viewer;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import javafx.scene.Node;
import org.longus.edit.SliceMask;
import org.longus.measure.HuRange;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.render.MaskOutline;
import org.longus.render.OutlineInk;
import org.longus.render.Palette;
import org.longus.render.ScreenGrid;
import org.longus.render.VoteRamp;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Comparison;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Reslicer;

/** What lies over one plane's CT at this moment: a picture of fills, and the outlines that go on top of it. */
final class Overlay {
    private static final MaskOutline NOTHING = MaskOutline.of(Mask.empty(1, 1, 1));

    private final PixelImage image = new PixelImage();
    private final OutlineInk ink = new OutlineInk();
    /** The fills in the picture's own pixels, premultiplied. */
    private int[] argb = {};

    private MaskOutline muscle = NOTHING;
    private MaskOutline takenAway = NOTHING;
    private MaskOutline section = NOTHING;
    private MaskOutline other = NOTHING;
    /** The part of the picture that holds any colour. */
    private PixelRect filled = PixelRect.EMPTY;

    Node node() {
        return image.node();
    }

    void hide() {
        image.hide();
    }

    /** What the models had marked and a person took away. */
    MaskOutline takenAway() {
        return takenAway;
    }

    /** The mask that the case's own is held against. */
    MaskOutline other() {
        return other;
    }

    /** Draws anew what {@code plane} shows of a case. */
    void update(CaseModel model, DisplayModel display, Plane plane) {
        Geometry geometry = model.series().ct().geometry();
        PlaneView view = new PlaneView(geometry, plane);
        int shown = model.cursor().slice(plane);
        muscle = NOTHING;
        takenAway = NOTHING;
        section = NOTHING;
        other = NOTHING;
        if (argb.length != view.width() * view.height()) {
            argb = new int[view.width() * view.height()];
        }
        Arrays.fill(argb, 0);
        image.stale();
        filled = PixelRect.EMPTY;
        C3Result result = model.resultProperty().get();
        if (result != null && result.section().isPresent() && display.shows(display.section())) {
            drawSection(result.section().get(), geometry, plane, shown, display);
        }
        SliceMask slice = model.slice();
        boolean measured = plane == Plane.AXIAL && slice != null && slice.k() == shown;
        Mask mask = measured ? onPicture(slice.mask(), geometry) : null;
        Comparison.Other against = model.comparison().other();
        boolean compared = plane == Plane.AXIAL
                && against != null
                && against.mask().k() == shown
                && display.shows(display.comparison());
        if (measured && display.shows(display.muscle())) {
            if (!display.muscleOutlineOnlyProperty().get() && !compared) {
                fill(mask, display.muscle().argbPre(1));
            }
            muscle = MaskOutline.of(mask);
        }
        if (plane == Plane.AXIAL && display.shows(display.huRange())) {
            // in place of the muscle's fill, whose colour is left to what does not count: two fills would mix to a
            // third
            HuRange range = display.shownHuProperty().get();
            fill(
                    Reslicer.where(model.series().ct(), plane, shown, range::contains),
                    display.huRange().argbPre(1));
        }
        if (measured && !compared && model.automaticProperty().get() != null) {
            drawModels(model.automaticProperty().get(), slice.mask(), geometry, display);
        }
        if (compared) {
            compare(mask, onPicture(against.mask().mask(), geometry), display);
        }
    }

    /** Lays fills and solid outlines on the pane, unless they lie there already. */
    void draw(DisplayModel display, Viewport viewport, double outputScale) {
        if (!image.begin(viewport, outputScale)) {
            return;
        }
        ScreenGrid grid = image.grid();
        ink.resize(image.width(), image.height());
        PixelRect fills = image.shown(filled);
        PixelRect all = fills.union(ink.reach(section, grid, Palette.SECTION_LINE * outputScale))
                .union(ink.reach(muscle, grid, Palette.SEAM_LINE * outputScale));
        int[] screen = image.pixels();
        for (int y = all.jFrom(); y < all.jTo(); y++) {
            Arrays.fill(screen, y * image.width() + all.iFrom(), y * image.width() + all.iTo(), 0);
        }
        grid.squares(argb, fills, screen, image.width());
        ink.lay(
                section,
                grid,
                Palette.SECTION_LINE * outputScale,
                display.section().rgb(),
                0.8,
                screen);
        ink.lay(muscle, grid, Palette.SEAM_LINE * outputScale, 0, Palette.SEAM_OPACITY, screen);
        ink.lay(
                muscle,
                grid,
                Palette.MUSCLE_LINE * outputScale,
                display.muscle().rgb(),
                1,
                screen);
        image.show(all);
    }

    /** In place of the models' votes and the changes by hand: colours over colours could not be read. */
    private void compare(Mask mine, Mask others, DisplayModel display) {
        Mask own = mine == null ? Mask.empty(others.sizeI(), others.sizeJ(), 1) : mine;
        Layer layer = display.comparison();
        fill(own.and(others), layer.argbPre(display.colours().both(), 0.6));
        fill(own.minus(others), layer.argbPre(display.colours().onlyThis(), 1));
        fill(others.minus(own), layer.argbPre(display.colours().onlyOther(), 1));
        other = MaskOutline.of(others);
    }

    private void drawSection(Section found, Geometry geometry, Plane plane, int shown, DisplayModel display) {
        Mask picture = Reslicer.mask(found.mask(), geometry, plane, shown);
        section = MaskOutline.of(picture);
        // on the axial plane the fill would tint the tissue that one judges there: its outline is enough
        if (plane != Plane.AXIAL) {
            fill(picture, display.section().argbPre(1));
        }
    }

    /** The models' votes, and how the mask differs from theirs. */
    private void drawModels(Muscle models, Mask mask, Geometry geometry, DisplayModel display) {
        if (display.shows(display.votes())) {
            fillByVotes(models, geometry, v -> display.votes().argbPre(VoteRamp.rgb(v, models.members()), 1));
        }
        if (display.shows(display.disagreement())) {
            // strongest where the members stand half against half
            double members = models.members();
            fillByVotes(
                    models, geometry, v -> display.disagreement().argbPre(2 * Math.min(v / members, 1 - v / members)));
        }
        if (display.shows(display.changes())) {
            fill(
                    onPicture(mask.minus(models.mask()), geometry),
                    display.changes().argbPre(1));
            takenAway = MaskOutline.of(onPicture(models.mask().minus(mask), geometry));
        }
    }

    /** A single slice in the picture's orientation. */
    private static Mask onPicture(Mask mask, Geometry geometry) {
        return Reslicer.mask(mask, geometry, Plane.AXIAL, 0);
    }

    private void fill(Mask picture, int colour) {
        filled = filled.union(PixelRect.around(picture));
        for (int p = picture.next(0); p >= 0; p = picture.next(p + 1)) {
            argb[p] = colour;
        }
    }

    /** Colours the pixels that have a vote; 0 as a colour leaves what lies there. */
    private void fillByVotes(Muscle models, Geometry geometry, IntUnaryOperator colour) {
        int[] table = new int[models.members() + 1];
        for (int v = 1; v < table.length; v++) {
            table[v] = colour.applyAsInt(v);
        }
        byte[] votes = new byte[argb.length];
        Reslicer.bytes(models.votes(), geometry, Plane.AXIAL, 0, votes);
        for (int p = 0; p < votes.length; p++) {
            argb[p] = table[votes[p]] == 0 ? argb[p] : table[votes[p]];
        }
        PlaneView view = new PlaneView(geometry, Plane.AXIAL);
        filled = new PixelRect(0, 0, view.width(), view.height());
    }
}
