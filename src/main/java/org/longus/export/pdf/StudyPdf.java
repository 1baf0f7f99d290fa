package org.longus.export.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.longus.app.AppInfo;
import org.longus.export.pdf.Lettering.Style;
import org.longus.export.report.ReportPage.Grid;
import org.longus.export.study.FigureChart;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.export.study.StudyPart;
import org.longus.export.study.StudyReport;
import org.longus.io.file.AtomicFile;
import org.longus.io.file.Sha256;

/**
 * {@code cohort.pdf}: a study to be read and printed, with the figures that a reader asks for first; every other column and row is
 * in the workbook and the CSV files, as each table says. PDF/A-2b and PDF/UA-1. The same report makes the same bytes.
 */
public final class StudyPdf {
    /** What it is called. */
    public static final String FILE = "cohort.pdf";

    private static final double SIZE = 7.5;
    private static final double GAP = 6;
    private static final int MOST_ROWS = 80;

    /** Which columns of a table are printed; of a table that is not here, none of it is. */
    private static final Map<String, List<String>> PRINTED = Map.of(
            "failures", List.of("case", "kind", "why"),
            "agreement_areas",
                    List.of(
                            "first",
                            "second",
                            "by",
                            "within",
                            "n",
                            "bias_cm2",
                            "limit_lower_cm2",
                            "limit_upper_cm2",
                            "icc_2_1",
                            "icc_lower",
                            "icc_upper",
                            "pearson_r"),
            "agreement_masks", List.of("first", "second", "figure", "unit", "n", "mean", "median", "least", "most"),
            "agreement_kappa",
                    List.of("first", "second", "by", "cut_off", "n", "kappa", "kappa_lower", "kappa_upper", "withheld"),
            "reference",
                    List.of("figure", "sex", "age_from_years", "n", "mean", "sd", "q1", "median", "q3", "enough_for_z"),
            "survival_logrank", List.of("grouping", "within", "n", "events", "chi2", "df", "p", "left_out", "withheld"),
            "survival_medians",
                    List.of("grouping", "within", "group", "n", "events", "median", "median_lower", "median_upper"),
            "cox",
                    List.of(
                            "model",
                            "covariate",
                            "level",
                            "n",
                            "events",
                            "hazard_ratio",
                            "hr_lower",
                            "hr_upper",
                            "p",
                            "state"),
            "cox_models",
                    List.of(
                            "model",
                            "n",
                            "events",
                            "events_per_coefficient",
                            "concordance",
                            "ph_p",
                            "ph_worst",
                            "withheld"),
            "cutoff_search",
                    List.of(
                            "warning",
                            "within",
                            "low_up_to",
                            "n_low",
                            "n_high",
                            "p_corrected",
                            "p_permutation",
                            "p_uncorrected_do_not_report",
                            "withheld"));

    private StudyPdf() {}

