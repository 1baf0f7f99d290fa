package org.longus.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.longus.export.CaseFindings;
import org.longus.export.report.ReportPage.Block;
import org.longus.export.report.ReportPage.Grid;
import org.longus.export.report.ReportPage.Lines;
import org.longus.measure.Category;
import org.longus.measure.CategoryChange;
import org.longus.patient.IndexInput;

/** Low or not by each published cut-off, and what that means in plain words. */
final class Judgement {
    private Judgement() {}

    static Grid grid(CaseFindings findings) {
        List<List<String>> rows = findings.categories().stream()
                .map(c -> switch (c) {
                    case Category.Labelled(var cutOff, var limit, double value, boolean low) ->
                        List.of(
                                cutOff.name(),
                                cutOff.scale(),
                                Units.shown(limit.text()),
                                Units.number(value, 1) + " " + Units.CM2_PER_M2,
                                low ? "low" : "not low");
                    case Category.Unlabelled(var cutOff, var missing) ->
                        List.of(cutOff.name(), cutOff.scale(), "", "", cannotSay(missing));
                })
                .toList();
        return new Grid(
                "Low or not, by published cut-off",
                List.of("Cut-off", "Scale", "Limit for this patient", "Value", "By it"),
                List.of(5, 6, 6, 3, 4),
                rows);
    }

    private static String cannotSay(List<IndexInput> missing) {
        return "cannot say: %s missing"
                .formatted(missing.stream().map(IndexInput::word).collect(Collectors.joining(", ")));
    }

    static List<Block> words(CaseFindings findings) {
        List<String> lines = new ArrayList<>();
        if (findings.categories().isEmpty()) {
            lines.add("No cut-off can say whether muscle is low: nothing is measured.");
        }
        findings.more().plainWords().forEach(w -> lines.add(Units.shown(w)));
        findings.more().changes().stream()
                .map(CategoryChange::sentence)
                .map(Units::shown)
                .forEach(lines::add);
        return List.of(new Lines("What this says, and what it does not", lines));
    }
}
