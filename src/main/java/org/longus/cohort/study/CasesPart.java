package org.longus.cohort.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FaultKind;
import org.longus.cohort.study.StudyCases.NotUsed;
import org.longus.export.study.FigureColumn;
import org.longus.export.study.FigureTable;
import org.longus.export.study.StudyPart;
import org.longus.io.table.patient.StudyColumn;
import org.longus.io.table.patient.StudyRow;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffTable;
import org.longus.measure.survival.CovariateValue;

/** A row for each case with what the figures are made of, and a row for each that is not among them. */
final class CasesPart {
    private final CutOffTable inForce;
    private final List<StudyColumn> told;
    private final Map<String, NotUsed> notUsed;

    private CasesPart(CutOffTable inForce, List<StudyColumn> told, Map<String, NotUsed> notUsed) {
        this.inForce = inForce;
        this.told = told;
        this.notUsed = notUsed;
    }

    /** @param told columns of the study's table; none without one */
    static StudyPart cases(
            List<StudyCase> all, Map<String, NotUsed> notUsed, CutOffTable inForce, List<StudyColumn> told) {
        CasesPart part = new CasesPart(inForce, told, notUsed);
        FigureTable table = new FigureTable(
                "cases",
                "Cases",
                "",
                part.columns(),
                () -> all.stream().<List<?>>map(part::row).iterator());
        return new StudyPart("Cases", List.of(), List.of(table), List.of());
    }

    private List<FigureColumn> columns() {
        String table = "the table of --subjects";
        List<FigureColumn> all = new ArrayList<>(List.of(
                FigureColumn.of("case", "", "the case's key: the name of its folder, which every table has", "folder"),
                FigureColumn.of("patient_id", "", "as the scan says it", "result.json"),
                FigureColumn.of("study_date", "", "of the scan", "result.json"),
                FigureColumn.of("used", "", "whether figures over people count this scan, or why not"),
                FigureColumn.of("state", "", "what people made of the case", "result.json"),
                FigureColumn.of("mask", "", "whose the measured mask is", "result.json"),
                FigureColumn.of("sex", "", "female or male", "result.json, else " + table),
                FigureColumn.of("age_years", "years", "at the scan", "result.json, else " + table),
                FigureColumn.of("height_cm", "cm", "height", "result.json, else " + table),
                FigureColumn.of("weight_kg", "kg", "weight", "result.json, else " + table),
                FigureColumn.of("sma_cm2", "cm2", "skeletal muscle area at C3, -29 to 150 HU", "result.json"),
                FigureColumn.of("smd_hu", "HU", "mean attenuation of that muscle", "result.json"),
                FigureColumn.of("c3_smi_cm2_per_m2", "cm2/m2", "SMA over height squared"),
                FigureColumn.of(
                        "l3_smi_estimate_cm2_per_m2",
                        "cm2/m2",
                        "estimated from C3 (Swartz 2016), not measured at L3")));
        for (CutOff<?> cutOff : inForce.applied()) {
            all.add(FigureColumn.of(
                    "low_by_" + cutOff.id(), "", "low or not low by " + cutOff.labelAndScale() + ": " + cutOff.text()));
        }
        for (StudyColumn column : told) {
            all.add(FigureColumn.of(
                    "table_" + column.heading(),
                    unit(column),
                    meaning(column),
                    "column '" + column.heading() + "' of " + table));
        }
        return all;
    }

    private static String unit(StudyColumn column) {
        return switch (column) {
            case StudyColumn.Time t -> t.unit().name().toLowerCase(Locale.ROOT);
            case StudyColumn.Area _ -> "cm2";
            default -> "";
        };
    }

    private static String meaning(StudyColumn column) {
        return switch (column) {
            case StudyColumn.Time t ->
                "time to the event of '%s' or to the last time without it".formatted(t.outcome());
            case StudyColumn.Event e -> "whether the event of '%s' came (1) or not (0)".formatted(e.outcome());
            case StudyColumn.Stage _ -> "stage, as written";
            case StudyColumn.MaskPath m -> "mask of '%s'".formatted(m.whose());
            case StudyColumn.Area a -> "area by '%s'".formatted(a.whose());
            case StudyColumn.Amount _ -> "a covariate, taken as a number";
            case StudyColumn.Levels l -> "a covariate, taken as %s groups".formatted(l.levels());
            case StudyColumn.Kept k -> "not known here, kept as it stands; in no model: " + k.why();
        };
    }