    /** Replaces {@code file}. */
    public static void write(Path file, StudyReport report) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            document.setDocumentId(id(report));
            try (StudyPages pages = new StudyPages(document, report.paper())) {
                draw(pages, report);
            }
            Metadata.put(document, "Longus: " + report.title(), report.at());
            AtomicFile.write(file, document::save);
        }
    }

    private static long id(StudyReport report) {
        String all = report.title() + report.at() + report.info() + report.flow();
        return ByteBuffer.wrap(Sha256.of(all.getBytes(StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII))
                .getLong();
    }

    private static void draw(StudyPages pages, StudyReport report) throws IOException {
        double width = pages.width();
        pages.add(new TextBox("H1", report.title(), new Style(15, true, Ink.TEXT), width));
        pages.add(new BandBox(
                new TextBox("P", AppInfo.NOT_A_DEVICE, Ink.strong(SIZE + 1), BandBox.inner(width)),
                width,
                Ink.WARNING));
        pages.gap(GAP);
        for (StudyReport.Line line : report.info()) {
            pages.add(new TextBox("P", line.name() + ": " + line.value().replace("\n", "; "), Ink.text(SIZE), width));
        }
        pages.gap(GAP);
        pages.add(new TextBox("H2", "Flow of counts", Ink.strong(SIZE + 3), width));
        pages.gap(GAP);
        pages.add(new FlowBox(report.flow(), SIZE + 1, width));
        for (StudyPart part : report.parts()) {
            part(pages, part);
        }
    }

    private static void part(StudyPages pages, StudyPart part) throws IOException {
        List<FigureTable> tables =
                part.tables().stream().filter(t -> PRINTED.containsKey(t.id())).toList();
        if (tables.isEmpty() && part.charts().isEmpty()) {
            return;
        }
        double width = pages.width();
        pages.gap(3 * GAP);
        pages.add(new TextBox("H2", part.name(), Ink.strong(SIZE + 3), width));
        for (String note : part.notes()) {
            pages.add(new TextBox("P", note, Ink.text(SIZE), width));
        }
        for (FigureTable table : tables) {
            table(pages, table, PRINTED.getOrDefault(table.id(), List.of()));
        }
        for (FigureChart chart : part.charts()) {
            pages.gap(GAP);
            pages.add(new ChartBox(chart, SIZE, width * 0.72));
            pages.add(new TextBox("P", chart.words(), Ink.label(SIZE), width));
        }
    }

    private static void table(StudyPages pages, FigureTable table, List<String> printed) throws IOException {
        double width = pages.width();
        pages.gap(GAP);
        pages.add(new TextBox("H3", table.title(), Ink.strong(SIZE + 1), width));
        if (!table.note().isEmpty()) {
            pages.add(new TextBox("P", table.note(), Ink.text(SIZE), width));
        }
        List<String> ids = table.columns().stream().map(FigureColumn::id).toList();
        List<List<String>> rows = new ArrayList<>();
        int all = 0;
        for (List<?> row : table.rows()) {
            if (all++ < MOST_ROWS) {
                rows.add(printed.stream()
                        .map(id -> words(row.get(ids.indexOf(id))))
                        .toList());
            }
        }
        if (all == 0) {
            pages.add(new TextBox("P", "No rows.", Ink.text(SIZE), width));
            return;
        }
        List<Integer> shares = shares(printed, rows);
        int from = 0;
        while (from < rows.size()) {
            int to = from + 1;
            Box fits = grid(printed, shares, rows.subList(from, to), width);
            while (to < rows.size()) {
                Box more = grid(printed, shares, rows.subList(from, to + 1), width);
                if (more.height() > pages.left()) {
                    break;
                }
                fits = more;
                to++;
            }
            pages.add(fits);
            from = to;
        }
        String rest = all > MOST_ROWS ? String.format(Locale.ROOT, "%d more rows, and all", all - MOST_ROWS) : "All";
        pages.add(new TextBox("P", "%s columns: tables/%s.csv.".formatted(rest, table.id()), Ink.label(SIZE), width));
    }

    private static Box grid(List<String> heads, List<Integer> shares, List<List<String>> rows, double width) {
        return new GridBox(
                new Grid("", heads.stream().map(h -> h.replace('_', ' ')).toList(), shares, 0, rows), SIZE, width);
    }

    /** As wide as their words, within limits. */
    private static List<Integer> shares(List<String> heads, List<List<String>> rows) {
        List<Integer> shares = new ArrayList<>();
        for (int c = 0; c < heads.size(); c++) {
            int most = 5;
            for (List<String> row : rows) {
                most = Math.max(most, row.get(c).length());
            }
            shares.add(Math.min(most, 28) + 1);
        }
        return shares;
    }

    private static String words(Object value) {
        if (value instanceof Double d) {
            if (d == Math.rint(d) && Math.abs(d) < 1e9) {
                return String.format(Locale.ROOT, "%.0f", d);
            }
            return Math.abs(d) < 0.001 ? String.format(Locale.ROOT, "%.1e", d) : String.format(Locale.ROOT, "%.3f", d);
        }
        return value == null ? "" : value.toString();
    }
}
