package org.longus.export.study;

import java.util.List;

/**
 * A box of the flow of counts: how many are left, and who left before it and why.
 *
 * @param left reasons with their counts
 */
public record FlowStep(String words, int n, List<Left> left) {
    /** @param n how many left for this reason */
    public record Left(String reason, int n) {}

    public FlowStep {
        left = List.copyOf(left);
    }
}
