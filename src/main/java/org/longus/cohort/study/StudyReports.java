package org.longus.cohort.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.longus.app.AppInfo;
import org.longus.cohort.FinishedCases;
import org.longus.cohort.study.StudyCases.NotUsed;
import org.longus.export.Paper;
import org.longus.export.study.FlowStep;
import org.longus.export.study.StudyPart;
import org.longus.export.study.StudyReport;
import org.longus.export.study.StudyReport.Line;
import org.longus.io.table.patient.StudyTable;
import org.longus.measure.CutOffTable;
import org.longus.measure.Indices;

/** Makes a study's report out of a folder of results. */
public final class StudyReports {
    private StudyReports() {}

    /**
     * @param out the folder of results
     * @param table of outcomes, covariates and truth
     * @param inForce cut-offs that are applied: published ones and one's own
     */
    public static StudyReport of(Path out, Optional<StudyTable> table, CutOffTable inForce, Paper paper)
            throws IOException {
        Optional<StudySubjects> subjects =
                table.isEmpty() ? Optional.empty() : Optional.of(StudySubjects.of(out, table.get()));
        StudyCases cases = StudyCases.read(out, subjects);
        Map<String, NotUsed> notUsed = cases.notUsed();
        List<StudyCase> used =
                cases.all().stream().filter(c -> !notUsed.containsKey(c.key())).toList();
        List<StudyPart> parts = new ArrayList<>();
        parts.add(CasesPart.cases(
                cases.all(),
                notUsed,
                inForce,
                subjects.map(StudySubjects::columns).orElse(List.of())));
        parts.add(CasesPart.failures(cases, notUsed));
        Path tables = subjects.map(s -> s.file().toAbsolutePath().getParent()).orElse(out.toAbsolutePath());
        List<StudyCase> measured = cases.all().stream()
                .filter(c -> !c.isExcluded() && c.smaCm2().isPresent())
                .toList();
        parts.add(AgreementPart.of(new ReadingPairs(out, tables).of(measured), inForce));
        parts.add(ReferencePart.of(used));
        subjects.ifPresent(s ->
                s.outcomes().forEach((outcome, unit) -> parts.add(SurvivalPart.of(used, outcome, unit, s, inForce))));
        return new StudyReport(
                "Study report of " + out.toAbsolutePath().normalize().getFileName(),
                cases.newest(),
                paper,
                info(cases, subjects, inForce, used.size()),
                flow(cases, notUsed, used),
                parts,
                use -> new FinishedCases(out).each(one -> use.take(one.row())));
    }

    private static List<Line> info(StudyCases cases, Optional<StudySubjects> subjects, CutOffTable inForce, int used) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Not clinically validated", AppInfo.NOT_A_DEVICE));
        lines.add(new Line(
                "Folder of results", cases.out().toAbsolutePath().normalize().toString()));
        lines.add(new Line(
                "Longus, this report",
                AppInfo.VERSION + AppInfo.COMMIT.map(c -> ", " + c).orElse("")));
        lines.add(new Line("Longus, the results", counted(cases.versions())));
        lines.add(new Line("Models", counted(cases.models())));
        lines.add(new Line("Newest result", cases.newest().toString()));
        lines.add(new Line("Formulas", Indices.FORMULAS));
        lines.add(new Line(
                "Cut-offs applied",
                inForce.applied().stream().map(c -> c.label() + ": " + c.text()).collect(Collectors.joining("\n"))));
        lines.add(
                new Line("Results", String.format(Locale.ROOT, "%d", cases.all().size())));
        lines.add(new Line(
                "Failures", String.format(Locale.ROOT, "%d", cases.failed().size())));
        lines.add(new Line("People in the figures", String.format(Locale.ROOT, "%d", used)));
        lines.add(new Line(
                "Table of --subjects",
                subjects.map(s -> s.file().getFileName() + "\n" + String.join("\n", s.remarks()))
                        .orElse("none: no outcome, no truth, no covariate is known")));
        if (cases.contradictions() > 0) {
            lines.add(new Line(
                    "Contradictions",
                    String.format(
                            Locale.ROOT,
                            "%d results have another sex or age than the table. The results' own were taken.",
                            cases.contradictions())));
        }
        lines.add(new Line(
                "What is told how",
                "Intervals are 95 %. A figure that cannot be given has a reason in its row and no number. p-values are"
                        + " not corrected for how many there are. Methods: docs/statistics.md."));
        return lines;
    }

    private static String counted(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, "%s (%d results)", e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static List<FlowStep> flow(StudyCases cases, Map<String, NotUsed> notUsed, List<StudyCase> used) {
        int results = cases.all().size();
        List<FlowStep> flow = new ArrayList<>();
        flow.add(new FlowStep(
                "Scans that were looked at",
                results + cases.failed().size() + cases.withoutRow().size(),
                List.of()));
        Map<String, Integer> failed = new TreeMap<>();
        cases.failed()
                .forEach(f -> failed.merge(
                        f.kind()
                                .map(k -> "failed, fault of the " + k.name().toLowerCase(Locale.ROOT))
                                .orElse("failed, fault not known"),
                        1,
                        Integer::sum));
        if (!cases.withoutRow().isEmpty()) {
            failed.put("written by an older Longus", cases.withoutRow().size());
        }
        flow.add(new FlowStep("With a result", results, left(failed)));
        Map<String, Integer> first = new TreeMap<>();
        int another = 0;
        for (NotUsed why : notUsed.values()) {
            if (why == NotUsed.ANOTHER_SCAN) {
                another++;
            } else {
                first.merge(why.words(), 1, Integer::sum);
            }
        }
        flow.add(new FlowStep("Measured and not excluded", used.size() + another, left(first)));
        flow.add(new FlowStep(
                "People, one scan each",
                used.size(),
                another == 0 ? List.of() : List.of(new FlowStep.Left(NotUsed.ANOTHER_SCAN.words(), another))));
        return flow;
    }

    private static List<FlowStep.Left> left(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(e -> new FlowStep.Left(e.getKey(), e.getValue()))
                .toList();
    }
}
