package org.longus.ui.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.longus.edit.SliceMask;
import org.longus.measure.HuRange;
import org.longus.pipeline.Muscle;
import org.longus.render.OverlayColours;
import org.longus.render.VoteRamp;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Layer;
import org.longus.volume.Mask;
import org.longus.volume.Plane;

/** The names of the colours that lie on the axial plane now: nothing that is switched off or not on this slice. */
public final class Legend {
    private Legend() {}

    /** How a layer is drawn. */
    public enum Kind {
        FILL,
        OUTLINE,
        DASHED
    }

    /**
     * One line.
     *
     * @param rgb colours in order, 0xRRGGBB; several make a scale, which begins at zero without a colour
     */
    public record Entry(String name, Kind kind, List<Integer> rgb) {
        static Entry of(String name, Kind kind, Layer layer) {
            return new Entry(name, kind, List.of(layer.rgb()));
        }

        public boolean isScale() {
            return rgb.size() > 1;
        }
    }

    /** From top to bottom. */
    public static List<Entry> of(CaseModel model, DisplayModel display) {
        List<Entry> entries = new ArrayList<>();
        int shown = model.cursor().slice(Plane.AXIAL);
        var result = model.resultProperty().get();
        if (display.shows(display.section())
                && result != null
                && result.section().filter(s -> s.mask().count(shown) > 0).isPresent()) {
            entries.add(Entry.of("C3 section", Kind.OUTLINE, display.section()));
        }
        SliceMask slice = model.slice();
        Comparison.Other other = model.comparison().other();
        if (other != null && other.mask().k() == shown && display.shows(display.comparison())) {
            compared(entries, other.name(), display.colours());
        } else if (slice != null && slice.k() == shown) {
            muscle(entries, slice.mask(), model.automaticProperty().get(), display);
        }
        if (display.shows(display.huRange())) {
            HuRange range = display.shownHuProperty().get();
            String counts = range.equals(HuRange.MUSCLE) ? "" : ", not the range that counts";
            entries.add(Entry.of("Within " + range + counts, Kind.FILL, display.huRange()));
        }
        return entries;
    }

    private static void compared(List<Entry> entries, String other, OverlayColours colours) {
        entries.add(new Entry("In both masks", Kind.FILL, List.of(colours.both())));
        entries.add(new Entry("Only in this mask", Kind.FILL, List.of(colours.onlyThis())));
        entries.add(new Entry("Only in the other: " + other, Kind.FILL, List.of(colours.onlyOther())));
    }

    private static void muscle(List<Entry> entries, Mask mask, Muscle models, DisplayModel display) {
        if (display.shows(display.muscle())) {
            String whose = models == null ? "by hand" : models.mask().equals(mask) ? "the models' mask" : "edited mask";
            boolean filled = !display.muscleOutlineOnlyProperty().get();
            boolean underRange = display.shows(display.huRange());
            entries.add(
                    Entry.of("Muscle: " + whose, filled && !underRange ? Kind.FILL : Kind.OUTLINE, display.muscle()));
            if (filled && underRange) {
                entries.add(Entry.of(
                        "Muscle, not within " + display.shownHuProperty().get(), Kind.FILL, display.muscle()));
            }
        }
        if (models == null) {
            return;
        }
        if (display.shows(display.changes())) {
            if (!mask.minus(models.mask()).isEmpty()) {
                entries.add(Entry.of("Added by hand", Kind.FILL, display.changes()));
            }
            if (!models.mask().minus(mask).isEmpty()) {
                entries.add(Entry.of("Taken away by hand", Kind.DASHED, display.changes()));
            }
        }
        if (display.shows(display.votes())) {
            entries.add(new Entry(
                    "Votes",
                    Kind.FILL,
                    IntStream.rangeClosed(1, models.members())
                            .mapToObj(v -> VoteRamp.rgb(v, models.members()))
                            .toList()));
        }
        if (display.shows(display.disagreement())) {
            entries.add(Entry.of("The models disagree", Kind.FILL, display.disagreement()));
        }
    }
}
