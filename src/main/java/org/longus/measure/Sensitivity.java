package org.longus.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;

/**
 * Solves for what would bring a category to the other side of its cut-off, everything else the same. Area and weight enter both
 * indices along a straight line, and the weight also chooses the band of BMI and with it the limit.
 */
public final class Sensitivity {
    private Sensitivity() {}

    /**
     * @param areaCm2 at C3
     * @param categories of that area and patient; those without a label are left out
     */
    public static List<CategoryChange> of(double areaCm2, Patient patient, List<Category> categories) {
        return categories.stream()
                .filter(Category.Labelled.class::isInstance)
                .map(Category.Labelled.class::cast)
                .map(c -> new CategoryChange(c, area(c, areaCm2, patient), weight(c, areaCm2, patient)))
                .toList();
    }

    private static OptionalDouble area(Category.Labelled category, double areaCm2, Patient patient) {
        double squareMetres = squareMetres(patient);
        double slope = category.cutOff().on() == IndexScale.C3
                ? 1 / squareMetres
                : Indices.l3Formula().perC3AreaCm2() / squareMetres;
        double by = (category.row().limit() - category.cm2PerM2()) / slope;
        return IndexInput.MUSCLE_AREA.believes(areaCm2 + by) ? OptionalDouble.of(by) : OptionalDouble.empty();
    }

    private static OptionalDouble weight(Category.Labelled category, double areaCm2, Patient patient) {
        OptionalDouble known = IndexInput.WEIGHT.accepted(patient.weightKg());
        if (known.isEmpty()) {
            return OptionalDouble.empty();
        }
        double now = known.getAsDouble();
        double squareMetres = squareMetres(patient);
        boolean estimated = category.cutOff().on() != IndexScale.C3;
        double perKg = estimated ? Indices.l3Formula().perKg() / squareMetres : 0;
        OptionalDouble nearest = OptionalDouble.empty();
        for (CutOff.Row row : category.cutOff().rows()) {
            if (row.sex().isPresent() && !row.sex().equals(patient.sex())) {
                continue;
            }
            double from = Math.max(IndexInput.WEIGHT.least(), row.band().from() * squareMetres);
            double to = Math.min(IndexInput.WEIGHT.most(), row.band().to() * squareMetres);
            if (perKg > 0) {
                // the index grows with the weight: low below where it meets the limit
                double meets = now + (row.limit() - category.cm2PerM2()) / perKg;
                from = category.low() ? Math.max(from, meets) : from;
                to = category.low() ? to : Math.min(to, meets);
            } else if (row.isLow(category.cm2PerM2()) == category.low()) {
                continue;
            }
            // a single weight is no way to the other side
            if (from < to) {
                double by = Math.clamp(now, from, to) - now;
                nearest = nearest.isEmpty() || Math.abs(by) < Math.abs(nearest.getAsDouble())
                        ? OptionalDouble.of(by)
                        : nearest;
            }
        }
        return nearest;
    }

    private static double squareMetres(Patient patient) {
        double metres = IndexInput.HEIGHT.accepted(patient.heightCm()).orElseThrow() / 100;
        return metres * metres;
    }
}
