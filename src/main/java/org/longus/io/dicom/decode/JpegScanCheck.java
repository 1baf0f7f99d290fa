package org.longus.io.dicom.decode;

import java.io.IOException;

/**
 * Goes through the codes of a JPEG picture of one component (ITU-T T.81: baseline and extended sequential, annex F; lossless,
 * annex H) and requires that they are as many as the picture has pixels, that they end where the data end, and that they
 * stand for values which the picture can have. The native decoder fills up what is missing and goes on; lost or changed
 * bytes nearly always show here.
 */
public final class JpegScanCheck {
    private static final int EOI = 0xFFD9;
    private static final int RESTART = 0xFFD0;
    private static final int BLOCK = 8;
    private static final int WRAP = 1 << 16;

    private final JpegHeader header;
    private final HuffmanBits in;
    private final PixelFormat format;
    private int restarts;

    private JpegScanCheck(byte[] codestream, JpegHeader header, PixelFormat format) {
        this.header = header;
        this.in = new HuffmanBits(codestream, header.scanStart);
        this.format = format;
    }

    /** @return where the picture ends, behind its end marker */
    static int require(byte[] codestream, JpegHeader header, PixelFormat format) throws IOException {
        JpegScanCheck check = new JpegScanCheck(codestream, header, format);
        if (header.isLossless()) {
            check.lossless();
        } else {
            check.sequential();
        }
        if (check.in.marker() != EOI) {
            throw CodestreamCheck.damagedPixels("data are left over after the last pixel");
        }
        return check.in.position();
    }

    /** @param unit how many samples or blocks were read; a restart marker stands between intervals of them */
    private boolean restartsAt(long unit) throws IOException {
        if (header.restartInterval == 0 || unit == 0 || unit % header.restartInterval != 0) {
            return false;
        }
        if (in.marker() != RESTART + restarts++ % 8) {
            throw CodestreamCheck.damagedPixels("a part is missing");
        }
        return true;
    }

    private void lossless() throws IOException {
        HuffmanBits.Table table = header.table(0, header.dcTable);
        int columns = header.columns;
        if (header.restartInterval % columns != 0) {
            throw CodestreamCheck.damagedHeader();
        }
        int bits = header.precision - header.pointTransform;
        int[] above = new int[columns];
        int[] row = new int[columns];
        boolean first = true;
        for (int y = 0; y < header.rows; y++) {
            first |= restartsAt((long) y * columns);
            row[0] = in.codedDifference(table) + (first ? 1 << bits - 1 : above[0]) & WRAP - 1;
            int predictor = first ? 1 : header.predictor;
            for (int x = 1; x < columns; x++) {
                int left = row[x - 1];
                int predicted = predictor == 1 ? left : predict(left, above[x], above[x - 1]);
                row[x] = predicted + in.codedDifference(table) & WRAP - 1;
            }
            in.requireNotEnded();
            requireRange(row, bits);
            int[] swap = above;
            above = row;
            row = swap;
            first = false;
        }
    }

    private int predict(int left, int above, int aboveLeft) {
        return switch (header.predictor) {
            case 1 -> left;
            case 2 -> above;
            case 3 -> aboveLeft;
            case 4 -> left + above - aboveLeft;
            case 5 -> left + (above - aboveLeft >> 1);
            case 6 -> above + (left - aboveLeft >> 1);
            default -> left + above >> 1;
        };
    }

    /**
     * Sums are taken modulo 65536, so that a negative number comes out large; lost or changed bits shift all samples that
     * follow, often below 0. Bits between the stored ones and the sign are ignored: old files keep overlays there.
     */
    private void requireRange(int[] row, int bits) throws IOException {
        int most = 1 << bits;
        int negative = WRAP;
        if (format.signed()) {
            negative = WRAP - (1 << bits - 1);
        } else if (bits == 16 && format.highBit() < 15) {
            most = WRAP - (2 << format.highBit());
        }
        for (int sample : row) {
            if (sample >= most && sample < negative) {
                throw CodestreamCheck.damagedPixels("values that the picture cannot have");
            }
        }
    }

    private void sequential() throws IOException {
        HuffmanBits.Table dcTable = header.table(0, header.dcTable);
        HuffmanBits.Table acTable = header.table(1, header.acTable);
        int[] steps = header.quantisation();
        // an orthonormal transform of 64 samples of this precision, and what rounding adds
        int most = 1 << header.precision + 2;
        long blocks = (long) ((header.columns + BLOCK - 1) / BLOCK) * ((header.rows + BLOCK - 1) / BLOCK);
        int dc = 0;
        for (long block = 0; block < blocks; block++) {
            if (restartsAt(block)) {
                dc = 0;
            }
            int size = in.code(dcTable);
            if (size > 15) {
                throw CodestreamCheck.damagedPixels("a code that does not exist");
            }
            dc += in.difference(size);
            requireCoefficient(dc, steps[0], most);
            otherCoefficients(acTable, steps, most);
        }
    }

    private void otherCoefficients(HuffmanBits.Table table, int[] steps, int most) throws IOException {
        for (int k = 1; k < BLOCK * BLOCK; k++) {
            int code = in.code(table);
            int zeros = code >> 4;
            int size = code & 15;
            if (code == 0) {
                return;
            }
            k += zeros;
            if (k >= BLOCK * BLOCK || size == 0 && zeros != 15) {
                throw CodestreamCheck.damagedPixels("more values than a block has");
            }
            requireCoefficient(in.difference(size), steps[k], most);
        }
    }

    private static void requireCoefficient(int value, int step, int most) throws IOException {
        if (Math.abs((long) value * step) > (long) most + step) {
            throw CodestreamCheck.damagedPixels("values that the picture cannot have");
        }
    }
}
