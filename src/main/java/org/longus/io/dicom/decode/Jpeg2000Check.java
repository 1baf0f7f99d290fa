package org.longus.io.dicom.decode;

import java.io.IOException;

/** Looks through a JPEG 2000 codestream (ITU-T T.800, annex A): its main header, then its tile parts by their stated lengths. */
public final class Jpeg2000Check {
    private static final int SIZ = 0xFF51;
    private static final int SOT = 0xFF90;
    private static final int SOD = 0xFF93;
    private static final int EOC = 0xFFD9;

    private final byte[] c;
    private final PixelFormat format;

    private Jpeg2000Check(byte[] codestream, PixelFormat format) {
        this.c = codestream;
        this.format = format;
    }

    /** @return where the codestream ends, behind its end marker */
    static int require(byte[] codestream, PixelFormat format) throws IOException {
        Jpeg2000Check check = new Jpeg2000Check(codestream, format);
        long tiles = check.requireSize();
        return check.requireTileParts(check.skipMainHeader(), tiles);
    }

    private int word(int p) {
        return p + 1 < c.length ? (c[p] & 0xFF) << 8 | c[p + 1] & 0xFF : -1;
    }

    private long number(int p) {
        return (long) word(p) << 16 | word(p + 2);
    }

    /** The size segment comes first. @return the number of tiles */
    private long requireSize() throws IOException {
        if (word(2) != SIZ || word(4) != 41) {
            throw CodestreamCheck.damagedHeader();
        }
        long x = number(8);
        long y = number(12);
        long offsetX = number(16);
        long offsetY = number(20);
        long tileX = number(24);
        long tileY = number(28);
        CodestreamCheck.requireSize(x - offsetX, y - offsetY, (c[42] & 0x7F) + 1, format);
        long tiles = tileX > 0 && tileY > 0 ? ((x + tileX - 1) / tileX) * ((y + tileY - 1) / tileY) : 0;
        boolean once = c[43] == 1 && c[44] == 1; // no subsampling
        if (word(40) != 1 || !once || tiles < 1 || tiles > 65535) {
            throw CodestreamCheck.damagedHeader();
        }
        return tiles;
    }

    private int skipMainHeader() throws IOException {
        int at = 4 + 41;
        while (word(at) != SOT) {
            at = behindSegment(at);
        }
        return at;
    }

    private int behindSegment(int at) throws IOException {
        int length = word(at + 2);
        if ((word(at) >> 8) != 0xFF || length < 2) {
            throw CodestreamCheck.damagedHeader();
        }
        return at + 2 + length;
    }

    /** Each states how long it is: the next one, or the end, must stand right behind it. */
    private int requireTileParts(int first, long tiles) throws IOException {
        int at = first;
        boolean[] seen = new boolean[(int) tiles];
        while (word(at) == SOT) {
            int tile = word(at + 4);
            long length = number(at + 6);
            // 0: up to the end, in the last tile part alone
            long end = length == 0 ? lastEnd(at) : at + length;
            if (word(at + 2) != 10 || tile >= tiles || end > c.length || end < at + 14) {
                throw end > c.length ? CodestreamCheck.early() : CodestreamCheck.damagedHeader();
            }
            requireData(at + 12, (int) end);
            seen[tile] = true;
            at = (int) end;
        }
        if (word(at) != EOC) {
            throw at + 1 >= c.length ? CodestreamCheck.early() : CodestreamCheck.damagedPixels("bytes are missing");
        }
        for (boolean one : seen) {
            if (!one) {
                throw CodestreamCheck.damagedPixels("a part is missing");
            }
        }
        return at + 2;
    }

    private void requireData(int from, int end) throws IOException {
        int at = from;
        while (word(at) != SOD) {
            at = behindSegment(at);
            if (at >= end) {
                throw CodestreamCheck.damagedHeader();
            }
        }
        // within packets no byte after 0xFF exceeds 0x8F, but for markers of packets, 0xFF91 and 0xFF92
        for (int p = at + 2; p + 1 < end; p++) {
            int pair = word(p);
            if (pair > 0xFF92 || pair == 0xFF90) {
                throw CodestreamCheck.damagedPixels("a marker among the data");
            }
        }
    }

    private long lastEnd(int from) throws IOException {
        for (int p = c.length - 2; p > from; p--) {
            if (word(p) == EOC) {
                return p;
            }
        }
        throw CodestreamCheck.early();
    }
}
