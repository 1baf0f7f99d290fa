package org.longus.io.dicom.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * DICOM's run-length encoding (PS3.5 annex G): a header of 16 32-bit words (the number of segments, their offsets), then
 * one PackBits segment per byte plane, the most significant byte first.
 */
public final class RleCodec {
    private static final int HEADER = 64;

    private RleCodec() {}

    /** One frame's samples, 1 or 2 bytes each. */
    public static short[] decode(byte[] frame, int samples, int bytesPerSample) throws IOException {
        if (frame.length < HEADER) {
            throw new IOException("its run-length data end early");
        }
        ByteBuffer header = ByteBuffer.wrap(frame, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        int segments = header.getInt();
        if (segments != bytesPerSample) {
            throw new IOException(String.format(
                    Locale.ROOT, "its run-length data have %d byte planes instead of %d", segments, bytesPerSample));
        }
        int[] from = new int[segments + 1];
        for (int s = 0; s < segments; s++) {
            from[s] = header.getInt();
        }
        from[segments] = frame.length;
        short[] out = new short[samples];
        for (int s = 0; s < segments; s++) {
            if (from[s] < HEADER || from[s] > from[s + 1] || from[s + 1] > frame.length) {
                throw new IOException("its run-length data have nonsense offsets");
            }
            unpack(frame, from[s], from[s + 1], out, 8 * (segments - 1 - s));
        }
        return out;
    }

    private static void unpack(byte[] in, int from, int to, short[] out, int shift) throws IOException {
        int p = from;
        int n = 0;
        while (n < out.length) {
            if (p >= to) {
                throw new IOException("its run-length data end early");
            }
            int control = in[p++];
            if (control == -128) {
                continue;
            }
            int count = control >= 0 ? control + 1 : 1 - control;
            if (p + (control >= 0 ? count : 1) > to) {
                throw new IOException("its run-length data end early");
            }
            if (n + count > out.length) {
                throw new IOException("its run-length data are damaged (they give more pixels than the picture has)");
            }
            for (int end = n + count; n < end; n++) {
                out[n] |= (short) ((in[p] & 0xFF) << shift);
                if (control >= 0) {
                    p++;
                }
            }
            if (control < 0) {
                p++;
            }
        }
        // a segment is padded to an even length
        if (to - p > 1) {
            throw new IOException("its run-length data are damaged (data are left over after the last pixel)");
        }
    }

    /** One frame of 16-bit samples; runs do not cross rows, as the standard asks. */
    public static byte[] encode(short[] samples, int columns) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(samples.length);
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(2);
        for (int shift = 8; shift >= 0; shift -= 8) {
            header.putInt(HEADER + body.size());
            byte[] row = new byte[columns];
            for (int start = 0; start < samples.length; start += columns) {
                for (int c = 0; c < columns; c++) {
                    row[c] = (byte) (samples[start + c] >> shift);
                }
                pack(row, body);
            }
            if (body.size() % 2 != 0) {
                body.write(0);
            }
        }
        byte[] frame = new byte[HEADER + body.size()];
        System.arraycopy(header.array(), 0, frame, 0, HEADER);
        System.arraycopy(body.toByteArray(), 0, frame, HEADER, body.size());
        return frame;
    }

    private static void pack(byte[] row, ByteArrayOutputStream out) {
        int p = 0;
        while (p < row.length) {
            int run = run(row, p);
            if (run > 1) {
                out.write(1 - run);
                out.write(row[p]);
                p += run;
                continue;
            }
            int end = p + 1;
            while (end < row.length && end - p < 128 && run(row, end) < 3) {
                end++;
            }
            out.write(end - p - 1);
            out.write(row, p, end - p);
            p = end;
        }
    }

    /** How many equal bytes follow from {@code p}, itself included; 128 at most. */
    private static int run(byte[] row, int p) {
        int n = 1;
        while (n < 128 && p + n < row.length && row[p + n] == row[p]) {
            n++;
        }
        return n;
    }
}
