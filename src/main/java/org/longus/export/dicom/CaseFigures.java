package org.longus.export.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.longus.export.CaseFindings;
import org.longus.export.MoreFigures;
import org.longus.io.dicom.object.SrQuantity;
import org.longus.io.dicom.object.SrReport.Figure;
import org.longus.io.dicom.object.SrReport.Formula;
import org.longus.io.dicom.object.SrReport.Input;
import org.longus.measure.AreaInterval;
import org.longus.measure.Indices;
import org.longus.measure.L3Formula;
import org.longus.measure.MuscleArea;
import org.longus.measure.TissueAmounts;
import org.longus.patient.Patient;
import org.longus.patient.PatientValues;
import org.longus.pipeline.Muscle;

/** The numbers of a structured report: the very ones of {@code result.json}, each with how it came to be. */
final class CaseFigures {
    private final CaseFindings findings;
    private final List<Figure> all = new ArrayList<>();

    private CaseFigures(CaseFindings findings) {
        this.findings = findings;
    }

    static List<Figure> of(CaseFindings findings) {
        CaseFigures figures = new CaseFigures(findings);
        findings.area().ifPresent(figures::muscle);
        findings.indices().ifPresent(figures::indices);
        figures.more(findings.more());
        figures.agreement();
        return figures.all;
    }

    /** Area and attenuation. */
    static List<Figure> ofPart(MuscleArea area) {
        String range = "Pixels of the mask within %s, on the acquired slice".formatted(area.range());
        List<Figure> both = new ArrayList<>();
        both.add(Figure.measured(SrQuantity.AREA, area.areaCm2(), range));
        area.meanHu()
                .ifPresent(hu ->
                        both.add(new Figure(SrQuantity.ATTENUATION, hu, true, range, Optional.empty(), List.of())));
        return both;
    }

    private void muscle(MuscleArea area) {
        all.addAll(ofPart(area));
        measured(SrQuantity.MASK_AREA, area.maskAreaCm2(), "All pixels of the mask");
    }

    private void indices(Indices indices) {
        List<Optional<Input>> height = List.of(input(SrQuantity.HEIGHT, Patient::heightCm));
        List<Optional<Input>> ageAndWeight =
                List.of(input(SrQuantity.AGE, Patient::ageYears), input(SrQuantity.WEIGHT, Patient::weightKg));
        List<Optional<Input>> three = new ArrayList<>(ageAndWeight);
        three.addAll(height);
        L3Formula l3 = Indices.l3Formula();
        indices.c3Smi()
                .ifPresent(smi ->
                        computed(SrQuantity.C3_SMI, smi.cm2PerM2(), new Formula("SMA / (height in m)^2", ""), height));
        indices.l3AreaCm2()
                .ifPresent(
                        cm2 -> computed(SrQuantity.L3_AREA, cm2, new Formula(l3.text(), l3.citation()), ageAndWeight));
        indices.l3Smi()
                .ifPresent(smi -> computed(
                        SrQuantity.L3_SMI,
                        smi.cm2PerM2(),
                        new Formula("(%s) / (height in m)^2".formatted(l3.text()), l3.citation()),
                        three));
    }

    private void more(MoreFigures more) {
        more.interval().filter(AreaInterval::isKnown).ifPresent(interval -> {
            String how = "No confidence interval. The area " + interval.sentence();
            measured(SrQuantity.AREA_LEAST, interval.range().leastCm2(), how);
            measured(SrQuantity.AREA_MOST, interval.range().mostCm2(), how);
        });
        more.tissue().ifPresent(tissue -> {
            TissueAmounts whole = tissue.whole();
            measured(SrQuantity.FAT, whole.fatInsideCm2(), "A lower bound: fat open to the outside lies in no outline");
            measured(SrQuantity.LOW_ATTENUATION, whole.lowCm2(), "Pixels of the mask");
        });
        more.gaugeHuCm2PerM2()
                .ifPresent(gauge -> computed(SrQuantity.GAUGE, gauge, new Formula("SMD x C3 SMI", ""), List.of()));
    }

    /** Of the models' mask; none where they did not outline this slice. */
    private void agreement() {
        findings.automatic()
                .filter(m -> findings.measured().filter(s -> s.k() == m.k()).isPresent())
                .map(Muscle::agreement)
                .orElse(OptionalDouble.empty())
                .ifPresent(value -> measured(
                        SrQuantity.AGREEMENT,
                        value,
                        "Dice coefficient pooled over all pairs of the ensemble's members, on the measured slice"));
    }

    private void measured(SrQuantity quantity, double value, String method) {
        all.add(Figure.measured(quantity, value, method));
    }

    private void computed(SrQuantity quantity, double value, Formula formula, List<Optional<Input>> inputs) {
        all.add(new Figure(
                quantity,
                value,
                false,
                "",
                Optional.of(formula),
                inputs.stream().flatMap(Optional::stream).toList()));
    }

    private Optional<Input> input(SrQuantity quantity, Function<Patient, OptionalDouble> of) {
        OptionalDouble value = of.apply(findings.patient());
        return value.isPresent() ? Optional.of(new Input(quantity, value.getAsDouble(), source(of))) : Optional.empty();
    }

    /** Of one value. Where the values come from several places, what the header states too is the header's. */
    private String source(Function<Patient, OptionalDouble> of) {
        List<String> places = List.of(findings.patientSource().split(", partly "));
        boolean isHeaders =
                of.apply(findings.patient()).equals(of.apply(findings.series().patient()));
        List<String> its = places.stream()
                .filter(p -> places.size() == 1 || isHeaders == p.equals(PatientValues.HEADER))
                .toList();
        return its.isEmpty() ? findings.patientSource() : String.join(" or ", its);
    }
}
