package org.longus.io.dicom.decode;

import java.io.IOException;
import java.util.Locale;

/**
 * Looks through a codestream before native code gets it. On damaged headers the native decoders have been seen to loop, to
 * abort the whole process and to fill frames that end early with zeros; and they go on where bytes are missing. So the header
 * must be whole and agree with the DICOM header, the data must be as long as the picture needs, and end with the end marker.
 */
public final class CodestreamCheck {
    private static final int SOI = 0xFFD8;
    private static final int EOI = 0xFFD9;
    private static final int SOC = 0xFF4F;
    /** Fragments are padded to even lengths, by some writers with more than a byte. */
    private static final int PADDING = 4096;

    private CodestreamCheck() {}

    /** @throws IOException for a sentence: why the frame is refused */
    public static void require(byte[] codestream, PixelFormat format) throws IOException {
        int start = codestream.length < 2 ? -1 : (codestream[0] & 0xFF) << 8 | codestream[1] & 0xFF;
        try {
            switch (start) {
                case SOI -> jpeg(codestream, format);
                case SOC -> requirePadding(codestream, Jpeg2000Check.require(codestream, format));
                default -> throw damagedHeader();
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            throw early();
        }
    }

    static IOException damagedHeader() {
        return new IOException("the header of its compressed pixels is damaged");
    }

    static IOException damagedPixels(String how) {
        return new IOException("its compressed pixels are damaged (" + how + ")");
    }

    static IOException early() {
        return new IOException("its compressed pixels end early");
    }

    private static void jpeg(byte[] c, PixelFormat format) throws IOException {
        JpegHeader header = new JpegHeader(c);
        requireSize(header.columns, header.rows, header.precision, format);
        if (header.isJpegLs()) {
            requirePadding(c, firstMarker(c, header.scanStart));
        } else if (header.isProgressive()) {
            requirePadding(c, lastEnd(c, header.scanStart));
        } else {
            requirePadding(c, JpegScanCheck.require(c, header, format));
        }
    }

    static void requireSize(long columns, long rows, int bits, PixelFormat format) throws IOException {
        if (columns != format.columns() || rows != format.rows()) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "its compressed picture has %d x %d pixels, the header says %d x %d",
                    columns,
                    rows,
                    format.columns(),
                    format.rows()));
        }
        if (bits < 2 || bits > 16) {
            throw damagedHeader();
        }
    }

    /** In JPEG-LS (ITU-T T.87) the byte after 0xFF is below 0x80 but for markers, and the first marker is the end. */
    private static int firstMarker(byte[] c, int from) throws IOException {
        for (int p = from; p + 1 < c.length; p++) {
            int next = c[p + 1] & 0xFF;
            boolean restart = next >= 0xD0 && next <= 0xD7;
            if (c[p] == -1 && next >= 0x80 && next != 0xFF && !restart) {
                if (next != (EOI & 0xFF)) {
                    throw damagedPixels("a marker among the data");
                }
                return p + 2;
            }
        }
        throw early();
    }

    private static int lastEnd(byte[] c, int from) throws IOException {
        for (int p = c.length - 2; p > from && p >= c.length - PADDING; p--) {
            if ((c[p] & 0xFF) == EOI >> 8 && (c[p + 1] & 0xFF) == (EOI & 0xFF)) {
                return p + 2;
            }
        }
        throw early();
    }

    private static void requirePadding(byte[] c, int end) throws IOException {
        boolean clean = c.length - end <= PADDING;
        for (int p = end; p < c.length && clean; p++) {
            clean = c[p] == 0 || c[p] == -1;
        }
        if (!clean) {
            throw damagedPixels("data follow its end");
        }
    }
}
