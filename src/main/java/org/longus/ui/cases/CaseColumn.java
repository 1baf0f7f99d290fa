package org.longus.ui.cases;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.longus.review.ReviewState;
import org.longus.review.store.CaseFigures;
import org.longus.review.store.CaseSummary;

/** A column of the table of cases: what it shows of a case, what it sorts by, and why it is empty where it is. */
public enum CaseColumn {
    CASE("Case", "", 160, StudyItem::who),
    PATIENT_ID("Patient ID", "", 88, StudyItem::patientId),
    SCAN_DATE("Scan date", "", 96, StudyItem::studyDate),
    STATE("State", "", 102, item -> item.state().word()),
    SMA("SMA", "cm\u00B2", 62, 1, item -> sum(item).smaCm2()),
    SMD("SMD", "HU", 58, 1, item -> of(item).smdHu()),
    C3_SMI("C3 SMI", "cm\u00B2/m\u00B2", 72, 2, item -> of(item).c3SmiCm2PerM2()),
    CATEGORY("Category", "", 80, item -> of(item).category()),
    AGREEMENT("Agreement", "0 to 1", 92, 3, item -> of(item).agreement()),
    WARNINGS("Warnings", "", 84, 0, CaseColumn::warnings),
    EDITED("Edited", "%", 68, 1, item -> percent(of(item).changedShare())),
    READER("Last by", "", 74, item -> of(item).who()),
    NOTE("Note or reason", "", 150, item -> sum(item).reason()),
    CHANGED("Last change", "", 124, item -> of(item).at().map(CaseColumn::when).orElse(""));

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    private final String title;
    private final String unit;
    private final double width;
    private final int decimals;
    private final Function<StudyItem, String> text;
    private final Function<StudyItem, OptionalDouble> number;

    CaseColumn(String title, String unit, double width, Function<StudyItem, String> text) {
        this.title = title;
        this.unit = unit;
        this.width = width;
        this.decimals = 0;
        this.text = text;
        this.number = null;
    }

    CaseColumn(String title, String unit, double width, int decimals, Function<StudyItem, OptionalDouble> number) {
        this.title = title;
        this.unit = unit;
        this.width = width;
        this.decimals = decimals;
        this.number = number;
        this.text = item -> written(number.apply(item), decimals);
    }

    private static String written(OptionalDouble value, int decimals) {
        return value.isPresent() ? String.format(Locale.ROOT, "%." + decimals + "f", value.getAsDouble()) : "";
    }

    private static CaseSummary sum(StudyItem item) {
        return item.summaryProperty().get();
    }

    private static CaseFigures of(StudyItem item) {
        return sum(item).figures();
    }

    private static OptionalDouble warnings(StudyItem item) {
        boolean looked = sum(item).smaCm2().isPresent() || of(item).noC3();
        return of(item).known() && looked
                ? OptionalDouble.of(of(item).warnings().size())
                : OptionalDouble.empty();
    }

    private static OptionalDouble percent(OptionalDouble share) {
        return share.isPresent() ? OptionalDouble.of(100 * share.getAsDouble()) : share;
    }

    private static String when(java.time.Instant at) {
        return WHEN.format(at);
    }

    public String title() {
        return title;
    }

    /** Empty for what has none. */
    public String unit() {
        return unit;
    }

    /** As a heading, with the unit. */
    public String heading() {
        return unit.isEmpty() ? title : "%s (%s)".formatted(title, unit);
    }

    /** At the usual size of text, in pixels. */
    public double width() {
        return width;
    }

    public boolean isNumber() {
        return number != null;
    }

    /** Those of numbers. */
    public static List<CaseColumn> numbers() {
        return List.of(values()).stream().filter(CaseColumn::isNumber).toList();
    }

    /** Of a column of numbers; empty where it is not known. */
    public OptionalDouble number(StudyItem item) {
        return number.apply(item);
    }

    /** As it is shown; empty where it is not known. */
    public String text(StudyItem item) {
        return text.apply(item);
    }

    /** More about what is shown, or why nothing is; may be empty. */
    public String explained(StudyItem item) {
        if (text(item).isEmpty()) {
            return why(item);
        }
        return switch (this) {
            case WARNINGS -> String.join("\n", of(item).warnings());
            case CATEGORY -> String.join("\n", of(item).categories());
            case CASE -> item.choice().source().toString();
            case NOTE -> text(item);
            default -> "";
        };
    }

    private String why(StudyItem item) {
        CaseSummary summary = sum(item);
        boolean figure = isNumber() || this == CATEGORY || this == READER || this == CHANGED;
        if (figure && this != SMA && !summary.figures().known()) {
            return "An earlier version kept no such figure: open the case once.";
        }
        boolean measured = summary.smaCm2().isPresent();
        return switch (this) {
            case PATIENT_ID, SCAN_DATE -> "The file does not say.";
            case SMA, SMD, WARNINGS -> measured ? "The mask is empty." : unmeasured(item);
            case C3_SMI -> measured ? "The height is not known." : unmeasured(item);
            case CATEGORY -> measured ? String.join("\n", summary.figures().categories()) : unmeasured(item);
            case AGREEMENT -> measured ? "The models did not look at this slice." : unmeasured(item);
            case EDITED ->
                measured
                        ? "The mask does not rest on the models': they did not look at this slice, or it was opened"
                                + " from a file."
                        : unmeasured(item);
            case READER, CHANGED -> summary.state() == ReviewState.NEW ? "Nobody has done anything yet." : "";
            case CASE, STATE, NOTE -> "";
        };
    }

    private static String unmeasured(StudyItem item) {
        if (item.activity() == StudyItem.Activity.FAILED) {
            return item.failure();
        }
        return of(item).noC3()
                ? "The models found no C3, and no slice was measured by hand."
                : "Nothing is measured yet.";
    }

    /** Which of two comes first, what is empty last whichever way is asked for. */
    int compare(StudyItem a, StudyItem b, boolean descending) {
        boolean noA = text(a).isEmpty();
        boolean noB = text(b).isEmpty();
        if (noA || noB) {
            return Boolean.compare(noA, noB);
        }
        int order;
        if (this == STATE) {
            order = a.state().compareTo(b.state());
        } else if (isNumber()) {
            order = Double.compare(number(a).getAsDouble(), number(b).getAsDouble());
        } else {
            order = String.CASE_INSENSITIVE_ORDER.compare(text(a), text(b));
        }
        return descending ? -order : order;
    }
}
