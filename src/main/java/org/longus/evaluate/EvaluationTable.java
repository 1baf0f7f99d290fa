package org.longus.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.longus.measure.Distribution;
import org.longus.measure.VoteCalibration;

/** An evaluation as lines for a terminal: a block per group, a line per figure. */
final class EvaluationTable {
    private final List<String> lines = new ArrayList<>();

    private EvaluationTable() {}

    static String of(Evaluation evaluation) {
        EvaluationTable table = new EvaluationTable();
        evaluation.groups().forEach(table::group);
        evaluation.models().forEach(m -> table.line("pack", "%s %s, sha256 %s", m.id(), m.version(), m.sha256()));
        table.line("device", "%s", evaluation.device());
        return String.join(System.lineSeparator(), table.lines);
    }

    private void group(GroupFigures group) {
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d cases%s",
                group.group(),
                group.cases(),
                names(", failed and in no figure: ", group.failed())));
        group.section().ifPresent(this::section);
        group.muscle().ifPresent(this::muscle);
        spread("seconds to read", group.seconds().read(), 2);
        spread("seconds for the section", group.seconds().section(), 2);
        spread("seconds for the muscle", group.seconds().muscle(), 2);
        lines.add("");
    }

    private void section(SectionFigures s) {
        if (s.withC3() > 0) {
            line("C3 found", "%d of %d%s", s.found(), s.withC3(), names("; missed: ", s.missed()));
            line(
                    "right vertebra",
                    "%d of %d found (%d judged by the discs, %d by 8.5 mm from the centre)%s",
                    s.rightVertebra(),
                    s.found(),
                    s.judgedByDiscs(),
                    s.found() - s.judgedByDiscs(),
                    names("; wrong: ", s.wrongVertebra()));
        }
        if (s.withoutC3() > 0) {
            line(
                    "no C3, not found",
                    "%d of %d%s",
                    s.correctlyNotFound(),
                    s.withoutC3(),
                    names("; wrongly found: ", s.wronglyFound()));
        }
        spread("C3 centre error mm", s.errorMm(), 1);
        spread("  without sign", s.absoluteErrorMm(), 1);
        s.steps().ifPresent(this::steps);
        spread("section DSC", s.dice(), 3);
        spread("section length mm", s.lengthMm(), 1);
    }

    private void steps(StepsFigures s) {
        line("  by the second step", "%d of %d; the others are the first step's", s.refined(), s.sections());
        spread("  of the first step", s.coarseErrorMm(), 1);
        spread("  from first to second", s.differenceMm(), 1);
        spread("  between the members", s.spreadMm(), 1);
        spread("disc error mm, no sign", s.discErrorMm(), 1);
    }

    private void muscle(MuscleFigures m) {
        line("slices drawn", "%d", m.slices());
        spread("muscle DSC", m.dice(), 3);
        spread("muscle HD95 mm", m.hd95Mm(), 1);
        spread("area error cm2", m.areaErrorCm2(), 2);
        spread("area error %", m.areaErrorPercent(), 1);
        spread("  without sign", m.absoluteAreaErrorPercent(), 1);
        spread("  on the chosen slice", m.chosenSliceAreaErrorPercent(), 1);
        spread("reader to reader DSC", m.betweenReaders().dice(), 3);
        spread("reader to reader HD95 mm", m.betweenReaders().hd95Mm(), 1);
        spread("reader to reader area %", m.betweenReaders().absoluteAreaDifferencePercent(), 1);
        line(
                "Pearson's r, truth",
                "%s; of %s, %d slices",
                number(m.smi().pearson(), 3),
                m.smi().of(),
                m.smi().slices());
        line("DSC with agreement", "Pearson's r %s", number(m.diceAgainstAgreement(), 3));
        m.members().ifPresent(this::members);
        m.calibrations().forEach(this::calibration);
    }

    private void members(MemberFigures m) {
        line(
                "vote against members",
                "mean DSC %.3f, lowest %.3f; median member %.3f, lowest %.3f",
                m.vote().mean(),
                m.vote().least(),
                m.medianMember().mean(),
                m.medianMember().least());
        line(
                "  members alone",
                "%s",
                m.members().stream()
                        .map(o -> String.format(
                                Locale.ROOT, "%d: %.3f", o.number(), o.dice().mean()))
                        .collect(Collectors.joining(", ")));
        line(
                "  below median member",
                "%d of %d slices%s",
                m.belowMedianMember().size(),
                m.slices(),
                names(": ", m.belowMedianMember()));
    }

    private void calibration(VoteCalibration calibration) {
        line(
                "truly muscle by votes",
                "%s",
                calibration.bins().stream()
                        .map(b -> String.format(Locale.ROOT, "%d: %s", b.votes(), number(b.trueShare(), 3)))
                        .collect(Collectors.joining(", ")));
    }

    private void spread(String name, Optional<Distribution> distribution, int decimals) {
        String f = "%." + decimals + "f";
        distribution.ifPresent(d -> line(
                name,
                "mean " + f + ", median " + f + ", P95 " + f + ", least " + f + ", most " + f + " (%d)",
                d.mean(),
                d.median(),
                d.p95(),
                d.least(),
                d.most(),
                d.count()));
    }

    private void line(String name, String format, Object... values) {
        lines.add("  %-26s%s".formatted(name, String.format(Locale.ROOT, format, values)));
    }

    private static String names(String before, List<String> names) {
        return names.isEmpty() ? "" : before + String.join(", ", names);
    }

    private static String number(OptionalDouble value, int decimals) {
        return value.isPresent() ? String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble()) : "unknown";
    }
}
