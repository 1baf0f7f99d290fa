package org.longus.export.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.longus.export.CaseRow;
import org.longus.export.RowFigures;
import org.longus.measure.AreaCurve;

/** The sheet "Section": for each case of which the whole section was measured, a line a slice, the slice of each rule, and the
 * measured one by a person's mask. */
final class SectionSheet {
    static final String NAME = "Section";
    static final List<String> HEADER = List.of(
            "Case", "Slice index (0-based)", "Slice z (mm, LPS)", "SMA (cm2)", "SMD (HU)", "Slice by", "Mask of");
    static final List<String> FORMATS = List.of(Column.TEXT, "0", "0.0", "0.00", "0.0", Column.TEXT, Column.TEXT);
    static final List<Integer> WIDTHS = List.of(22, 12, 12, 12, 12, 60, 22);

    private SectionSheet() {}

    /** The cells of each line, texts and numbers; empty where no case has a section measured. */
    static List<List<@Nullable Object>> lines(List<CaseRow> rows) {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (CaseRow row : rows) {
            RowFigures.Section section = row.figures().section();
            for (RowFigures.Slice s : section.slices()) {
                lines.add(slice(row, s, chosenBy(section, s), AreaCurve.MODELS));
            }
            for (RowFigures.Rule rule : section.rules()) {
                if (rule.sliceK().isEmpty()) {
                    lines.add(line(row, null, null, null, null, rule.name() + ": no slice chosen by it", null));
                } else if (section.slices().stream()
                        .noneMatch(s -> s.k() == rule.sliceK().getAsInt())) {
                    lines.add(line(
                            row,
                            (double) rule.sliceK().getAsInt(),
                            null,
                            rule.areaCm2().isPresent() ? rule.areaCm2().getAsDouble() : null,
                            null,
                            words(rule),
                            rule.by()));
                }
            }
            section.persons().ifPresent(s -> lines.add(slice(row, s, "Measured", AreaCurve.PERSON)));
        }
        return lines;
    }

    private static List<@Nullable Object> slice(
            CaseRow row, RowFigures.Slice s, @Nullable String chosenBy, String maskOf) {
        return line(
                row,
                (double) s.k(),
                s.zMm(),
                s.areaCm2(),
                s.meanHu().isPresent() ? s.meanHu().getAsDouble() : null,
                chosenBy,
                maskOf);
    }

    private static String words(RowFigures.Rule rule) {
        return "%s: %s (%s)".formatted(rule.name(), rule.text(), rule.source());
    }

    private static List<@Nullable Object> line(CaseRow row, @Nullable Object... cells) {
        List<@Nullable Object> line = new ArrayList<>();
        line.add(row.caseName());
        for (Object cell : cells) {
            line.add(cell);
        }
        return line;
    }

    private static @Nullable String chosenBy(RowFigures.Section section, RowFigures.Slice s) {
        List<String> names = section.rules().stream()
                .filter(r -> r.sliceK().isPresent() && r.sliceK().getAsInt() == s.k())
                .map(SectionSheet::words)
                .toList();
        return names.isEmpty() ? null : String.join("\n", names);
    }
}
