package org.longus.io.dicom.decode;

import java.io.IOException;

/** What stands before the scan of a JPEG or JPEG-LS picture of one component: its size, its tables, where its data begin. */
final class JpegHeader {
    private static final int SOS = 0xFFDA;
    private static final int DHT = 0xFFC4;
    private static final int DQT = 0xFFDB;
    private static final int DRI = 0xFFDD;
    private static final int PROGRESSIVE = 0xFFC2;
    private static final int LOSSLESS = 0xFFC3;
    private static final int JPEG_LS = 0xFFF7;

    private final byte[] c;
    /** By class (DC or lossless, AC) and number. */
    private final HuffmanBits.Table[][] tables = new HuffmanBits.Table[2][4];

    private final int[][] quantisations = new int[4][];
    private int process;
    private int quantisation;
    int precision;
    int rows;
    int columns;
    int restartInterval;
    int dcTable;
    int acTable;
    /** Lossless pictures only: 1 to 7. */
    int predictor;

    int pointTransform;
    int scanStart;

    /**
     * Segments up to the scan, one frame header among them.
     *
     * @throws IOException when the header is damaged or ends early
     */
    JpegHeader(byte[] codestream) throws IOException {
        this.c = codestream;
        int at = 2;
        while (true) {
            while (word(at) == 0xFFFF) {
                at++; // fill bytes
            }
            int marker = word(at);
            int length = word(at + 2);
            if (length < 2 || at + 2 + length > c.length) {
                throw marker < 0 || length > 2 ? CodestreamCheck.early() : CodestreamCheck.damagedHeader();
            }
            int end = at + 2 + length;
            if (marker >= 0xFFC0 && marker <= LOSSLESS || marker == JPEG_LS) {
                readFrame(marker, at, length);
            } else if (marker == SOS) {
                readScan(at, length);
                scanStart = end;
                return;
            } else {
                readTable(marker, at + 4, end);
            }
            at = end;
        }
    }

    private int word(int p) {
        return p + 1 < c.length ? (c[p] & 0xFF) << 8 | c[p + 1] & 0xFF : -1;
    }

    private void readFrame(int marker, int at, int length) throws IOException {
        if (process != 0 || length != 11 || c[at + 9] != 1) {
            throw CodestreamCheck.damagedHeader();
        }
        process = marker;
        precision = c[at + 4] & 0xFF;
        rows = word(at + 5);
        columns = word(at + 7);
        quantisation = c[at + 12] & 3;
    }

    private void readScan(int at, int length) throws IOException {
        if (process == 0 || length != 8 || c[at + 4] != 1) {
            throw CodestreamCheck.damagedHeader();
        }
        dcTable = c[at + 6] >> 4 & 3;
        acTable = c[at + 6] & 3;
        predictor = c[at + 7] & 0xFF;
        pointTransform = c[at + 9] & 15;
        boolean lossless = isLossless();
        if (lossless && (predictor < 1 || predictor > 7 || pointTransform >= precision)) {
            throw CodestreamCheck.damagedHeader();
        }
    }

    /** Huffman and quantisation tables, restart interval; JPEG-LS parameters, application data and comments are passed. */
    private void readTable(int marker, int from, int end) throws IOException {
        int p = from;
        switch (marker) {
            case DHT -> {
                while (p < end) {
                    int kind = c[p] & 0xFF;
                    if ((kind & 0xEC) != 0) {
                        throw CodestreamCheck.damagedHeader();
                    }
                    HuffmanBits.Table table = new HuffmanBits.Table(c, p + 1);
                    tables[kind >> 4][kind & 3] = table;
                    p += 17 + table.codes();
                }
            }
            case DQT -> {
                while (p < end) {
                    int bytes = 1 + (c[p] >> 4 & 1);
                    int[] steps = new int[64];
                    for (int k = 0; k < 64; k++) {
                        steps[k] = bytes == 2 ? word(p + 1 + 2 * k) : c[p + 1 + k] & 0xFF;
                    }
                    quantisations[c[p] & 3] = steps;
                    p += 1 + 64 * bytes;
                }
            }
            case DRI -> {
                restartInterval = word(p);
                p += 2;
            }
            case 0xFFF8, 0xFFFE -> p = end;
            default -> {
                if (marker < 0xFFE0 || marker > 0xFFEF) {
                    throw CodestreamCheck.damagedHeader();
                }
                p = end;
            }
        }
        if (p != end) {
            throw CodestreamCheck.damagedHeader();
        }
    }

    boolean isLossless() {
        return process == LOSSLESS;
    }

    boolean isJpegLs() {
        return process == JPEG_LS;
    }

    boolean isProgressive() {
        return process == PROGRESSIVE;
    }

    /** @param kind 0 for DC and lossless codes, 1 for AC */
    HuffmanBits.Table table(int kind, int number) throws IOException {
        if (tables[kind][number] == null) {
            throw CodestreamCheck.damagedHeader();
        }
        return tables[kind][number];
    }

    /** The 64 quantisation steps in zigzag order. */
    int[] quantisation() throws IOException {
        if (quantisations[quantisation] == null) {
            throw CodestreamCheck.damagedHeader();
        }
        return quantisations[quantisation];
    }
}
