package org.longus.io.dicom;

import java.io.IOException;
import java.util.Locale;
import org.aoju.bus.image.UID;

/**
 * Whether a file can hold the pixels that its header promises: asked before memory is taken for them, since a header of 2,000 bytes
 * may promise gigabytes.
 */
final class PixelBudget {
    /** Deflate makes at most 1032 bytes of one (a run of 258 in two bits). */
    static final long INFLATED_MOST = 1032;
    /** Run lengths make 128 bytes of two. */
    private static final long RUN_LENGTHS_MOST = 64;
    /** Lossless CT comes to 2:1 to 10:1, frames of nothing but air to some hundreds. */
    private static final long CODESTREAM_MOST = 1000;

    /** Below this the decoder may find out itself, and say it in more detail. */
    private static final long SMALL = 1 << 20;

    private PixelBudget() {}

    /**
     * @param frames of this file that are wanted
     * @throws IOException with the reason when the file is too small
     */
    static void require(SliceHeader slice, int frames) throws IOException {
        long size = slice.input().size();
        long wanted = slice.format().frameBytes() * frames;
        if (wanted > SMALL && size >= 0 && wanted > size * most(slice.transferSyntax())) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "its pixel data end early (its header promises %,d bytes of pixels, the file has %,d)",
                    wanted,
                    size));
        }
    }

    private static long most(String transferSyntax) {
        return switch (Encoding.of(transferSyntax)) {
            case PLAIN -> transferSyntax.equals(UID.DeflatedExplicitVRLittleEndian) ? INFLATED_MOST : 1;
            case RLE -> RUN_LENGTHS_MOST;
            case CODESTREAM, UNKNOWN -> CODESTREAM_MOST;
        };
    }
}
