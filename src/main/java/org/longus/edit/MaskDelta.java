package org.longus.edit;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

/**
 * The pixels in which two masks of a slice differ. Applied to either it gives the other, so it is its own inverse.
 * Immutable.
 *
 * <p>It keeps the bits of the rectangle that changed and nothing else, deflated: the rectangle of a thin stroke across
 * the slice is nearly all zeros, and a long history of such strokes would otherwise cost a mask each.
 */
public final class MaskDelta {
    private final int sizeI;
    private final int sizeJ;
    private final PixelRect rect;
    private final int changedPixels;
    private final byte[] deflated;

    private MaskDelta(int sizeI, int sizeJ, PixelRect rect, int changedPixels, byte[] deflated) {
        this.sizeI = sizeI;
        this.sizeJ = sizeJ;
        this.rect = rect;
        this.changedPixels = changedPixels;
        this.deflated = deflated;
    }

    /** The change from {@code before} to {@code after}, slices of one grid; nothing when they are the same. */
    public static Optional<MaskDelta> between(Mask before, Mask after) {
        if (before.sizeK() != 1) {
            throw new IllegalArgumentException("a delta is of a single slice, not of " + before);
        }
        Mask changed = before.xor(after);
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        PixelRect rect = PixelRect.around(changed);
        BitSet inRect = new BitSet(rect.width() * rect.height());
        for (int p = changed.next(0); p >= 0; p = changed.next(p + 1)) {
            int i = p % changed.sizeI() - rect.iFrom();
            int j = p / changed.sizeI() - rect.jFrom();
            inRect.set(j * rect.width() + i);
        }
        return Optional.of(new MaskDelta(before.sizeI(), before.sizeJ(), rect, inRect.cardinality(), deflate(inRect)));
    }

    /**
     * A change as plain values, to be kept on disk.
     *
     * @param sizeI columns of the slice; likewise {@code sizeJ} rows
     * @param bits zlib of the rectangle's bits, row by row, the lowest bit of a byte first; 1 where a pixel changes
     */
    public record Packed(int sizeI, int sizeJ, PixelRect rect, byte[] bits) {}

    public Packed pack() {
        return new Packed(sizeI, sizeJ, rect, deflated.clone());
    }

    /** The change that {@link #pack()} told; bits that do not fit their rectangle are an {@link IllegalArgumentException}. */
    public static MaskDelta unpack(Packed packed) {
        PixelRect rect = packed.rect();
        BitSet bits;
        try {
            bits = inflate(packed.bits());
        } catch (UncheckedIOException e) {
            throw new IllegalArgumentException("the bits of a change cannot be unpacked", e);
        }
        boolean inside =
                rect.iFrom() >= 0 && rect.jFrom() >= 0 && rect.iTo() <= packed.sizeI() && rect.jTo() <= packed.sizeJ();
        if (!inside || bits.isEmpty() || bits.length() > rect.width() * rect.height()) {
            throw new IllegalArgumentException("a change of %s does not fit its slice".formatted(rect));
        }
        return new MaskDelta(
                packed.sizeI(),
                packed.sizeJ(),
                rect,
                bits.cardinality(),
                packed.bits().clone());
    }

    /** The smallest rectangle around the changed pixels. */
    public PixelRect rect() {
        return rect;
    }

    /** How many pixels changed, in either sense. */
    public int changedPixels() {
        return changedPixels;
    }

    /** The other mask. */
    public Mask applyTo(Mask mask) {
        if (mask.sizeI() != sizeI || mask.sizeJ() != sizeJ || mask.sizeK() != 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "a change of a slice of %d x %d does not fit %s", sizeI, sizeJ, mask));
        }
        BitSet inRect = inflate(deflated);
        BitSet result = mask.toBits();
        for (int q = inRect.nextSetBit(0); q >= 0; q = inRect.nextSetBit(q + 1)) {
            int i = q % rect.width() + rect.iFrom();
            int j = q / rect.width() + rect.jFrom();
            result.flip(j * sizeI + i);
        }
        return Mask.of(sizeI, sizeJ, 1, result);
    }

    /** Bytes of pixel data that this change keeps in memory. */
    int sizeBytes() {
        return deflated.length;
    }

    private static byte[] deflate(BitSet bits) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(bits.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BitSet inflate(byte[] deflated) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return BitSet.valueOf(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