    private List<@Nullable Object> row(StudyCase c) {
        Map<String, Boolean> low = c.low(inForce);
        List<@Nullable Object> row = new ArrayList<>(Cells.row(
                c.key(),
                c.patientId(),
                c.studyDate(),
                Optional.ofNullable(notUsed.get(c.key())).map(NotUsed::words).orElse("used"),
                c.state(),
                c.review().maskText(),
                c.sex(),
                c.patient().ageYears(),
                c.patient().heightCm(),
                c.patient().weightKg(),
                c.smaCm2(),
                c.smdHu(),
                c.c3Smi(),
                c.l3Smi()));
        for (CutOff<?> cutOff : inForce.applied()) {
            Boolean is = low.get(cutOff.id());
            row.add(is == null ? null : is ? "low" : "not low");
        }
        for (StudyColumn column : told) {
            row.addAll(Cells.row(said(c.table(), column)));
        }
        return row;
    }

    private static @Nullable Object said(StudyRow row, StudyColumn column) {
        return switch (column) {
            case StudyColumn.Time t ->
                Optional.ofNullable(row.outcomes().get(t.outcome())).map(StudyRow.Outcome::time);
            case StudyColumn.Event e ->
                Optional.ofNullable(row.outcomes().get(e.outcome()))
                        .flatMap(StudyRow.Outcome::event)
                        .map(came -> came ? 1 : 0);
            case StudyColumn.Stage _ -> row.stage();
            case StudyColumn.MaskPath m -> row.masks().get(m.whose());
            case StudyColumn.Area a -> row.areasCm2().get(a.whose());
            case StudyColumn.Amount a -> covariate(row.covariates().get(a.heading()));
            case StudyColumn.Levels l -> covariate(row.covariates().get(l.heading()));
            case StudyColumn.Kept k -> row.kept().get(k.heading());
        };
    }

    private static @Nullable Object covariate(@Nullable CovariateValue value) {
        return switch (value) {
            case CovariateValue.Amount(double v) -> v;
            case CovariateValue.Level(String name) -> name;
            case null -> null;
        };
    }

    /** Who has no result, and whose result is not used. */
    static StudyPart failures(StudyCases cases, Map<String, NotUsed> notUsed) {
        List<FigureColumn> columns = List.of(
                FigureColumn.of("case", "", "the case's key, or what it would be called", "folder"),
                FigureColumn.of("patient_id", "", "where it is known", "result.json or the run's notes"),
                FigureColumn.of(
                        "kind",
                        "",
                        "data: the scan cannot be measured; machine: try again; excluded; no C3; another scan; old"
                                + " result"),
                FigureColumn.of("why", "", "in a sentence, with the next step", "the run's notes, the person's reason"),
                FigureColumn.of("input", "", "what was read", "the run's notes"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FailedCase f : cases.failed()) {
            String kind =
                    f.kind().map(k -> k == FaultKind.DATA ? "data" : "machine").orElse("not known");
            rows.add(Cells.row(f.caseName(), f.patientId(), kind, f.sentence(), f.input()));
        }
        for (StudyCase c : cases.all()) {
            NotUsed why = notUsed.get(c.key());
            if (why != null) {
                String kind = switch (why) {
                    case EXCLUDED -> "excluded";
                    case NO_C3 -> "no C3";
                    case NOTHING_MEASURED -> "not measured";
                    case ANOTHER_SCAN -> "another scan";
                };
                rows.add(Cells.row(c.key(), c.patientId(), kind, sentence(c, why), null));
            }
        }
        cases.withoutRow()
                .forEach(folder -> rows.add(Cells.row(
                        String.valueOf(folder.getFileName()),
                        null,
                        "old result",
                        "An older Longus wrote it. Measure or export it again.",
                        folder.toString())));
        return new StudyPart(
                "Failures and exclusions",
                List.of("%s cases are not among the figures over people.".formatted(rows.size())),
                List.of(new FigureTable("failures", "Not used, and why", "", columns, rows)),
                List.of());
    }

    private static String sentence(StudyCase c, NotUsed why) {
        return switch (why) {
            case EXCLUDED ->
                c.review().reason().isEmpty()
                        ? "A person excluded it and gave no reason."
                        : c.review().reason();
            case NO_C3 -> "No C3 was found. Open it in the window and choose the slice, if C3 is there.";
            case NOTHING_MEASURED -> "C3 was found and nothing was measured. Open it in the window.";
            case ANOTHER_SCAN ->
                "Of several scans of one patient the first by date counts, so that nobody counts twice.";
        };
    }
}
