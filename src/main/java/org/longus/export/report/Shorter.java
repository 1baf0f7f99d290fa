package org.longus.export.report;

import java.util.Locale;

import java.util.List;
import java.util.stream.Stream;
import org.longus.export.report.ReportPage.Block;
import org.longus.export.report.ReportPage.Field;
import org.longus.export.report.ReportPage.Fields;
import org.longus.export.report.ReportPage.Figure;
import org.longus.export.report.ReportPage.Grid;
import org.longus.export.report.ReportPage.Lines;
import org.longus.export.report.ReportPage.Standing;

/** Says less where a page has no room for all of it, and says that it does. */
final class Shorter {
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
                lines(page.warnings()),
                page.picture(),
                page.blocks().stream().map(this::block).toList(),
                page.notice());
    }

    private Figure figure(Figure f) {
        return new Figure(f.label(), f.value(), f.number(), f.unit(), text(f.note()));
    }

    private Block block(Block block) {
        return switch (block) {
            case Lines(var title, var lines) -> new Lines(title, lines(lines));
            case Fields(var title, var fields) -> new Fields(title, fields(fields));
            case Grid(var title, var heads, var shares, int strong, var rows) ->
                new Grid(
                        rows.size() <= most ? title : title + more(rows.size() - most),
                        heads,
                        shares,
                        strong,
                        rows.stream()
                                .limit(most)
                                .map(row -> row.stream().map(this::text).toList())
                                .toList());
        };
    }

    private List<Field> fields(List<Field> fields) {
        // what a patient or a run is called stays: there are few of them
        return fields.stream().map(f -> new Field(f.label(), text(f.text()))).toList();
    }

    private List<String> lines(List<String> lines) {
        Stream<String> rest =
                lines.size() <= most ? Stream.empty() : Stream.of("\u2026" + more(lines.size() - most).strip());
        return Stream.concat(lines.stream().limit(most).map(this::text), rest).toList();
    }

    private static String more(int left) {
        return String.format(Locale.ROOT, " (%d more; %s)", left, WHERE);
    }

    private String text(String text) {
        int letters = LETTERS_A_LINE * most;
        if (text.codePointCount(0, text.length()) <= letters) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, letters)).strip() + "\u2026 (" + WHERE + ")";
    }
}
