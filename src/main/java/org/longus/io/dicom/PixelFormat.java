package org.longus.io.dicom;

/**
 * How a frame's stored samples become HU.
 *
 * @param bitsAllocated 8 or 16
 * @param bitsStored the sample's own bits; {@code highBit} is the place of the topmost
 * @param signed two's complement in {@code bitsStored} bits
 * @param slope HU = slope * sample + intercept, for this frame alone
 */
record PixelFormat(
        int rows,
        int columns,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        double slope,
        double intercept) {
    private static final int MAX_PIXELS = 1 << 26;

    /** Why frames of this kind cannot be read, or null when they can. */
    String problem() {
        if (rows < 1 || columns < 1) {
            return "it states no image size";
        }
        if ((long) rows * columns > MAX_PIXELS) {
            return "its pictures are larger than any CT (%d x %d)".formatted(columns, rows);
        }
        if (bitsAllocated != 8 && bitsAllocated != 16) {
            return "its samples have %d bits, where 8 or 16 can be read".formatted(bitsAllocated);
        }
        if (bitsStored < 1 || bitsStored > bitsAllocated || highBit < bitsStored - 1 || highBit >= bitsAllocated) {
            return "its sample layout makes no sense (%d bits stored, high bit %d, %d bits allocated)"
                    .formatted(bitsStored, highBit, bitsAllocated);
        }
        if (slope == 0) {
            return "its RescaleSlope is 0, so that every pixel has the same value";
        }
        return null;
    }

    int pixels() {
        return rows * columns;
    }

    /** Stored samples to HU, rounded and held to 16 bits. */
    void toHu(short[] samples, short[] hu, int from) {
        int down = highBit + 1 - bitsStored;
        int unused = 32 - bitsStored;
        for (int p = 0; p < samples.length; p++) {
            // what stands outside the stored bits (overlays, in old files) must not reach the value
            int top = (samples[p] & 0xFFFF) >> down << unused;
            int value = signed ? top >> unused : top >>> unused;
            hu[from + p] = (short) Math.clamp(Math.round(value * slope + intercept), Short.MIN_VALUE, Short.MAX_VALUE);
        }
    }
}
