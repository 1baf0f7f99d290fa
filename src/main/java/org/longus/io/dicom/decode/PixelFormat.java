package org.longus.io.dicom.decode;

import java.util.BitSet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a frame's stored samples become HU.
 *
 * @param bitsAllocated 8 or 16
 * @param bitsStored the sample's own bits; {@code highBit} is the place of the topmost
 * @param signed two's complement in {@code bitsStored} bits
 * @param slope HU = slope * sample + intercept, for this frame alone
 * @param lut in place of slope and intercept; null when there is none
 * @param padding the samples that are air, whatever their value
 * @param unit what the file calls the values; empty where it says nothing
 */
public record PixelFormat(
        int rows,
        int columns,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        double slope,
        double intercept,
        @Nullable ModalityLut lut,
        Padding padding,
        String unit) {
    /** CT has 512, some 1024 and 2048. */
    private static final int MOST_ROWS = 4096;

    /** What padding becomes: the value of air at the bottom of the 12-bit scale. */
    static final short AIR_HU = -1024;
    /** Up to here a padding value is air anyway; from {@link #NO_TISSUE_HU} on no scanner's scale has it. */
    private static final double SURELY_AIR_HU = -900;

    /** The top of the extended CT scale. */
    private static final double NO_TISSUE_HU = 30_710;

    public PixelFormat(
            int rows,
            int columns,
            int bitsAllocated,
            int bitsStored,
            int highBit,
            boolean signed,
            double slope,
            double intercept) {
        this(rows, columns, bitsAllocated, bitsStored, highBit, signed, slope, intercept, null, Padding.NONE, "");
    }

    /** Why frames of this kind cannot be read, or null when they can. */
    public @Nullable String problem() {
        if (rows < 1 || columns < 1) {
            return "it states no image size";
        }
        if (rows > MOST_ROWS || columns > MOST_ROWS) {
            return String.format(Locale.ROOT, "its pictures are larger than any CT (%d x %d)", columns, rows);
        }
        if (bitsAllocated != 8 && bitsAllocated != 16) {
            return String.format(Locale.ROOT, "its samples have %d bits, where 8 or 16 can be read", bitsAllocated);
        }
        if (bitsStored < 1 || bitsStored > bitsAllocated || highBit < bitsStored - 1 || highBit >= bitsAllocated) {
            return String.format(
                    Locale.ROOT,
                    "its sample layout makes no sense (%d bits stored, high bit %d, %d bits allocated)",
                    bitsStored,
                    highBit,
                    bitsAllocated);
        }
        if (lut != null && !lut.problem().isEmpty()) {
            return lut.problem();
        }
        if (lut == null && slope == 0) {
            return "its RescaleSlope is 0, so that every pixel has the same value";
        }
        return null;
    }

    public int pixels() {
        return rows * columns;
    }

    /** Bytes of one frame that is not compressed. */
    public long frameBytes() {
        return (long) rows * columns * (bitsAllocated / 8);
    }

    /** Whether stored samples of both mean the same. */
    public boolean meansTheSameAs(PixelFormat o) {
        return bitsStored == o.bitsStored
                && highBit == o.highBit
                && signed == o.signed
                && slope == o.slope
                && intercept == o.intercept
                && (lut == null ? o.lut == null : lut.equals(o.lut))
                && padding.equals(o.padding);
    }

    /** Stored samples to HU; what became of some is not asked. */
    public void toHu(short[] samples, short[] hu, int from) {
        table().toHu(samples, hu, from, new PixelTally());
    }

    /** What all samples become; to be made once for slices that share the format. */
    public HuTable table() {
        return new HuTable(this);
    }

    /** What stands outside the stored bits (overlays, in old files) must not reach the value. */
    int value(short sample) {
        int unused = 32 - bitsStored;
        int top = (sample & 0xFFFF) >> highBit + 1 - bitsStored << unused;
        return signed ? top >> unused : top >>> unused;
    }

    double hu(int value) {
        return lut == null ? value * slope + intercept : lut.value(value);
    }

    void air(BitSet padded, short[] hu, int from, PixelTally tally) {
        BitSet air = padded;
        if (!isSurelyPadding()) {
            // a range that holds tissue would take the body with it where that touches the edge
            air = padding.isRange() ? new BitSet() : Edge.joined(padded, columns, rows);
            tally.doubtfulPadding(hu(padding.from()), air.cardinality(), padded.cardinality() - air.cardinality());
        }
        for (int p = air.nextSetBit(0); p >= 0; p = air.nextSetBit(p + 1)) {
            hu[from + p] = AIR_HU;
        }
    }

    /** Whether no tissue has such a value: both ends are air, or both are beyond the scale. */
    private boolean isSurelyPadding() {
        double one = hu(padding.from());
        double other = hu(padding.to());
        return Math.max(one, other) <= SURELY_AIR_HU || Math.min(one, other) > NO_TISSUE_HU;
    }
}
