package org.longus.export.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.longus.export.report.ReportPage.Block;
import org.longus.export.report.ReportPage.Field;
import org.longus.export.report.ReportPage.Fields;
import org.longus.export.report.ReportPage.Figure;
import org.longus.export.report.ReportPage.Grid;
import org.longus.export.report.ReportPage.Lines;
import org.longus.export.report.ReportPage.Standing;
import org.longus.measure.CutOff;

/**
 * Says less where a page has no room for all of it, and says that it does. Prose goes first; warnings and verdicts stay longest, "low"
 * before "not low", published cut-offs before a person's own; what keeps the numbers from being taken for more than they are stays.
 */
final class Shorter {
    /** Warnings and cut-offs that stay, however little room there is. */
    private static final int LEAST = 6;

    /** Lines of each of them, and of what is never left out. */
    private static final int LEAST_LINES = 3;

    private static final int LETTERS_A_LINE = 110;
    private static final String WHERE = "all of it is in result.json";

    private final int most;

    /** @param most items of each part of the page, and about as many lines each */
    Shorter(int most) {
        this.most = most;
    }

    ReportPage of(ReportPage page) {
        return new ReportPage(
                page.title(),
                page.notADevice(),
                new Standing(text(page.standing().text()), page.standing().approved()),
                fields(page.patient()),
                fields(page.scan()),
                page.figures().stream().map(this::figure).toList(),
                lines(page.warnings(), Math.max(LEAST, most), Math.max(LEAST_LINES, most)),
                page.picture(),
                page.blocks().stream().map(this::block).toList(),
                page.notice());
    }

    private Figure figure(Figure f) {
        return new Figure(f.label(), f.value(), f.number(), f.unit(), text(f.note()));
    }

    private Block block(Block block) {
        return switch (block) {
            case Lines(var title, var lines, boolean whole) ->
                new Lines(
                        title,
                        whole ? lines(lines, lines.size(), Math.max(LEAST_LINES, most)) : lines(lines, most, most),
                        whole);
            case Fields(var title, var fields) -> new Fields(title, fields(fields));
            case Grid grid -> grid(grid, Math.max(LEAST, most));
        };
    }

    private Grid grid(Grid all, int rows) {
        List<List<String>> first = all.rows().size() <= rows
                ? all.rows()
                : all.rows().stream()
                        .sorted(Comparator.comparing((List<String> row) -> !isLow(all, row))
                                .thenComparing(Shorter::isUsers))
                        .toList();
        List<List<String>> left = first.subList(Math.min(rows, first.size()), first.size());
        long low = left.stream().filter(row -> isLow(all, row)).count();
        String title = left.isEmpty()
                ? all.title()
                : String.format(Locale.ROOT, "%s (%d more, %d of them low; %s)", all.title(), left.size(), low, WHERE);
        return new Grid(
                title,
                all.heads(),
                all.shares(),
                all.strong(),
                first.stream()
                        .limit(rows)
                        .map(row -> row.stream()
                                .map(t -> text(t, Math.max(LEAST_LINES, most)))
                                .toList())
                        .toList());
    }

    private static boolean isLow(Grid grid, List<String> row) {
        return row.get(grid.strong()).equals(Judgement.LOW);
    }

    private static boolean isUsers(List<String> row) {
        return row.getFirst().endsWith(CutOff.Whose.USER.mark());
    }

    private List<Field> fields(List<Field> fields) {
        // what a patient or a run is called stays: there are few of them
        return fields.stream().map(f -> new Field(f.label(), text(f.text()))).toList();
    }

    private static List<String> lines(List<String> lines, int most, int linesEach) {
        Stream<String> rest = lines.size() <= most
                ? Stream.empty()
                : Stream.of("\u2026" + more(lines.size() - most).strip());
        return Stream.concat(lines.stream().limit(most).map(l -> text(l, linesEach)), rest)
                .toList();
    }

    private static String more(int left) {
        return String.format(Locale.ROOT, " (%d more; %s)", left, WHERE);
    }

    private String text(String text) {
        return text(text, most);
    }

    private static String text(String text, int lines) {
        int letters = LETTERS_A_LINE * lines;
        if (text.codePointCount(0, text.length()) <= letters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, letters)).strip() + "\u2026 (" + WHERE + ")";
    }
}
