package org.longus.model;

import static org.longus.model.InputCheck.hasSize;
import static org.longus.model.InputCheck.wrong;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pack's {@code manifest.json}, field by field as in {@code models/pack-format.md}; all that Longus knows of a pack. What a
 * file leaves out is null until {@link #complaint} has found nothing; after that only what may be null is.
 *
 * @param section stage 1 only, else null
 * @param refine stage 1's second step; null where it has none
 * @param muscleHu stage 2 only: lowest and highest HU that stay in the mask, or null
 * @param training free text for people; likewise {@code metrics}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
        int format,
        String id,
        String version,
        Stage stage,
        String title,
        List<Member> members,
        Input input,
        Output output,
        @Nullable Section section,
        @Nullable Refine refine,
        @Nullable List<Integer> muscleHu,
        @Nullable JsonNode training,
        @Nullable JsonNode metrics,
        @Nullable String licence,
        @Nullable String intendedUse) {
    /** The newest that is read, with those before it: 2 has {@code refine}. */
    public static final int FORMAT = 2;

    private static final int FORMAT_WITHOUT_REFINE = 1;

    /** @param sha256 of the file, hexadecimal in lower case */
    public record Member(String file, String sha256) {}

    /** What a member is fed; lists are in the order of {@code axes}. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Input(
            String name,
            List<Direction> axes,
            List<Double> spacingMm,
            List<Integer> size,
            List<Integer> multipleOf,
            List<Double> clipHu,
            List<Double> range,
            int padHu,
            Centre centre) {
        /** Windows are centred on the centroid of what is above this HU. */
        public record Centre(double aboveHu) {}

        /** HU as the network sees it. */
        float normalised(float hu) {
            double lo = clipHu.get(0);
            double hi = clipHu.get(1);
            double t = (Math.clamp(hu, lo, hi) - lo) / (hi - lo);
            return (float) (range.get(0) + t * (range.get(1) - range.get(0)));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Output(String name, double threshold) {}

    /** Below one of the minima the answer is "C3 not found"; {@code minimumAgreement} is 0 where the manifest has none. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Section(double lengthMm, double minimumLengthMm, double minimumVolumeCm3, double minimumAgreement) {}

    /** What is wrong with this manifest, as the end of a sentence; empty when nothing is. */
    Optional<String> complaint(Stage wanted) {
        if (format < FORMAT_WITHOUT_REFINE || format > FORMAT) {
            return wrong(
                    "its format is %d and this version reads formats %d to %d", format, FORMAT_WITHOUT_REFINE, FORMAT);
        }
        if (stage != wanted) {
            return wrong(
                    "it is for stage '%s' and stage '%s' is needed",
                    stage == null ? "(none)" : stage.label(), wanted.label());
        }
        if (id == null || version == null || members == null || input == null || output == null) {
            return wrong("one of id, version, members, input, output is missing");
        }
        if (members.size() % 2 == 0) {
            return wrong("it lists %d members and a majority vote needs an odd number", members.size());
        }
        if (members.stream().anyMatch(m -> m == null || m.file() == null || m.sha256() == null)) {
            return wrong("one of its members has no file or no sha256");
        }
        if (output.name() == null) {
            return wrong("'output' must have a name");
        }
        if (muscleHu != null && !hasSize(muscleHu, 2)) {
            return wrong("'muscleHu' must be two values");
        }
        if (stage == Stage.SECTION && section == null) {
            return wrong("a section pack must say 'section' (length and minimum)");
        }
        Optional<String> ofInput = InputCheck.complaint(input, stage, "input");
        return ofInput.isPresent() || refine == null ? ofInput : complaint(refine);
    }

    private Optional<String> complaint(Refine step) {
        if (stage != Stage.SECTION) {
            return wrong("'refine' belongs to a section pack");
        }
        if (format == FORMAT_WITHOUT_REFINE) {
            // a program that reads this format alone would pass over it, and answer otherwise
            return wrong("'refine' needs format %d", FORMAT);
        }
        return step.complaint();
    }
}
