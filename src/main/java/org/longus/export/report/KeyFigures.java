package org.longus.export.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.longus.export.AcquisitionNote;
import org.longus.export.CaseFindings;
import org.longus.export.report.ReportPage.Figure;
import org.longus.measure.AreaInterval;
import org.longus.measure.Indices;
import org.longus.measure.MuscleArea;
import org.longus.patient.IndexInput;

/** The four numbers, each with its scale or with the reason why there is none. */
final class KeyFigures {
    private KeyFigures() {}

    static List<Figure> of(CaseFindings findings) {
        Optional<Indices> indices = findings.indices();
        return List.of(
                area(findings),
                attenuation(findings),
                figure(
                        "C3 SMI",
                        index(indices.flatMap(Indices::c3Smi).map(s -> s.cm2PerM2())),
                        1,
                        Units.CM2_PER_M2,
                        "SMA / height\u00b2, scale of C3",
                        missing(indices, Indices.C3_SMI_NEEDS)),
                figure(
                        "L3 SMI, estimated",
                        index(indices.flatMap(Indices::l3Smi).map(s -> s.cm2PerM2())),
                        1,
                        Units.CM2_PER_M2,
                        "L3 area %s, Swartz 2016: not measured"
                                .formatted(Units.number(
                                        indices.map(Indices::l3AreaCm2).orElse(OptionalDouble.empty()),
                                        1,
                                        " " + Units.CM2)),
                        missing(indices, Indices.L3_SMI_NEEDS)));
    }

    private static Figure area(CaseFindings findings) {
        OptionalDouble area = findings.area().stream()
                .mapToDouble(MuscleArea::areaCm2)
                .filter(a -> a > 0)
                .findFirst();
        String interval = findings.more()
                .interval()
                .filter(AreaInterval::isKnown)
                .map(i -> Units.shown(i.range().text()) + ", see below")
                .orElse("within " + findings.area().map(a -> a.range().toString()).orElse(""));
        return figure("Muscle area, SMA", area, 1, Units.CM2, interval, "no muscle is measured");
    }

    private static Figure attenuation(CaseFindings findings) {
        AcquisitionNote scan = findings.more().acquisition();
        List<String> parts = new ArrayList<>();
        parts.add(
                scan.contrast() == AcquisitionNote.Contrast.STATED
                        ? "with contrast agent"
                        : "contrast " + scan.contrast().words());
        scan.kvp().ifPresent(kv -> parts.add(Units.number(kv, 0) + " kV"));
        OptionalDouble smd = findings.area().map(MuscleArea::meanHu).orElse(OptionalDouble.empty());
        return figure("Attenuation, SMD", smd, 0, "HU", String.join(", ", parts), "no muscle is measured");
    }

    private static Figure figure(
            String label, OptionalDouble value, int digits, String unit, String note, String otherwise) {
        return value.isPresent()
                ? new Figure(label, Units.number(value.getAsDouble(), digits), value.getAsDouble(), unit, note)
                : new Figure(label, Figure.UNKNOWN, Double.NaN, "", otherwise);
    }

    private static OptionalDouble index(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static String missing(Optional<Indices> indices, Collection<IndexInput> needs) {
        List<IndexInput> missing = indices.map(i -> i.missingOf(needs)).orElse(List.of(IndexInput.MUSCLE_AREA));
        return missing.stream().map(IndexInput::word).collect(Collectors.joining(", ")) + " missing";
    }
}
