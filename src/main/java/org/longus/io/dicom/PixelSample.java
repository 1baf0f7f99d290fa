package org.longus.io.dicom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.longus.io.file.Sha256;

/**
 * A piece of each frame's stored pixels, {@value #BYTES} bytes from its middle, where a body lies; as a digest. It is taken
 * while the header is read, so that scans with equal UIDs can be told apart before their pixels are read. Equal samples
 * are likely copies; different ones of the same syntax are never.
 */
final class PixelSample {
    static final int BYTES = 2048;
    /** A header that states more frames is wrong. */
    private static final int MAX_FRAMES = 1 << 14;

    private PixelSample() {}

    /**
     * @param dicom before the value of PixelData
     * @return SHA-256 in hexadecimal, one a frame; none where the pixels cannot be reached, which is found and said when
     *     they are read
     */
    static List<String> of(ImageInputStream dicom, Attributes a) {
        if (dicom.tag() != Tag.PixelData) {
            return List.of();
        }
        int stated = a.getInt(Tag.NumberOfFrames, 1);
        int frames = stated < 1 || stated > MAX_FRAMES ? 1 : stated;
        List<String> samples = new ArrayList<>();
        try {
            if (dicom.length() == -1) {
                compressed(dicom, samples);
            } else {
                plain(dicom, (dicom.length() & 0xFFFFFFFFL) / frames, frames, samples);
            }
        } catch (IOException | RuntimeException e) {
            // the pixels end early
            return samples;
        }
        return samples.size() > frames && frames == 1 ? List.of(digest(samples)) : samples;
    }

    private static void plain(ImageInputStream dicom, long frameBytes, int frames, List<String> samples)
            throws IOException {
        int read = (int) Math.min(BYTES, frameBytes);
        long before = (frameBytes - read) / 2;
        for (int f = 0; f < frames && read > 0; f++) {
            samples.add(sample(dicom, before, read));
            if (f + 1 < frames) {
                dicom.skipFully(frameBytes - before - read);
            }
        }
    }

    /** One of each fragment but the first, which is the table of offsets. */
    private static void compressed(ImageInputStream dicom, List<String> samples) throws IOException {
        for (int n = 0; dicom.readItemHeader(); n++) {
            long bytes = dicom.length() & 0xFFFFFFFFL;
            int read = n == 0 ? 0 : (int) Math.min(BYTES, bytes);
            long before = (bytes - read) / 2;
            if (read > 0) {
                samples.add(sample(dicom, before, read));
            } else {
                dicom.skipFully(before);
            }
            dicom.skipFully(bytes - before - read);
        }
    }

    private static String sample(ImageInputStream dicom, long before, int read) throws IOException {
        dicom.skipFully(before);
        byte[] bytes = new byte[read];
        dicom.readFully(bytes);
        return Sha256.of(bytes);
    }

    /** Of texts, in their order. */
    static String digest(List<String> texts) {
        MessageDigest digest = Sha256.start();
        texts.forEach(t -> digest.update((t + "\n").getBytes(StandardCharsets.UTF_8)));
        return Sha256.end(digest);
    }

    /** That of one frame; where frames and fragments do not match, all of them stand for each. */
    static String of(List<String> samples, int frame, int frames) {
        if (samples.size() == frames) {
            return samples.get(frame);
        }
        return samples.isEmpty() ? "" : digest(samples);
    }
}
