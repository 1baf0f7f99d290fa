package org.longus.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pack's {@code manifest.json}, field by field as in {@code models/pack-format.md}; all that Longus knows of a pack. What a
 * file leaves out is null until {@link #complaint} has found nothing; after that only what may be null is.
 *
 * @param section stage 1 only, else null
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
        @Nullable List<Integer> muscleHu,
        @Nullable JsonNode training,
        @Nullable JsonNode metrics,
        @Nullable String licence,
        @Nullable String intendedUse) {
    public static final int FORMAT = 1;

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
        if (format != FORMAT) {
            return wrong("its format is %d and this version reads format %d", format, FORMAT);
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
        return complaintOfInput();
    }

    private Optional<String> complaintOfInput() {
        int n = stage.dimensions();
        if (input.name() == null
                || input.centre() == null
                || !hasSize(input.axes(), n)
                || !hasSize(input.spacingMm(), n)
                || !hasSize(input.size(), n)
                || !hasSize(input.multipleOf(), n)
                || !hasSize(input.clipHu(), 2)
                || !hasSize(input.range(), 2)) {
            return wrong(
                    "'input' must have name, centre, %d axes, spacings, sizes and multiples, and two values of clipHu"
                            + " and range",
                    n);
        }
        long different = input.axes().stream()
                .mapToInt(Direction::patientAxis)
                .distinct()
                .count();
        boolean inPlane = input.axes().stream().allMatch(a -> a.patientAxis() < 2);
        if (different != n || stage == Stage.MUSCLE && !inPlane) {
            return wrong("'axes' %s do not span %s", input.axes(), n == 3 ? "the volume" : "the axial slice");
        }
        if (input.spacingMm().stream().anyMatch(s -> !(s > 0))
                || input.multipleOf().stream().anyMatch(m -> m < 1)
                || input.size().stream().anyMatch(s -> s < 0)
                || !(input.clipHu().get(0) < input.clipHu().get(1))) {
            return wrong("'input' has a spacing, size, multiple or clip range that is not possible");
        }
        return Optional.empty();
    }

    private static Optional<String> wrong(String reason, Object... values) {
        return Optional.of(String.format(Locale.ROOT, reason, values));
    }

    private static boolean hasSize(@Nullable List<?> list, int n) {
        return list != null && list.size() == n && !list.contains(null);
    }
}
