package org.longus.io.dicom.decode;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/**
 * The stored values that stand for "nothing was scanned here" (PixelPaddingValue, PixelPaddingRangeLimit: PS3.3 C.7.5.1.1.2), both
 * ends among them.
 *
 * <p>Files write -2000 into unsigned samples as 63536, state it as signed or unsigned whatever the samples are, and leave it
 * wider than the stored bits. So the value is taken as 16 bits, and a sample is padding when its 16 bits are those or when its
 * value, read as its own kind, is in the range.
 *
 * @param word the 16 bits of PixelPaddingValue; -1 when there is none
 */
public record Padding(int from, int to, int word) {
    static final Padding NONE = new Padding(1, 0, -1);

    /** @param signed as the samples are */
    public static Padding of(Attributes file, boolean signed) {
        if (!isStated(file, Tag.PixelPaddingValue)) {
            return NONE;
        }
        int word = file.getInt(Tag.PixelPaddingValue, 0) & 0xFFFF;
        int value = signed ? (short) word : word;
        if (!isStated(file, Tag.PixelPaddingRangeLimit)) {
            return new Padding(value, value, word);
        }
        int end = file.getInt(Tag.PixelPaddingRangeLimit, 0) & 0xFFFF;
        int limit = signed ? (short) end : end;
        return new Padding(Math.min(value, limit), Math.max(value, limit), word);
    }

    private static boolean isStated(Attributes file, int tag) {
        return file.containsValue(tag);
    }

    boolean isRange() {
        return to > from;
    }

    /** @param sampleWord the sample's 16 bits as stored; {@code value} what they mean */
    boolean holds(int sampleWord, int value) {
        return sampleWord == word || value >= from && value <= to;
    }
}
