package org.longus.volume;

/**
 * How people count the slices of a volume: from 1, in the order of its index. Whatever a person reads says this number;
 * fields that programs read keep the index, from 0.
 */
public final class SliceNumber {
    private SliceNumber() {}

    /** @param index from 0 along any of the volume's axes */
    public static int of(int index) {
        return index + 1;
    }
}
