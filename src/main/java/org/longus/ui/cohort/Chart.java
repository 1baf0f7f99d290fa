package org.longus.ui.cohort;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart as it is to be drawn, in the figures' own units. Nothing is told by colour alone: groups differ in dash and mark,
 * too, and every figure stands in words.
 *
 * @param missing why there is no chart, with the next step; empty where there is one
 * @param groups in the order of their inks
 * @param marks what can be pointed at and walked, from left to right
 * @param below a row of numbers for each group, under the marks of the x axis
 * @param summary all of it in words
 * @param notes who was left out and why, and what not to take it for
 */
public record Chart(
        String name,
        String missing,
        Axis x,
        Axis y,
        List<String> groups,
        List<Curve> curves,
        List<Level> levels,
        List<Bar> bars,
        List<Mark> marks,
        List<Below> below,
        String summary,
        List<String> notes) {
    private static final Axis NO_AXIS = new Axis("", 0, 1, 1);

    /** A line of steps, with a band where {@code lower} and {@code upper} are numbers. */
    public record Curve(int group, List<Step> steps) {
        public Curve {
            steps = List.copyOf(steps);
        }
    }

    /** From {@code x} on; {@code left}: how many dropped out there, shown by a tick. */
    public record Step(double x, double y, double lower, double upper, boolean left) {}

    /**
     * A line across.
     *
     * @param lower of the band about it; NaN without one, likewise {@code upper}
     * @param thin for what is not the chief line
     */
    public record Level(double y, double lower, double upper, String label, boolean thin) {}

    /** @param fromY where it begins, as they stand upon each other */
    public record Bar(int group, double fromX, double toX, double fromY, double toY) {}

    /**
     * @param words what is exactly there
     * @param cases the keys of the cases that it stands for, those that can be opened first; may be empty
     * @param dot whether a mark of its own is drawn there
     */
    public record Mark(int group, double x, double y, String words, List<String> cases, boolean dot) {
        public Mark {
            cases = List.copyOf(cases);
        }
    }

    /** @param numbers at each mark of the x axis */
    public record Below(int group, List<Integer> numbers) {
        public Below {
            numbers = List.copyOf(numbers);
        }
    }

    public Chart {
        groups = List.copyOf(groups);
        curves = List.copyOf(curves);
        levels = List.copyOf(levels);
        bars = List.copyOf(bars);
        marks = List.copyOf(marks);
        below = List.copyOf(below);
        notes = List.copyOf(notes);
    }

    /** Whether a mark leads to a case; bars of a run at work count cases and know none. */
    public boolean opensCases() {
        return marks.stream().anyMatch(m -> !m.cases().isEmpty());
    }

    /** In place of a chart that cannot be made. */
    public static Chart none(String name, String why, List<String> notes) {
        return new Chart(
                name,
                why,
                NO_AXIS,
                NO_AXIS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                name + ": " + why,
                notes);
    }

    /** What a chart is made of, one after the other. */
    static final class Parts {
        final List<String> groups = new ArrayList<>();
        final List<Curve> curves = new ArrayList<>();
        final List<Level> levels = new ArrayList<>();
        final List<Bar> bars = new ArrayList<>();
        final List<Mark> marks = new ArrayList<>();
        final List<Below> below = new ArrayList<>();
        final List<String> notes = new ArrayList<>();

        Chart chart(String name, Axis x, Axis y, String summary) {
            marks.sort(java.util.Comparator.comparingDouble(Mark::x).thenComparingInt(Mark::group));
            return new Chart(name, "", x, y, groups, curves, levels, bars, marks, below, summary, notes);
        }
    }
}
