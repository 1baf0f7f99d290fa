package org.longus.io.dicom;

import java.io.IOException;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.io.ImageInputHandler;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * Parses a data set and gives up where no CT goes. The library's parser calls itself for each sequence within a sequence, and takes
 * memory for whatever length an element states.
 */
final class BoundedParse implements ImageInputHandler {
    /** Enhanced CT nests 4 deep, structured reports seldom 10. */
    private static final int DEEPEST = 50;
    /** The functional groups of 5000 frames come to some 10 MB. */
    private static final long HEADER_BYTES = 256L << 20;
    /** What stands behind the pixels, and frames that a header forgot to count, do no harm below this. */
    private static final long PIXEL_SLACK = 64L << 20;
    /** Memory is taken in steps that double, from this on, as far as the file really goes. */
    private static final int FIRST_STEP = 1 << 20;

    private BoundedParse() {}

    /**
     * @param attributes get what is read, also where it breaks off
     * @param stopTag where to stop; -1 to read everything
     */
    static void into(ImageInputStream dicom, Attributes attributes, int stopTag) throws IOException {
        dicom.setAllocateLimit(FIRST_STEP);
        dicom.setImageInputHandler(new BoundedParse());
        try {
            dicom.readAttributes(attributes, -1, stopTag);
        } catch (StackOverflowError e) {
            throw new IOException("its sequences are nested too deeply", e);
        }
    }

    @Override
    public void readValue(ImageInputStream dicom, Attributes attributes) throws IOException {
        boolean pixels = dicom.tag() == Tag.PixelData && dicom.level() == 0;
        long end = dicom.getPosition() + Math.max(0, dicom.length());
        if (!pixels && end > HEADER_BYTES) {
            throw new IOException(
                    String.format(Locale.ROOT, "its header states %,d MB, more than any CT has", end >> 20));
        }
        if (pixels && dicom.length() > PIXEL_SLACK + 2 * promised(attributes)) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "its pixel data state %,d MB, more than its pictures need",
                    (long) dicom.length() >> 20));
        }
        dicom.readValue(dicom, attributes);
    }

    private static long promised(Attributes a) {
        long bits = a.getInt(Tag.BitsAllocated, 16) * (long) a.getInt(Tag.SamplesPerPixel, 1);
        long pixels = (long) a.getInt(Tag.Rows, 0) * a.getInt(Tag.Columns, 0);
        return bits * pixels * Math.max(1, a.getInt(Tag.NumberOfFrames, 1)) / 8;
    }

    @Override
    public void readValue(ImageInputStream dicom, Sequence sequence) throws IOException {
        if (dicom.level() > DEEPEST) {
            throw new IOException("its sequences are nested too deeply");
        }
        dicom.readValue(dicom, sequence);
    }

    @Override
    public void readValue(ImageInputStream dicom, Fragments fragments) throws IOException {
        dicom.readValue(dicom, fragments);
    }

    @Override
    public void startDataset(ImageInputStream dicom) {
        // nothing to prepare
    }

    @Override
    public void endDataset(ImageInputStream dicom) {
        // nothing to finish
    }
}
