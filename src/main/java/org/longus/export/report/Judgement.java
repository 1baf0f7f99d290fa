package org.longus.export.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.longus.export.CaseFindings;
import org.longus.export.report.ReportPage.Block;
import org.longus.export.report.ReportPage.Grid;
import org.longus.export.report.ReportPage.Lines;
import org.longus.measure.AreaInterval;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.measure.CutOff;
import org.longus.patient.IndexInput;

/** Low or not by each cut-off in force, what would change it, and what that means in plain words. */
final class Judgement {
    static final String LOW = "low";

    private Judgement() {}

    static Grid grid(CaseFindings findings) {
        return new Grid(
                "Low or not, by cut-off",
                List.of("Cut-off and its scale", "Limit", Units.CM2_PER_M2, "Category", "What would change it"),
                List.of(5, 5, 2, 3, 9),
                3,
                findings.categories().stream().map(c -> row(findings, c)).toList());
    }

    private static List<String> row(CaseFindings findings, Category category) {
        CutOff<?> cutOff = category.cutOff();
        String name = cutOff.name() + "\n" + cutOff.scale()
                + (cutOff.isUsers() ? "\n" + cutOff.whose().mark() : "");
        return switch (category) {
            case Category.Labelled labelled ->
                List.of(
                        name,
                        Units.shown(labelled.row().text()),
                        labelled.figure(),
                        labelled.low() ? LOW : "not low",
                        change(findings, labelled));
            case Category.Unlabelled(var of, var missing) ->
                List.of(
                        name,
                        "",
                        "",
                        "cannot say",
                        missing.stream().map(IndexInput::word).collect(Collectors.joining(", ")) + " missing");
            case Category.Uncovered(var of, String who) ->
                List.of(name, "", "", "cannot say", "it has no limit for " + who);
        };
    }

    private static String change(CaseFindings findings, Category.Labelled labelled) {
        Optional<AreaInterval> interval = findings.more().interval();
        return findings.more().changes().stream()
                .filter(c -> c.category().equals(labelled))
                .map(c -> Units.sentence(c.text())
                        + (interval.filter(c::isWithin).isPresent() ? ": within the interval of the area" : ""))
                .findFirst()
                .orElse("");
    }

    static List<Block> words(CaseFindings findings) {
        Optional<AreaInterval> interval = findings.more().interval();
        // they stand in the table
        Set<String> told = findings.more().changes().stream()
                .map((CategoryChange c) -> c.sentence(interval))
                .collect(Collectors.toSet());
        List<String> lines = new ArrayList<>();
        findings.more().plainWords().stream()
                .filter(w -> !told.contains(w))
                .map(Units::shown)
                .forEach(lines::add);
        return List.of(new Lines("What this says, and what it does not", lines, true));
    }

    /** What is known of the cut-offs themselves: for who weighs them, no plain words. */
    static List<String> limitsOfCutOffs(CaseFindings findings) {
        return limits(findings).entrySet().stream()
                .map(e -> String.join(", ", e.getValue()) + ": " + Units.shown(e.getKey()))
                .toList();
    }

    /**
     * How far cut-offs were found to hold, each sentence once with the names of those that it is about. Of the user's own it is
     * the user who says so.
     */
    private static Map<String, List<String>> limits(CaseFindings findings) {
        if (findings.area().isEmpty()) {
            return Map.of();
        }
        return findings.categories().stream()
                .map(Category::cutOff)
                .filter(c -> !c.limits().isBlank())
                .collect(Collectors.groupingBy(
                        c -> c.isUsers()
                                ? "by the user's own statement, " + c.limits().strip()
                                : c.limits().strip(),
                        LinkedHashMap::new,
                        Collectors.mapping(CutOff::name, Collectors.toList())));
    }
}
