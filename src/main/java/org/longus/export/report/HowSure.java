package org.longus.export.report;

import java.util.ArrayList;
import java.util.List;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.Review;
import org.longus.export.report.ReportPage.Block;
import org.longus.export.report.ReportPage.Lines;
import org.longus.measure.AreaInterval;

/** How far the area could be another, and how well the models agree. */
final class HowSure {
    private HowSure() {}

    static List<Block> blocks(CaseFindings findings) {
        if (findings.area().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        findings.more().interval().ifPresent(interval -> {
            lines.add("SMA %s: the lowest and the highest of the following. This is not a confidence interval."
                    .formatted(Units.shown(interval.text())));
            interval.parts().stream()
                    .map(AreaInterval.Part::text)
                    .map(Units::sentence)
                    .forEach(lines::add);
        });
        CaseRow row = findings.row();
        lines.add(
                "Agreement of the models (0 to 1): muscle %s%s, C3 section %s. Models trained alike can agree and all be wrong."
                        .formatted(
                                Heading.orElse(Units.number(row.muscle().agreement(), 2, ""), "not known"),
                                row.muscle().agreement().isPresent() && !isTheModels(findings)
                                        ? " (on their own mask, which is not the measured one)"
                                        : "",
                                Heading.orElse(Units.number(row.section().agreement(), 2, ""), "not known")));
        lines.addAll(Judgement.limitsOfCutOffs(findings));
        lines.add("SMD changes with contrast agent and tube voltage; Longus corrects for neither.");
        findings.flags().stream()
                .filter(f -> !f.isWarning())
                .map(f -> Units.sentence(f.sentence()))
                .forEach(lines::add);
        return List.of(new Lines("How sure", lines, false));
    }

    private static boolean isTheModels(CaseFindings findings) {
        return findings.review().mask() == Review.Mask.MODELS;
    }
}
