package org.longus.ui.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.longus.measure.ReaderScatter;

/**
 * What changed from an earlier study of a patient to a later one.
 *
 * @param remarks sentences on what stands against the comparison
 */
public record StudyChange(StudySide earlier, StudySide later, List<String> remarks) {
    /**
     * A figure of both.
     *
     * @param change with its sign, and in percent where that has a meaning; empty where one of the two is not known
     * @param judged what it is against the readers' own scatter, or why nothing is said
     */
    public record Row(String figure, String before, String after, String change, String judged) {}

    public StudyChange {
        remarks = List.copyOf(remarks);
    }

    /** With what stands against it. */
    public static StudyChange of(StudySide earlier, StudySide later) {
        List<String> remarks = new ArrayList<>();
        if (!earlier.name().equalsIgnoreCase(later.name())) {
            remarks.add("The names differ: '%s' and '%s'. Look whether this is one person."
                    .formatted(earlier.name(), later.name()));
        }
        boolean heights = earlier.heightCm().isPresent() && later.heightCm().isPresent();
        if (heights && earlier.heightCm().getAsDouble() != later.heightCm().getAsDouble()) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "The heights differ (%.0f and %.0f cm), and with them the index.",
                    earlier.heightCm().getAsDouble(),
                    later.heightCm().getAsDouble()));
        }
        return new StudyChange(earlier, later, remarks);
    }

    /** Why the two are held to be of one patient. */
    public String matchedText() {
        return "Matched by PatientID %s and another study date; never by name.".formatted(later.patientId());
    }

    /** SMA, SMD and C3 SMI. */
    public List<Row> rows() {
        return List.of(
                row(
                        "SMA (cm\u00B2)",
                        1,
                        OptionalDouble.of(earlier.smaCm2()),
                        OptionalDouble.of(later.smaCm2()),
                        true,
                        ""),
                row(
                        "SMD (HU)",
                        1,
                        earlier.smdHu(),
                        later.smdHu(),
                        false,
                        "how far readers differ in it was not measured; contrast agent raises it"),
                row(
                        "C3 SMI (cm\u00B2/m\u00B2)",
                        2,
                        earlier.c3SmiCm2PerM2(),
                        later.c3SmiCm2PerM2(),
                        true,
                        "the height of one of them is not known"));
    }

    private static Row row(
            String figure, int decimals, OptionalDouble before, OptionalDouble after, boolean area, String otherwise) {
        String form = "%." + decimals + "f";
        boolean both = before.isPresent() && after.isPresent();
        double difference = both ? after.getAsDouble() - before.getAsDouble() : 0;
        boolean inPercent = both && area && before.getAsDouble() > 0;
        double percent = inPercent ? 100 * difference / before.getAsDouble() : 0;
        String change = both ? String.format(Locale.ROOT, "%+." + decimals + "f", difference) : "";
        return new Row(
                figure,
                written(form, before),
                written(form, after),
                inPercent ? change + String.format(Locale.ROOT, " (%+.1f %%)", percent) : change,
                inPercent ? ReaderScatter.of(percent) : otherwise);
    }

    private static String written(String form, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, form, value.getAsDouble()) : "not known";
    }
}
