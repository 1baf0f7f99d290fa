package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The runs of equal steps along a stack: a scan of which a part was made with other spacing has two. A lost slice is one
 * odd step and no run.
 *
 * @param runs from one end to the other
 */
record Spacings(List<Run> runs) {
    /** @param from the slice with which it begins; it takes {@code steps} steps of {@code mm} from there */
    record Run(int from, int steps, double mm) {}

    /** A run of two at least, of three where others lie on both its sides: that may be two lost slices. */
    boolean areSeveral() {
        if (runs.size() < 2) {
            return false;
        }
        int least = runs.size() == 2 ? 2 : 3;
        return runs.stream().allMatch(run -> run.steps >= least);
    }

    static Spacings of(double[] steps) {
        List<Run> runs = new ArrayList<>();
        for (int k = 0; k < steps.length; k++) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && isSame(last.mm, steps[k])) {
                runs.set(runs.size() - 1, new Run(last.from, last.steps + 1, last.mm));
            } else {
                runs.add(new Run(k, 1, steps[k]));
            }
        }
        return new Spacings(runs);
    }

    private static boolean isSame(double a, double b) {
        return Math.abs(a - b) <= Math.max(StackGrid.STEP_TOLERANCE * a, StackGrid.STEP_TOLERANCE_MM);
    }

    /** @param slices in order; their steps are those that the runs were found in */
    String sentence(List<SliceHeader> slices) {
        List<String> parts = new ArrayList<>();
        for (Run run : runs) {
            parts.add(String.format(
                    Locale.ROOT,
                    "%.2f mm apart from %s to %s",
                    run.mm,
                    slices.get(run.from).label(),
                    slices.get(run.from + run.steps).label()));
        }
        return "It holds %s spacings: the slices lie %s. Export the part with the neck as a series of its own, or choose a"
                        .formatted(runs.size() == 2 ? "two" : Integer.toString(runs.size()), String.join(", ", parts))
                + " series of one spacing.";
    }
}
