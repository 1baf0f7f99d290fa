package org.longus.io.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.longus.io.dicom.decode.CodestreamDecoder;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.io.dicom.decode.RleCodec;

/** The frames of one file's pixel data: plain, or gathered from the fragments of an encapsulated stream. */
final class FrameSource {
    private final Encoding encoding;
    private final ByteOrder order;
    /** Empty where the pixels are compressed, as the other is where they are not. */
    private final byte[] plain;

    private final List<List<byte[]>> framesOfFragments;

    /** @param frames how many the file states */
    FrameSource(DicomFile file, int frames) throws IOException {
        Attributes a = file.attributes();
        Object value = a.getValue(Tag.PixelData);
        Encoding stated = Encoding.of(file.transferSyntax());
        if (value instanceof Fragments fragments) {
            if (stated == Encoding.UNKNOWN) {
                throw unknown(file);
            }
            if (stated == Encoding.PLAIN) {
                throw new IOException("its pixels are compressed and its header says that they are not");
            }
            encoding = stated;
            plain = new byte[0];
            framesOfFragments = gather(fragments, frames);
        } else {
            if (stated == Encoding.UNKNOWN) {
                throw unknown(file);
            }
            plain = a.getBytes(Tag.PixelData);
            if (plain == null || plain.length == 0) {
                throw new IOException("it holds no pixels");
            }
            requireNoMore(a, plain.length, frames);
            encoding = Encoding.PLAIN;
            framesOfFragments = List.of();
        }
        order = a.bigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    }

    /** Bytes for a whole further picture mean that the header's size, sample or count is wrong. Fewer are padding. */
    private static void requireNoMore(Attributes a, int bytes, int frames) throws IOException {
        long frameBytes =
                (long) a.getInt(Tag.Rows, 0) * a.getInt(Tag.Columns, 0) * (a.getInt(Tag.BitsAllocated, 0) / 8);
        if (frameBytes > 0 && bytes / frameBytes > frames) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "its header tells of %,d bytes of pixels and it holds %,d, so that one of them is wrong",
                    frames * frameBytes,
                    bytes));
        }
    }

    private static IOException unknown(DicomFile file) {
        return new IOException("its compression is not supported (%s), so export the series uncompressed"
                .formatted(Encoding.describe(file.transferSyntax())));
    }

    /** The stored samples of a frame; may be called from several threads. */
    short[] samples(int frame, PixelFormat format) throws IOException {
        return switch (encoding) {
            case RLE -> RleCodec.decode(joined(frame), format.pixels(), format.bitsAllocated() / 8);
            case CODESTREAM -> CodestreamDecoder.decode(joined(frame), format);
            default -> plainSamples(frame, format);
        };
    }

    private short[] plainSamples(int frame, PixelFormat format) throws IOException {
        int bytes = format.bitsAllocated() / 8;
        long from = (long) frame * format.pixels() * bytes;
        if (from + (long) format.pixels() * bytes > plain.length) {
            throw new IOException("its pixel data end early");
        }
        short[] samples = new short[format.pixels()];
        if (bytes == 2) {
            ByteBuffer.wrap(plain, (int) from, 2 * samples.length)
                    .order(order)
                    .asShortBuffer()
                    .get(samples);
        } else {
            for (int p = 0; p < samples.length; p++) {
                samples[p] = (short) (plain[(int) from + p] & 0xFF);
            }
        }
        return samples;
    }

    private byte[] joined(int frame) {
        List<byte[]> fragments = framesOfFragments.get(frame);
        if (fragments.size() == 1) {
            return fragments.getFirst();
        }
        ByteBuffer all =
                ByteBuffer.allocate(fragments.stream().mapToInt(f -> f.length).sum());
        fragments.forEach(all::put);
        return all.array();
    }

    /** Fragment 0 is the table of offsets, which may be empty; a frame may take several fragments. */
    private static List<List<byte[]>> gather(Fragments fragments, int frames) throws IOException {
        List<byte[]> data = new ArrayList<>();
        for (int n = 1; n < fragments.size(); n++) {
            data.add(fragments.get(n) instanceof byte[] bytes ? bytes : new byte[0]);
        }
        if (data.isEmpty()) {
            throw new IOException("it holds no pixels");
        }
        if (frames == 1) {
            return List.of(data);
        }
        List<List<byte[]>> gathered = new ArrayList<>();
        if (data.size() == frames) {
            data.forEach(f -> gathered.add(List.of(f)));
            return gathered;
        }
        for (byte[] fragment : data) {
            if (gathered.isEmpty() || beginsCodestream(fragment)) {
                gathered.add(new ArrayList<>());
            }
            gathered.getLast().add(fragment);
        }
        if (gathered.size() != frames) {
            throw new IOException(
                    String.format(Locale.ROOT, "it states %d frames and holds %d", frames, gathered.size()));
        }
        return gathered;
    }

    /** JPEG and JPEG-LS begin with SOI and a marker; JPEG 2000 with SOC and SIZ. */
    private static boolean beginsCodestream(byte[] f) {
        return f.length > 3
                && (f[0] & 0xFF) == 0xFF
                && ((f[1] & 0xFF) == 0xD8 && (f[2] & 0xFF) == 0xFF
                        || (f[1] & 0xFF) == 0x4F && (f[2] & 0xFF) == 0xFF && (f[3] & 0xFF) == 0x51);
    }
}
