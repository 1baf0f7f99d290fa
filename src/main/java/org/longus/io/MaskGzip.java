package org.longus.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.longus.volume.Mask;

/**
 * A gzip stream of a header and a mask's voxels, a byte each, 0 or 1. Nearly all of a muscle's mask is empty: of the stretches
 * without a voxel all have the same packed bytes, which are made once. What a reader unpacks is the same as ever, and it is a
 * single gzip member, for not every reader goes on to a second.
 */
public final class MaskGzip {
    private static final int STRETCH = 1 << 16;
    private static final byte[] NOTHING = new byte[STRETCH];
    /** Packed so that it may stand behind anything: it begins and ends with a whole byte and refers to nothing before it. */
    private static final byte[] PACKED_NOTHING = packedNothing();
    /** Magic, deflate, no flags, no time, fastest, unknown system (RFC 1952). */
    private static final byte[] GZIP_HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 4, (byte) 0xFF};

    private static final int GZIP_END = 8;

    private MaskGzip() {}

    /** @param header stands before the voxels, packed with them; may be empty */
    public static void write(OutputStream out, byte[] header, Mask mask) throws IOException {
        Deflater deflater = deflater();
        try {
            CRC32 crc = new CRC32();
            out.write(GZIP_HEADER);
            pack(out, deflater, header, header.length, Deflater.FULL_FLUSH);
            crc.update(header);
            long voxels = (long) mask.sizeI() * mask.sizeJ() * mask.sizeK();
            byte[] stretch = new byte[STRETCH];
            for (long from = 0; from < voxels; from += STRETCH) {
                int count = (int) Math.min(STRETCH, voxels - from);
                if (count == STRETCH && isEmpty(mask, (int) from, count)) {
                    out.write(PACKED_NOTHING);
                    crc.update(NOTHING);
                    continue;
                }
                for (int p = 0; p < count; p++) {
                    stretch[p] = (byte) (mask.get((int) from + p) ? 1 : 0);
                }
                pack(out, deflater, stretch, count, Deflater.FULL_FLUSH);
                crc.update(stretch, 0, count);
            }
            deflater.finish();
            pack(out, deflater, stretch, 0, Deflater.NO_FLUSH);
            ByteBuffer end = ByteBuffer.allocate(GZIP_END).order(ByteOrder.LITTLE_ENDIAN);
            end.putInt((int) crc.getValue()).putInt((int) (header.length + voxels));
            out.write(end.array());
        } finally {
            deflater.end();
        }
    }

    private static boolean isEmpty(Mask mask, int from, int count) {
        int next = mask.next(from);
        return next < 0 || next >= from + count;
    }

    private static void pack(OutputStream out, Deflater deflater, byte[] bytes, int count, int flush)
            throws IOException {
        deflater.setInput(bytes, 0, count);
        byte[] packed = new byte[1 << 13];
        for (int n = packed.length; n == packed.length; ) {
            n = deflater.deflate(packed, 0, packed.length, flush);
            out.write(packed, 0, n);
        }
    }

    private static byte[] packedNothing() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            pack(packed, deflater, NOTHING, STRETCH, Deflater.FULL_FLUSH);
            return packed.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory takes what is written", e);
        } finally {
            deflater.end();
        }
    }

    private static Deflater deflater() {
        return new Deflater(Deflater.BEST_SPEED, true);
    }
}
