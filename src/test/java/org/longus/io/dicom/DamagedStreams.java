package org.longus.io.dicom;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.longus.io.dicom.decode.CodestreamDecoder;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.io.dicom.decode.RleCodec;

/** Kinds of damage that a compressed frame suffers on its way. */
enum DamagedStreams {
    SIXTEEN_BYTES_LOST {
        @Override
        byte[] of(byte[] good, Random random) {
            return without(good, 16, random);
        }
    },
    ONE_BYTE_LOST {
        @Override
        byte[] of(byte[] good, Random random) {
            return without(good, 1, random);
        }
    },
    ONE_BIT_FLIPPED {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] bad = good.clone();
            bad[place(good, 1, random)] ^= (byte) (1 << random.nextInt(8));
            return bad;
        }
    },
    SIXTEEN_BYTES_ZERO {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] bad = good.clone();
            int at = place(good, 16, random);
            Arrays.fill(bad, at, at + 16, (byte) 0);
            return bad;
        }
    },
    CUT_AT_HALF {
        @Override
        byte[] of(byte[] good, Random random) {
            return Arrays.copyOf(good, good.length / 2);
        }
    },
    CUT_AT_NINE_TENTHS_AND_CLOSED {
        @Override
        byte[] of(byte[] good, Random random) {
            byte[] bad = Arrays.copyOf(good, good.length * 9 / 10);
            bad[bad.length - 2] = (byte) 0xFF;
            bad[bad.length - 1] = (byte) 0xD9;
            return bad;
        }
    };

    abstract byte[] of(byte[] good, Random random);

    /** Behind the first tenth, where the headers are, and before the end marker. */
    private static int place(byte[] good, int length, Random random) {
        int from = Math.max(80, good.length / 10);
        return from + random.nextInt(good.length - 4 - length - from);
    }

    private static byte[] without(byte[] good, int length, Random random) {
        int at = place(good, length, random);
        byte[] bad = Arrays.copyOf(good, good.length - length);
        System.arraycopy(good, at + length, bad, at, bad.length - at);
        return bad;
    }

    /** The samples of what is left of a frame. */
    static short[] decode(byte[] frame, Encoding encoding, PixelFormat format) throws IOException {
        return encoding == Encoding.RLE
                ? RleCodec.decode(frame, format.pixels(), format.bitsAllocated() / 8)
                : CodestreamDecoder.decode(frame, format);
    }
}
