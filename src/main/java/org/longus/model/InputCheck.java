package org.longus.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what a manifest says of a network's input can be. */
final class InputCheck {
    private InputCheck() {}

    /**
     * What is wrong, as the end of a sentence; empty when nothing is.
     *
     * @param name as the manifest has it, as in "input"
     */
    static Optional<String> complaint(Manifest.Input input, Stage stage, String name) {
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
                    "'%s' must have name, centre, %d axes, spacings, sizes and multiples, and two values of clipHu"
                            + " and range",
                    name, n);
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
            return wrong("'%s' has a spacing, size, multiple or clip range that is not possible", name);
        }
        return Optional.empty();
    }

    static boolean hasSize(@Nullable List<?> list, int n) {
        return list != null && list.size() == n && !list.contains(null);
    }

    static Optional<String> wrong(String reason, Object... values) {
        return Optional.of(String.format(Locale.ROOT, reason, values));
    }
}
