package org.longus.review;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longus.model.SectionDoubt;
import org.longus.model.Tried;
import org.longus.review.FlagFact.UnlikeTraining.Outside;

/** The sentences of the flags that rest on what a pack tells of people whom it never saw, and of those who taught it. */
final class DoubtText {
    private DoubtText() {}

    static String of(FlagFact.AreaDoubtful f) {
        return text(
                        "The models disagree about the area: %.1f cm2 where %d of %d agree, %.1f cm2 where %d do."
                                + " Check the outline.",
                        f.leastCm2(), f.leastVotes(), f.members(), f.mostCm2(), f.mostVotes())
                + tried(f.doubt().tried(), "slices", plain(f.doubt().areaErrorPercent()) + " %");
    }

    static String brief(FlagFact.AreaDoubtful f) {
        return text("Models disagree: %.1f to %.1f cm2", f.leastCm2(), f.mostCm2());
    }

    /** What the limits meant, as a sentence to follow another; empty where it is not known. */
    static String ofSection(Optional<SectionDoubt> doubt) {
        return doubt.map(d -> tried(d.tried(), "scans", plain(d.errorMm()) + " mm"))
                .orElse("");
    }

    /** @param error what was exceeded, with its unit */
    private static String tried(Tried tried, String cases, String error) {
        if (tried.aboveCases() == 0) {
            return "";
        }
        String others =
                tried.belowCases() == 0 ? "" : text(", and %d of %d others", tried.belowWrong(), tried.belowCases());
        return text(
                " On people whom they never saw, %d of %d such %s were off by more than %s%s.",
                tried.aboveWrong(), tried.aboveCases(), cases, error, others);
    }

    static String of(FlagFact.UnlikeTraining f) {
        return text(
                "Outside what the %s models learned from: %s.",
                f.stage().label(), f.outside().stream().map(DoubtText::within).collect(Collectors.joining(", ")));
    }

    static String brief(FlagFact.UnlikeTraining f) {
        return f.outside().size() == 1
                ? "Unlike training: " + value(f.outside().getFirst())
                : text("Unlike training: %d values", f.outside().size());
    }

    private static String within(Outside o) {
        return text("%s (%s to %s)", value(o), number(o, o.least()), number(o, o.most()));
    }

    private static String value(Outside o) {
        return switch (o.quantity()) {
            case MUSCLE_HU -> text("muscle %s HU", number(o, o.value()));
            case AREA_CM2 -> text("muscle area %s cm2", number(o, o.value()));
            case NECK_CM2 -> text("neck %s cm2", number(o, o.value()));
            case PIXEL_MM -> text("pixels %s mm", number(o, o.value()));
            case SLICE_MM -> text("slice distance %s mm", number(o, o.value()));
        };
    }

    private static String number(Outside o, double value) {
        int decimals = switch (o.quantity()) {
            case MUSCLE_HU, NECK_CM2 -> 0;
            case AREA_CM2, SLICE_MM -> 1;
            case PIXEL_MM -> 2;
        };
        return text("%." + decimals + "f", value);
    }

    /** A limit as it was set, as in 8 or 2.5. */
    static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }

    private static String text(String sentence, Object... figures) {
        return String.format(Locale.ROOT, sentence, figures);
    }
}
