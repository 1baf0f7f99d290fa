package org.longus.model;

import static org.longus.model.InputCheck.wrong;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/** {@code doubt} as it stands in a manifest; what is not given is 0. Which of it a stage has is told by the two records made of it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Doubt(
        double apartPercent,
        double areaErrorPercent,
        double differenceMm,
        double spreadMm,
        double errorMm,
        int aboveCases,
        int aboveWrong,
        int belowCases,
        int belowWrong) {
    /** What is wrong, as the end of a sentence; empty when nothing is. */
    Optional<String> complaint(Stage stage) {
        boolean muscle = stage == Stage.MUSCLE;
        if (muscle && !(apartPercent > 0 && areaErrorPercent > 0)) {
            return wrong("'doubt' of a muscle pack must have apartPercent and areaErrorPercent above 0");
        }
        if (!muscle && !(differenceMm > 0 && spreadMm > 0 && errorMm > 0)) {
            return wrong("'doubt' of a section pack must have differenceMm, spreadMm and errorMm above 0");
        }
        return tried().isPossible()
                ? Optional.empty()
                : wrong("'doubt' must not have more that were wrong than cases, above its limit and below");
    }

    AreaDoubt ofArea() {
        return new AreaDoubt(apartPercent, areaErrorPercent, tried());
    }

    SectionDoubt ofSection() {
        return new SectionDoubt(differenceMm, spreadMm, errorMm, tried());
    }

    private Tried tried() {
        return new Tried(aboveCases, aboveWrong, belowCases, belowWrong);
    }
}
