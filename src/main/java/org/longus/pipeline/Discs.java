package org.longus.pipeline;

/**
 * Where stage 1's second step found the discs above and below C3, as fractional slice indices along the scan's axis: each
 * the median of the members that were believed.
 *
 * @param upperK of C2/C3, {@code lowerK} of C3/C4
 * @param centreK the median of the members' centres; a member's is half way between its discs
 * @param spreadMm from the lowest to the highest of these centres
 */
public record Discs(double upperK, double lowerK, double centreK, double spreadMm) {
    Discs movedBy(int slices) {
        return new Discs(upperK + slices, lowerK + slices, centreK + slices, spreadMm);
    }
}
