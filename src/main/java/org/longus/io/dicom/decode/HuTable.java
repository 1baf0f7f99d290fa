package org.longus.io.dicom.decode;

import java.util.BitSet;

/**
 * The HU of every 16-bit sample that a {@link PixelFormat} may hold: a CT has hundreds of times as many pixels, and a look-up
 * is quick before the virtual machine has compiled anything. Slices of one format share it, in several threads.
 */
public final class HuTable {
    private static final int SAMPLES = 1 << 16;

    private final PixelFormat format;
    private final short[] hu = new short[SAMPLES];
    /** Samples that are padding, by their 16 bits. */
    private final BitSet padding = new BitSet();
    /** Samples whose HU do not fit 16 bits; padding is not counted. */
    private final BitSet held = new BitSet();

    HuTable(PixelFormat format) {
        this.format = format;
        for (int sample = 0; sample < SAMPLES; sample++) {
            int value = format.value((short) sample);
            long exact = Math.round(format.hu(value));
            hu[sample] = (short) Math.clamp(exact, Short.MIN_VALUE, Short.MAX_VALUE);
            if (format.padding().holds(sample, value)) {
                padding.set(sample);
            } else if (hu[sample] != exact) {
                held.set(sample);
            }
        }
    }

    /** Stored samples to HU, rounded and held to 16 bits; padding to {@link PixelFormat#AIR_HU}. */
    public void toHu(short[] samples, short[] to, int from, PixelTally tally) {
        for (int p = 0; p < samples.length; p++) {
            to[from + p] = hu[samples[p] & 0xFFFF];
        }
        if (!held.isEmpty()) {
            tally.held(in(held, samples).cardinality());
        }
        if (padding.isEmpty()) {
            return;
        }
        BitSet padded = in(padding, samples);
        if (!padded.isEmpty()) {
            format.air(padded, to, from, tally);
        }
    }

    private static BitSet in(BitSet which, short[] samples) {
        BitSet found = new BitSet();
        for (int p = 0; p < samples.length; p++) {
            if (which.get(samples[p] & 0xFFFF)) {
                found.set(p);
            }
        }
        return found;
    }
}
