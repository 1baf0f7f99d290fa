package org.longus.edit;

import java.util.BitSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;

/**
 * One brush stroke from press to release. It works on its own bits, so that each move of the pointer costs what it
 * paints and not a mask; the mask that it began with is untouched until the release hands over an edit. For one thread.
 */
public final class StrokeInProgress {
    private final Mask before;
    private final Brush brush;
    private final PaintLimit limit;
    private final boolean erasing;
    private final BitSet bits;
    /** Where the brush has been: as the sweeps of a slow hand overlap, each pixel asks the limit once and not many times. */
    private final BitSet asked = new BitSet();

    /** Null before the press. */
    private @Nullable PixelPoint last;

    private PixelRect touched = PixelRect.EMPTY;
    private boolean over;

    private StrokeInProgress(Mask before, Brush brush, PaintLimit limit, boolean erasing) {
        if (before.sizeK() != 1) {
            throw new IllegalArgumentException("a stroke works on a single slice, not on " + before);
        }
        this.before = before;
        this.brush = Objects.requireNonNull(brush);
        this.limit = Objects.requireNonNull(limit);
        this.erasing = erasing;
        this.bits = before.toBits();
    }

    /** A stroke that adds pixels to {@code before} where {@code limit} allows them. */
    public static StrokeInProgress paint(Mask before, Brush brush, PaintLimit limit) {
        return new StrokeInProgress(before, brush, limit, false);
    }

    /** A stroke that takes pixels away from {@code before}. */
    public static StrokeInProgress erase(Mask before, Brush brush) {
        return new StrokeInProgress(before, brush, PaintLimit.NONE, true);
    }

    /**
     * Moves the brush in a straight line to {@code point}; the first call is the press itself.
     *
     * @return the pixels that may have changed, for redrawing; empty when the brush is outside the slice
     */
    public PixelRect to(PixelPoint point) {
        if (over) {
            throw new IllegalStateException("the stroke is over");
        }
        PixelPoint from = last == null ? point : last;
        last = point;
        PixelRect dirty = brush.sweep(from, point, before.sizeI(), before.sizeJ(), this::change);
        touched = touched.union(dirty);
        return dirty;
    }

    private void change(int j, int iFrom, int iTo) {
        int start = j * before.sizeI();
        if (erasing) {
            bits.clear(start + iFrom, start + iTo);
        } else if (limit == PaintLimit.NONE) {
            bits.set(start + iFrom, start + iTo);
        } else {
            int end = start + iTo;
            for (int p = asked.nextClearBit(start + iFrom); p < end; p = asked.nextClearBit(p + 1)) {
                if (limit.allows(p)) {
                    bits.set(p);
                }
            }
            asked.set(start + iFrom, end);
        }
    }

    /** Whether the pixel belongs to the mask as it stands now; outside the slice none does. */
    public boolean get(int i, int j) {
        return i >= 0 && j >= 0 && i < before.sizeI() && j < before.sizeJ() && bits.get(j * before.sizeI() + i);
    }

    /** Pixels in the mask as it stands now. */
    public int count() {
        return bits.cardinality();
    }

    /** The mask as it stands now: a copy, 32 KiB for 512 x 512, cheap enough for every move. */
    public Mask current() {
        return Mask.of(before.sizeI(), before.sizeJ(), 1, bits);
    }

    /** Every pixel that the stroke may have changed so far. */
    public PixelRect touched() {
        return touched;
    }

    /** Ends the stroke. Nothing when it changed nothing. */
    public Optional<MaskDelta> release() {
        over = true;
        return MaskDelta.between(before, current());
    }

    /**
     * Ends the stroke and takes it back: {@link #current()} is the mask from before.
     *
     * @return the pixels to redraw
     */
    public PixelRect cancel() {
        over = true;
        bits.clear();
        bits.or(before.toBits());
        return touched;
    }
}
