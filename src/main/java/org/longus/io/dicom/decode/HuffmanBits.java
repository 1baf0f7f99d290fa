package org.longus.io.dicom.decode;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads the entropy-coded data of a JPEG (ITU-T T.81, annex F) bit by bit, up to the next marker and never beyond. */
final class HuffmanBits {
    private static final int LOOK = 11;
    private static final VarHandle FOUR_BYTES = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] c;
    private int at;
    private long bits;
    /** How many of the lowest {@code bits} are still to be read; the last {@code made} of them stand for none. */
    private int count;

    private int made;

    /** @param from the first byte of entropy-coded data */
    HuffmanBits(byte[] codestream, int from) {
        this.c = codestream;
        this.at = from;
    }

    /** A table of codes, as a DHT segment holds it. */
    static final class Table {
        /** By the next bits: the length of the code in the upper byte, its value in the lower; 0 for longer codes. */
        private final int[] look = new int[1 << LOOK];

        /** By the next bits: a code and the difference after it, as {@code difference << 8 | length}; 0 where longer. */
        private final int[] differences = new int[1 << LOOK];

        private final int[] firstCode = new int[18];
        private final int[] firstIndex = new int[18];
        private final int[] counts = new int[18];
        private final int[] values;

        /**
         * @param p where the 16 counts of codes by length begin; the values follow
         * @throws IOException when no such set of codes exists
         */
        Table(byte[] c, int p) throws IOException {
            int total = 0;
            int code = 0;
            for (int length = 1; length <= 16; length++) {
                counts[length] = c[p + length - 1] & 0xFF;
                firstCode[length] = code;
                firstIndex[length] = total;
                total += counts[length];
                code = code + counts[length] << 1;
                if (code > 1 << length + 1) {
                    throw CodestreamCheck.damagedHeader();
                }
            }
            values = new int[total];
            for (int n = 0; n < total; n++) {
                values[n] = c[p + 16 + n] & 0xFF;
            }
            fillLook();
        }

        int codes() {
            return values.length;
        }

        private void fillLook() {
            for (int length = 1; length <= LOOK; length++) {
                for (int n = 0; n < counts[length]; n++) {
                    int from = firstCode[length] + n << LOOK - length;
                    for (int rest = 0; rest < 1 << LOOK - length; rest++) {
                        int size = values[firstIndex[length] + n];
                        look[from + rest] = length << 8 | size;
                        int left = LOOK - length - size;
                        if (left >= 0) {
                            int value = extended(from + rest >> left & (1 << size) - 1, size);
                            differences[from + rest] = value << 8 | length + size;
                        }
                    }
                }
            }
        }
    }

    /** The value of the next code. */
    int code(Table table) throws IOException {
        fill();
        int next = (int) (bits >>> count - 16) & 0xFFFF;
        int found = table.look[next >> 16 - LOOK];
        if (found != 0) {
            skip(found >> 8);
            return found & 0xFF;
        }
        for (int length = LOOK + 1; length <= 16; length++) {
            int n = (next >> 16 - length) - table.firstCode[length];
            if (n >= 0 && n < table.counts[length]) {
                skip(length);
                return table.values[table.firstIndex[length] + n];
            }
        }
        throw made > 0 ? CodestreamCheck.early() : CodestreamCheck.damagedPixels("a code that does not exist");
    }

    /** The difference that the next {@code size} bits stand for: negative ones begin with 0. */
    int difference(int size) throws IOException {
        if (size == 0) {
            return 0;
        }
        fill();
        int value = (int) (bits >>> count - size) & (1 << size) - 1;
        skip(size);
        return extended(value, size);
    }

    private static int extended(int value, int size) {
        return size > 0 && value < 1 << size - 1 ? value - (1 << size) + 1 : value;
    }

    /**
     * The difference that the next code and what follows it stand for, as lossless pictures have them. When the data are at
     * their end this goes on with zeros for a while: {@link #requireNotEnded} says so.
     */
    int codedDifference(Table table) throws IOException {
        if (count < 16) {
            fill();
        }
        int found = table.differences[(int) (bits >>> count - LOOK) & (1 << LOOK) - 1];
        if (found != 0) {
            count -= found & 0xFF;
            return found >> 8;
        }
        int size = code(table);
        if (size > 16) {
            throw CodestreamCheck.damagedPixels("a code that does not exist");
        }
        return size == 16 ? 1 << 15 : difference(size);
    }

    /** @throws IOException when more was read than there is */
    void requireNotEnded() throws IOException {
        if (count < made) {
            throw CodestreamCheck.early();
        }
    }

    private void skip(int n) throws IOException {
        count -= n;
        requireNotEnded();
    }

    /** At least 16 bits, zeros where a marker or the end has come. */
    private void fill() {
        if (count < 16 && at + 4 <= c.length) {
            int four = (int) FOUR_BYTES.get(c, at);
            // none of them is 0xFF
            if ((~four - 0x01010101 & four & 0x80808080) == 0) {
                bits = bits << 32 | four & 0xFFFFFFFFL;
                count += 32;
                at += 4;
                return;
            }
        }
        while (count < 16) {
            int next = at < c.length ? c[at] & 0xFF : 0xFF;
            int width = 8;
            if (next == 0xFF && !(at + 1 < c.length && c[at + 1] == 0)) {
                next = 0;
                made += width;
            } else {
                at += next == 0xFF ? 2 : 1;
            }
            bits = bits << width | next;
            count += width;
        }
    }

    /**
     * The marker that ends this run of data, and nothing but the rest of a byte before it; reading goes on behind it.
     *
     * @throws IOException when data are left over
     */
    int marker() throws IOException {
        requireNotEnded();
        // whole bytes that were taken in ahead and not read go back
        while (made == 0 && count >= 8) {
            at -= c[at - 1] == 0 && at > 1 && c[at - 2] == -1 ? 2 : 1;
            count -= 8;
        }
        if (count - made >= 8 || at + 1 < c.length && (c[at] & 0xFF) != 0xFF) {
            throw CodestreamCheck.damagedPixels("data are left over after the last pixel");
        }
        while (at + 1 < c.length && (c[at + 1] & 0xFF) == 0xFF) {
            at++; // fill bytes
        }
        if (at + 1 >= c.length) {
            throw CodestreamCheck.early();
        }
        int marker = 0xFF00 | c[at + 1] & 0xFF;
        at += 2;
        count = 0;
        made = 0;
        return marker;
    }

    /** The first byte that was not read, after a {@link #marker}. */
    int position() {
        return at;
    }
}
