package org.longus.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;

/**
 * A pack's {@code manifest.json}, field by field as in {@code models/pack-format.md}; all that Longus knows of a pack.
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
        Section section,
        List<Integer> muscleHu,
        JsonNode training,
        JsonNode metrics,
        String licence,
        String intendedUse) {
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

    /** What is wrong with this manifest, in words; null when nothing is. */
    String complaint(Stage wanted) {
        if (format != FORMAT) {
            return String.format(Locale.ROOT, "its format is %d and this version reads format %d", format, FORMAT);
        }
        if (stage != wanted) {
            return "it is for stage '%s' and stage '%s' is needed"
                    .formatted(stage == null ? "(none)" : stage.label(), wanted.label());
        }
        if (id == null || version == null || members == null || input == null || output == null) {
            return "one of id, version, members, input, output is missing";
        }
        if (members.size() % 2 == 0) {
            return String.format(
                    Locale.ROOT, "it lists %d members and a majority vote needs an odd number", members.size());
        }
        if (stage == Stage.SECTION && section == null) {
            return "a section pack must say 'section' (length and minimum)";
        }
        return complaintOfInput();
    }

    private String complaintOfInput() {
        int n = stage.dimensions();
        if (input.name() == null
                || input.centre() == null
                || !hasSize(input.axes(), n)
                || !hasSize(input.spacingMm(), n)
                || !hasSize(input.size(), n)
                || !hasSize(input.multipleOf(), n)
                || !hasSize(input.clipHu(), 2)
                || !hasSize(input.range(), 2)) {
            return String.format(
                    Locale.ROOT,
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
            return "'axes' %s do not span %s".formatted(input.axes(), n == 3 ? "the volume" : "the axial slice");
        }
        if (input.spacingMm().stream().anyMatch(s -> !(s > 0))
                || input.multipleOf().stream().anyMatch(m -> m < 1)
                || input.size().stream().anyMatch(s -> s < 0)
                || !(input.clipHu().get(0) < input.clipHu().get(1))) {
            return "'input' has a spacing, size, multiple or clip range that is not possible";
        }
        return null;
    }

    private static boolean hasSize(List<?> list, int n) {
        return list != null && list.size() == n && !list.contains(null);
    }
}
