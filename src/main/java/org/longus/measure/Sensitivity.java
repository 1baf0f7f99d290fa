package org.longus.measure;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;
import org.longus.patient.IndexInput;
import org.longus.patient.Patient;

/**
 * Solves for what would bring a category to the other side of its cut-off, everything else the same. Area and weight enter both
 * indices along a straight line, and the weight also chooses the band of BMI and with it the limit. What is found is rounded
 * away from the value as it stands, so that the figure that is shown does what is said of it.
 */
public final class Sensitivity {
    /** A change of area is told in whole hundredths of a cm2. */
    static final int AREA_DECIMALS = 2;
    /** A change of weight is told in whole tenths of a kg. */
    static final int WEIGHT_DECIMALS = 1;
    /** How many steps beyond the solved one are tried: it lies between two of them, and at a limit one may be the limit itself. */
    private static final int STEPS = 3;

    private Sensitivity() {}

    /**
     * @param areaCm2 at C3
     * @param categories of that area and patient; those without a label are left out
     */
    public static List<CategoryChange> of(double areaCm2, Patient patient, List<Category> categories) {
        return categories.stream()
                .filter(Category.Labelled.class::isInstance)
                .map(Category.Labelled.class::cast)
                .map(c -> new Of(c, areaCm2, patient).change())
                .toList();
    }

    /** @param areaCm2 and {@code patient} as they stand, and what they come to */
    private record Of(Category.Labelled category, double areaCm2, Patient patient) {
        CategoryChange change() {
            double by = (category.row().limit() - category.cm2PerM2()) / perCm2();
            boolean believed = IndexInput.MUSCLE_AREA.believes(areaCm2 + by);
            OptionalDouble shown = shown(
                    areaCm2,
                    by,
                    AREA_DECIMALS,
                    cm2 -> IndexInput.MUSCLE_AREA.believes(cm2) && isOther(Indices.of(cm2, patient), patient));
            return new CategoryChange(
                    category, shown, weight(), believed ? OptionalDouble.of(areaCm2 + by) : OptionalDouble.empty());
        }

        private double perCm2() {
            return isEstimated() ? Indices.l3Formula().perC3AreaCm2() / squareMetres() : 1 / squareMetres();
        }

        private boolean isEstimated() {
            return category.cutOff().on() != IndexScale.C3;
        }

        private double squareMetres() {
            double metres = IndexInput.HEIGHT.accepted(patient.heightCm()).orElseThrow() / 100;
            return metres * metres;
        }

        private OptionalDouble weight() {
            OptionalDouble known = IndexInput.WEIGHT.accepted(patient.weightKg());
            if (known.isEmpty()) {
                return OptionalDouble.empty();
            }
            double now = known.getAsDouble();
            double squareMetres = squareMetres();
            double perKg = isEstimated() ? Indices.l3Formula().perKg() / squareMetres : 0;
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
                if (from <= to) {
                    OptionalDouble by =
                            shown(now, Math.clamp(now, from, to) - now, WEIGHT_DECIMALS, this::isOtherWithWeight);
                    nearest = nearer(nearest, by);
                }
            }
            return nearest;
        }

        private static OptionalDouble nearer(OptionalDouble a, OptionalDouble b) {
            if (a.isEmpty() || b.isEmpty()) {
                return a.isEmpty() ? b : a;
            }
            return Math.abs(b.getAsDouble()) < Math.abs(a.getAsDouble()) ? b : a;
        }

        private boolean isOtherWithWeight(double kg) {
            if (!IndexInput.WEIGHT.believes(kg)) {
                return false;
            }
            Patient other = new Patient(patient.sex(), patient.ageYears(), patient.heightCm(), OptionalDouble.of(kg));
            return isOther(Indices.of(areaCm2, other), other);
        }

        private boolean isOther(Indices indices, Patient other) {
            return Category.of(category.cutOff(), indices, other) instanceof Category.Labelled now
                    && now.low() != category.low();
        }
    }

    /**
     * The least change in whole steps that does it, beginning with the one that was solved for.
     *
     * @param now as it stands; what is tried is the number that a person gets who adds the change to it
     */
    private static OptionalDouble shown(double now, double solved, int decimals, DoublePredicate doesIt) {
        BigDecimal from = BigDecimal.valueOf(now);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals);
        int way = solved < 0 ? -1 : 1;
        long least = Math.max(1, (long) Math.floor(Math.abs(solved) / step.doubleValue()) - 1);
        for (long n = least; n <= least + STEPS; n++) {
            // on the limit itself the solved way has no sign
            long[] ways = n == 1 ? new long[] {way, -way} : new long[] {way * n};
            for (long steps : ways) {
                BigDecimal by = step.multiply(BigDecimal.valueOf(steps));
                if (doesIt.test(from.add(by).doubleValue())) {
                    return OptionalDouble.of(by.doubleValue());
                }
            }
        }
        return OptionalDouble.empty();
    }
}
