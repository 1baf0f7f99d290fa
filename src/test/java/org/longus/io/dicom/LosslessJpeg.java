package org.longus.io.dicom;

import java.io.ByteArrayOutputStream;

/** Encodes JPEG Lossless (ITU-T T.81 annex H) with one fixed table: every size from 0 to 16 has a code of five bits. */
final class LosslessJpeg {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int bits;
    private int count;

    private LosslessJpeg() {}

    /** @param restartRows rows between restart markers, 0 for none */
    static byte[] encode(short[] samples, int columns, int precision, int predictor, int restartRows) {
        LosslessJpeg jpeg = new LosslessJpeg();
        jpeg.header(samples.length / columns, columns, precision, predictor, restartRows);
        jpeg.scan(samples, columns, precision, predictor, restartRows);
        jpeg.words(0xFFD9);
        return jpeg.out.toByteArray();
    }

    private void header(int rows, int columns, int precision, int predictor, int restartRows) {
        words(0xFFD8, 0xFFC3, 11);
        out.write(precision);
        words(rows, columns);
        bytes(1, 1, 0x11, 0);
        words(0xFFC4, 2 + 17 + 17);
        bytes(0, 0, 0, 0, 0, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int size = 0; size <= 16; size++) {
            out.write(size);
        }
        if (restartRows > 0) {
            words(0xFFDD, 4, restartRows * columns);
        }
        words(0xFFDA, 8);
        bytes(1, 1, 0, predictor, 0, 0);
    }

    private void scan(short[] samples, int columns, int precision, int predictor, int restartRows) {
        for (int p = 0; p < samples.length; p++) {
            int x = p % columns;
            int y = p / columns;
            boolean first = y == 0;
            if (restartRows > 0 && x == 0 && y > 0 && y % restartRows == 0) {
                align();
                words(0xFFD0 | (y / restartRows - 1) % 8);
            }
            first |= restartRows > 0 && y % restartRows == 0;
            int predicted = first
                    ? x == 0 ? 1 << precision - 1 : at(samples, p - 1)
                    : x == 0 ? at(samples, p - columns) : predict(samples, p, columns, predictor);
            code((short) (at(samples, p) - predicted));
        }
        align();
    }

    private static int at(short[] samples, int p) {
        return samples[p] & 0xFFFF;
    }

    private static int predict(short[] s, int p, int columns, int predictor) {
        int a = at(s, p - 1);
        int b = at(s, p - columns);
        int c = at(s, p - columns - 1);
        return switch (predictor) {
            case 1 -> a;
            case 2 -> b;
            case 3 -> c;
            case 4 -> a + b - c;
            case 5 -> a + (b - c >> 1);
            case 6 -> b + (a - c >> 1);
            default -> a + b >> 1;
        };
    }

    private void code(int difference) {
        int size = 32 - Integer.numberOfLeadingZeros(Math.abs(difference));
        put(size, 5);
        if (size < 16) {
            put((difference < 0 ? difference - 1 : difference) & (1 << size) - 1, size);
        }
    }

    private void put(int value, int width) {
        for (int bit = width - 1; bit >= 0; bit--) {
            bits = bits << 1 | value >> bit & 1;
            if (++count == 8) {
                out.write(bits);
                if ((bits & 0xFF) == 0xFF) {
                    out.write(0);
                }
                bits = 0;
                count = 0;
            }
        }
    }

    private void align() {
        while (count != 0) {
            put(1, 1);
        }
    }

    private void words(int... words) {
        for (int word : words) {
            bytes(word >> 8, word);
        }
    }

    private void bytes(int... bytes) {
        for (int b : bytes) {
            out.write(b);
        }
    }
}
