package org.longus.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.longus.app.AppInfo;
import org.longus.export.CaseFindings;

/**
 * The report of one patient: what a clinician reads at once, on one page. Texts are for people: units as in "cm\u00b2", slices
 * counted from 1.
 *
 * @param title what was measured
 * @param notADevice what this is not
 * @param standing who vouches for it, if anybody does
 * @param patient who it is, with the values that the indices need
 * @param scan what was looked at
 * @param figures the four numbers
 * @param warnings what has to be known before a number is used, the most important first; none is good news
 * @param picture in words, for whoever does not see it
 * @param blocks the rest, in the order of reading
 * @param notice what the models learned from
 */
public record ReportPage(
        String title,
        String notADevice,
        Standing standing,
        List<Field> patient,
        List<Field> scan,
        List<Figure> figures,
        List<String> warnings,
        String picture,
        List<Block> blocks,
        String notice) {
    public static final String TITLE = "Skeletal muscle at C3 on CT";

    static final String LABELS =
            "The models that come with Longus learned from labels by careful non-clinicians and AI readers: not"
                    + " clinical truth.";

    /** @param approved whether a named person vouches for it; {@code text} says who and when, or that nobody does */
    public record Standing(String text, boolean approved) {}

    public record Field(String label, String text) {}

    /**
     * A number as it is read first.
     *
     * @param value with the digits that it deserves, as in "34.2"; {@link #UNKNOWN} where it is not known
     * @param number the same to the last digit; NaN where it is not known
     * @param note its scale, or why it is not known
     */
    public record Figure(String label, String value, double number, String unit, String note) {
        static final String UNKNOWN = "unknown";

        public boolean isKnown() {
            return !Double.isNaN(number);
        }
    }

    /** A part of the page under a title. */
    public sealed interface Block {
        String title();
    }

    /**
     * Sentences.
     *
     * @param whole that none may be left out where the page has no room: without one the others say another thing
     */
    public record Lines(String title, List<String> lines, boolean whole) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** Short facts. */
    public record Fields(String title, List<Field> fields) implements Block {
        public Fields {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A table.
     *
     * @param shares of the page's width, one a column; they come to 24
     * @param strong the column that says what a row comes to, from 0
     */
    public record Grid(String title, List<String> heads, List<Integer> shares, int strong, List<List<String>> rows)
            implements Block {
        public Grid {
            heads = List.copyOf(heads);
            shares = List.copyOf(shares);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public ReportPage {
        patient = List.copyOf(patient);
        scan = List.copyOf(scan);
        figures = List.copyOf(figures);
        warnings = List.copyOf(warnings);
        blocks = List.copyOf(blocks);
    }

    public static ReportPage of(CaseFindings findings) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Judgement.grid(findings));
        blocks.addAll(Judgement.words(findings));
        blocks.addAll(HowSure.blocks(findings));
        blocks.add(Beside.fields(findings));
        blocks.add(Origin.fields(findings));
        return new ReportPage(
                TITLE,
                AppInfo.NOT_A_DEVICE,
                Heading.standing(findings),
                Heading.patient(findings),
                Heading.scan(findings),
                KeyFigures.of(findings),
                findings.flags().stream()
                        .filter(f -> f.isWarning())
                        .map(f -> Units.shown(f.sentence()))
                        .toList(),
                Heading.picture(findings),
                blocks.stream().filter(b -> !isEmpty(b)).toList(),
                LABELS);
    }

    private static boolean isEmpty(Block block) {
        return switch (block) {
            case Lines(var title, var lines, boolean whole) -> lines.isEmpty();
            case Fields(var title, var fields) -> fields.isEmpty();
            case Grid(var title, var heads, var shares, int strong, var rows) -> rows.isEmpty();
        };
    }

    /**
     * For a page that has no room for all of it.
     *
     * @param most items of each part, and about as many lines of each text; what is left out is said
     */
    public ReportPage shortened(int most) {
        return new Shorter(Math.max(1, most)).of(this);
    }

    /** All of its texts, in the order of reading. */
    public List<String> texts() {
        Stream<String> top = Stream.of(
                        Stream.of(title, notADevice, standing.text()),
                        fields(patient),
                        fields(scan),
                        figures.stream().flatMap(f -> Stream.of(f.label(), f.value(), f.unit(), f.note())),
                        warnings.stream())
                .flatMap(s -> s);
        Stream<String> rest = blocks.stream().flatMap(b -> Stream.concat(Stream.of(b.title()), texts(b)));
        return Stream.concat(Stream.concat(top, rest), Stream.of(notice)).toList();
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Lines(var title, var lines, boolean whole) -> lines.stream();
            case Fields(var title, var fields) -> fields(fields);
            case Grid(var title, var heads, var shares, int strong, var rows) ->
                Stream.concat(heads.stream(), rows.stream().flatMap(List::stream));
        };
    }

    private static Stream<String> fields(List<Field> fields) {
        return fields.stream().flatMap(f -> Stream.of(f.label(), f.text()));
    }
}
