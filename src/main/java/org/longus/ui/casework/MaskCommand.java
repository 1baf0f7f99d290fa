package org.longus.ui.casework;

import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.Margin;
import org.longus.edit.PaintLimit;
import org.longus.edit.SliceMask;
import org.longus.edit.Smooth;
import org.longus.edit.Tidy;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** What can be done to the whole mask of the measured slice at once. */
public enum MaskCommand {
    FILL_HOLES(Shortcut.FILL_HOLES, "Fill holes of up to 1 cm\u00B2; a larger one may be bone or a vessel"),
    REMOVE_ISLANDS(Shortcut.REMOVE_ISLANDS, "Take away separate parts of less than 20 mm\u00B2"),
    SMOOTH(Shortcut.SMOOTH, "Round off teeth and notches narrower than about 1.5 mm"),
    GROW(Shortcut.GROW, "Move the outline outwards by 1 mm, one pixel at least; held to HU as painting is"),
    SHRINK(Shortcut.SHRINK, "Move the outline inwards by 1 mm, one pixel at least"),
    COPY(Shortcut.COPY, "Take the mask of the nearest other slice that was measured in this case"),
    RESET(Shortcut.RESET, "Take the models' own mask of this slice again"),
    CLEAR(Shortcut.CLEAR, "Empty the mask of this slice");

    private static final double LARGEST_HOLE_MM2 = 100;
    private static final double LARGEST_ISLAND_MM2 = 20;
    private static final double SMOOTH_MM = 1.5;
    private static final double STEP_MM = 1;

    private final Shortcut key;
    private final String tip;

    MaskCommand(Shortcut key, String tip) {
        this.key = key;
        this.tip = tip;
    }

    public String label() {
        return key.what();
    }

    public Shortcut key() {
        return key;
    }

    public String tip() {
        return tip;
    }

    /** The edit and the mask after it. */
    public record Change(EditAction action, Mask mask) {}

    /** What it would do now; empty when that is nothing. */
    public Optional<Change> on(CaseModel model, boolean heldToMuscleHu) {
        SliceMask now = model.slice();
        if (now == null) {
            return Optional.empty();
        }
        Mask mask = now.mask();
        Geometry g = model.series().ct().geometry();
        PaintLimit limit = model.limit(heldToMuscleHu);
        Optional<Mask> after = switch (this) {
            case FILL_HOLES -> Optional.of(Tidy.fillHoles(mask, LARGEST_HOLE_MM2, g));
            case REMOVE_ISLANDS -> Optional.of(Tidy.removeIslands(mask, LARGEST_ISLAND_MM2, g));
            case SMOOTH -> Optional.of(Smooth.byMajority(mask, Margin.atLeastAPixel(SMOOTH_MM, g), g, limit));
            case GROW -> Optional.of(Margin.grow(mask, Margin.atLeastAPixel(STEP_MM, g), g, limit));
            case SHRINK -> Optional.of(Margin.shrink(mask, Margin.atLeastAPixel(STEP_MM, g), g));
            case COPY -> model.neighbour().map(SliceMask::mask);
            case RESET -> Optional.ofNullable(model.automaticProperty().get()).map(m -> m.mask());
            case CLEAR -> Optional.of(Mask.empty(mask.sizeI(), mask.sizeJ(), 1));
        };
        return after.filter(m -> !m.equals(mask)).map(m -> new Change(action(model, heldToMuscleHu), m));
    }

    private EditAction action(CaseModel model, boolean heldToMuscleHu) {
        Geometry g = model.series().ct().geometry();
        return switch (this) {
            case FILL_HOLES -> EditAction.of(EditKind.FILL_HOLES).limitedToMm2(LARGEST_HOLE_MM2);
            case REMOVE_ISLANDS -> EditAction.of(EditKind.REMOVE_ISLANDS).limitedToMm2(LARGEST_ISLAND_MM2);
            case SMOOTH ->
                EditAction.of(EditKind.SMOOTH)
                        .sizedMm(Margin.atLeastAPixel(SMOOTH_MM, g))
                        .heldTo(CaseModel.heldRange(heldToMuscleHu));
            case GROW ->
                EditAction.of(EditKind.GROW)
                        .sizedMm(Margin.atLeastAPixel(STEP_MM, g))
                        .heldTo(CaseModel.heldRange(heldToMuscleHu));
            case SHRINK -> EditAction.of(EditKind.SHRINK).sizedMm(Margin.atLeastAPixel(STEP_MM, g));
            case COPY -> EditAction.copyOf(model.neighbour().orElseThrow().k());
            case RESET -> EditAction.of(EditKind.RESET);
            case CLEAR -> EditAction.of(EditKind.CLEAR);
        };
    }
}
