package org.longus.io.dicom;

import java.io.IOException;

/**
 * Looks through a codestream's header before native code gets it. On damaged headers the native decoders have been seen
 * to loop, to abort the whole process and to fill frames that end early with zeros; so the header must be whole and agree
 * with the DICOM header, and the stream must have its end marker.
 */
final class CodestreamCheck {
    private static final int SOI = 0xFFD8;
    private static final int EOI = 0xFFD9;
    private static final int SOS = 0xFFDA;
    private static final int SOF_55 = 0xFFF7;
    private static final int SOC = 0xFF4F;
    private static final int SIZ = 0xFF51;
    private static final int SOT = 0xFF90;
    /** Fragments are padded to even lengths, by some writers with more than a byte. */
    private static final int PADDING = 4096;

    private final byte[] c;
    private final PixelFormat format;
    private int at = 2;

    private CodestreamCheck(byte[] codestream, PixelFormat format) {
        this.c = codestream;
        this.format = format;
    }

    static void require(byte[] codestream, PixelFormat format) throws IOException {
        CodestreamCheck check = new CodestreamCheck(codestream, format);
        int start = check.word(0);
        try {
            if (start == SOI) {
                check.jpeg();
            } else if (start == SOC) {
                check.jpeg2000();
            } else {
                throw damaged();
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw early();
        }
    }

    private static IOException damaged() {
        return new IOException("the header of its compressed pixels is damaged");
    }

    private static IOException early() {
        return new IOException("its compressed pixels end early");
    }

    private int word(int p) {
        return p + 1 < c.length ? (c[p] & 0xFF) << 8 | c[p + 1] & 0xFF : -1;
    }

    private long number(int p) {
        return (long) word(p) << 16 | word(p + 2);
    }

    /** JPEG and JPEG-LS: segments up to the scan, one frame header among them. */
    private void jpeg() throws IOException {
        boolean framed = false;
        while (true) {
            while (word(at) == 0xFFFF) {
                at++; // fill bytes
            }
            int marker = word(at);
            int length = word(at + 2);
            if (length < 2 || at + 2 + length > c.length) {
                throw marker < 0 || length > 2 ? early() : damaged();
            }
            boolean frame = marker >= 0xFFC0 && marker <= 0xFFC3 || marker == SOF_55;
            if (frame) {
                if (framed || length != 11 || c[at + 9] != 1) {
                    throw damaged();
                }
                requireSize(word(at + 7), word(at + 5), c[at + 4] & 0xFF);
                framed = true;
            } else if (marker == SOS) {
                if (!framed || c[at + 4] != 1) {
                    throw damaged();
                }
                requireEnd();
                return;
            } else if (!isTable(marker)) {
                throw damaged();
            }
            at += 2 + length;
        }
    }

    /** Huffman and quantisation tables, restart interval, JPEG-LS parameters, application data, comment. */
    private static boolean isTable(int marker) {
        return marker == 0xFFC4
                || marker == 0xFFDB
                || marker == 0xFFDD
                || marker == 0xFFF8
                || marker == 0xFFFE
                || marker >= 0xFFE0 && marker <= 0xFFEF;
    }

    /** JPEG 2000: the size segment comes first; then the main header's segments up to the first tile part. */
    private void jpeg2000() throws IOException {
        if (word(2) != SIZ || word(4) != 41) {
            throw damaged();
        }
        long x = number(8);
        long y = number(12);
        long offsetX = number(16);
        long offsetY = number(20);
        long tileX = number(24);
        long tileY = number(28);
        requireSize(x - offsetX, y - offsetY, (c[42] & 0x7F) + 1);
        long tiles = tileX > 0 && tileY > 0 ? ((x + tileX - 1) / tileX) * ((y + tileY - 1) / tileY) : 0;
        boolean once = c[43] == 1 && c[44] == 1; // no subsampling
        if (word(40) != 1 || !once || tiles < 1 || tiles > 65535) {
            throw damaged();
        }
        at = 4 + 41;
        while (word(at) != SOT) {
            int length = word(at + 2);
            if ((word(at) >> 8) != 0xFF || length < 2) {
                throw damaged();
            }
            at += 2 + length;
        }
    }

    private void requireSize(long columns, long rows, int bits) throws IOException {
        if (columns != format.columns() || rows != format.rows()) {
            throw new IOException("its compressed picture has %d x %d pixels, the header says %d x %d"
                    .formatted(columns, rows, format.columns(), format.rows()));
        }
        if (bits < 2 || bits > 16) {
            throw damaged();
        }
    }

    private void requireEnd() throws IOException {
        for (int p = c.length - 2; p > at && p >= c.length - PADDING; p--) {
            if (word(p) == EOI) {
                return;
            }
        }
        throw early();
    }
}
