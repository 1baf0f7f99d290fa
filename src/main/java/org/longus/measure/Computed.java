package org.longus.measure;

import java.util.List;
import java.util.Optional;

/** A figure of a cohort, or why it is not given: never a zero, never an empty cell without a reason. */
public sealed interface Computed<T> {
    /** The figure; what was left out for it stands in it. */
    record Given<T>(T value) implements Computed<T> {}

    /**
     * @param n how many rows or values there were to compute from
     * @param needed how many it takes at the least; 0 where number is not what was wanting
     */
    record Withheld<T>(WhyNot why, int n, int needed, List<LeftOut> leftOut) implements Computed<T> {
        public Withheld {
            leftOut = List.copyOf(leftOut);
        }
    }

    static <T> Computed<T> of(T figure) {
        return new Given<>(figure);
    }

    static <T> Computed<T> not(WhyNot why, int n) {
        return new Withheld<>(why, n, 0, List.of());
    }

    static <T> Computed<T> tooFew(int n, int needed) {
        return new Withheld<>(WhyNot.TOO_FEW, n, needed, List.of());
    }

    /** The figure, where it is given. */
    default Optional<T> figure() {
        return this instanceof Given<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    /** Why it is not, where it is not. */
    default Optional<WhyNot> whyNot() {
        return this instanceof Withheld<T> withheld ? Optional.of(withheld.why()) : Optional.empty();
    }
}
