package org.longus.export.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.longus.export.CaseFindings;
import org.longus.export.CaseRow;
import org.longus.export.report.ReportPage.Field;
import org.longus.export.report.ReportPage.Fields;
import org.longus.measure.AreaCurve;
import org.longus.measure.MuscleTissue;
import org.longus.measure.SliceRule;
import org.longus.measure.TissueAmounts;

/** What else is known of the muscle: its sides, what it is made of, the rest of the section. */
final class Beside {
    private Beside() {}

    static Fields fields(CaseFindings findings) {
        List<Field> fields = new ArrayList<>();
        CaseRow.Parts parts = findings.row().muscle().parts();
        if (parts.leftCm2().isPresent()) {
            fields.add(new Field(
                    "SMA by part",
                    "left %s, right %s; front %s, back %s"
                            .formatted(
                                    area(parts.leftCm2()),
                                    area(parts.rightCm2()),
                                    area(parts.frontCm2()),
                                    area(parts.backCm2()))));
        }
        findings.more()
                .tissue()
                .map(MuscleTissue::whole)
                .ifPresent(whole -> fields.add(
                        new Field("Composition", tissue(whole, findings.more().gaugeHuCm2PerM2()))));
        findings.more().curve().flatMap(Beside::section).ifPresent(fields::add);
        return new Fields("Beside the area", fields);
    }

    private static String tissue(TissueAmounts whole, OptionalDouble gauge) {
        String made = "low attenuation (-29 to 29 HU) %s%s; fat inside the outline (-190 to -30 HU) at least %s%s"
                .formatted(
                        area(OptionalDouble.of(whole.lowCm2())),
                        share(whole.lowPercent()),
                        area(OptionalDouble.of(whole.fatInsideCm2())),
                        share(whole.fatPercent()));
        return gauge.isPresent()
                ? made + "; gauge (SMD x C3 SMI) " + Units.number(gauge.getAsDouble(), 0) + " HU " + Units.CM2_PER_M2
                : made;
    }

    private static Optional<Field> section(AreaCurve curve) {
        String rules = curve.byRule().stream()
                .filter(r -> r.slice().isPresent())
                .map(r -> "%s %s%s"
                        .formatted(
                                name(r.rule()),
                                area(OptionalDouble.of(r.slice().orElseThrow().areaCm2())),
                                r.persons() ? " (" + AreaCurve.PERSON + ")" : ""))
                .collect(Collectors.joining(", "));
        return curve.range()
                .map(range -> new Field(
                        "The C3 section",
                        String.format(
                                Locale.ROOT,
                                "the models find %s over its %d slices; %s%s",
                                Units.shown(range.text()),
                                curve.slices().size(),
                                rules,
                                curve.personsText()
                                        .map(t -> "; " + Units.shown(t))
                                        .orElse(""))));
    }

    /** What a person has to look for is called by a name. */
    private static String name(SliceRule rule) {
        return rule.share().isPresent() ? rule.name().toLowerCase(Locale.ROOT) : rule.name();
    }

    private static String share(OptionalDouble percent) {
        return percent.isPresent() ? " (" + Units.number(percent.getAsDouble(), 0) + " %)" : "";
    }

    private static String area(OptionalDouble cm2) {
        return Heading.orElse(Units.number(cm2, 1, " " + Units.CM2), "unknown");
    }
}
