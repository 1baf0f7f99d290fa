package org.longus.model;

import static org.longus.model.InputCheck.wrong;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lowest and the highest among the people that taught a pack, two values each; none where the pack does not say.
 *
 * @param muscleHu mean HU of the muscle on a slice, {@code areaCm2} its area
 * @param neckCm2 area of {@link org.longus.volume.SliceBody} on it
 * @param pixelMm the longer side of a pixel, {@code sliceMm} the distance of the slices
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Seen(
        List<Double> muscleHu, List<Double> areaCm2, List<Double> neckCm2, List<Double> pixelMm, List<Double> sliceMm) {
    public Seen {
        muscleHu = given(muscleHu);
        areaCm2 = given(areaCm2);
        neckCm2 = given(neckCm2);
        pixelMm = given(pixelMm);
        sliceMm = given(sliceMm);
    }

    private static List<Double> given(@Nullable List<Double> values) {
        return values == null ? List.of() : values;
    }

    /** What is wrong, as the end of a sentence; empty when nothing is. */
    Optional<String> complaint() {
        boolean fine = Stream.of(muscleHu, areaCm2, neckCm2, pixelMm, sliceMm)
                .allMatch(v -> v.isEmpty() || InputCheck.hasSize(v, 2) && v.get(0) <= v.get(1));
        return fine ? Optional.empty() : wrong("each value of 'seen' must be the lowest and the highest");
    }
}
