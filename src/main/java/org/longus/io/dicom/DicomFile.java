package org.longus.io.dicom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One parsed DICOM file.
 *
 * @param transferSyntax its UID; for a file without the Part 10 header, what the first bytes suggest
 * @param part10 whether the file says that it is DICOM; a bare data set only looks so
 * @param pixelSamples one a frame where the header alone was read: see {@link PixelSample}
 */
record DicomFile(String transferSyntax, Attributes attributes, boolean part10, List<String> pixelSamples) {
    private static final int BUFFER = 16 * 1024;
    private static final int PREAMBLE = 128;

    /** The header, up to the pixel data; null when the file is not DICOM. */
    static @Nullable DicomFile readHeader(DicomInput input) throws IOException {
        return read(input, Tag.PixelData);
    }

    /** The whole file with its pixel data; null when the file is not DICOM. */
    static @Nullable DicomFile readAll(DicomInput input) throws IOException {
        return read(input, -1);
    }

    private static @Nullable DicomFile read(DicomInput input, int stopTag) throws IOException {
        Start start = Start.NOT_DICOM;
        Attributes attributes = new Attributes();
        try (InputStream in = new SkippingStream(input.open(), BUFFER)) {
            start = startOf(in);
            if (start == Start.NOT_DICOM) {
                return null;
            }
            try (ImageInputStream dicom = new ImageInputStream(in)) {
                dicom.readFileMetaInformation();
                attributes = new Attributes(dicom.bigEndian(), 64);
                BoundedParse.into(dicom, attributes, stopTag);
                String syntax = dicom.getTransferSyntax();
                return new DicomFile(
                        syntax == null ? UID.ImplicitVRLittleEndian : syntax.strip(),
                        attributes,
                        start == Start.PART_10,
                        stopTag == Tag.PixelData ? PixelSample.of(dicom, attributes) : List.of());
            }
        } catch (AccessDeniedException e) {
            throw new IOException("you have no right to read it", e);
        } catch (EOFException e) {
            return failed(start, "it ends too early", e, attributes);
        } catch (RuntimeException e) {
            // the parser meets nonsense lengths and texts with whatever exception comes of it
            return failed(start, "its content makes no sense", e, attributes);
        }
    }

    /** What only looked like a bare data set is some other file; what says that it is DICOM is damaged. */
    private static @Nullable DicomFile failed(Start start, String reason, Exception e, Attributes soFar)
            throws IOException {
        if (start == Start.BARE) {
            return null;
        }
        throw new BrokenOff(reason, e, soFar);
    }

    /** A file that cannot be read to its end, with what was read of it before. */
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1L;
        private final String reason;
        private final transient Attributes soFar;

        private BrokenOff(String reason, Exception cause, Attributes soFar) {
            super(reason, cause);
            this.reason = reason;
            this.soFar = soFar;
        }

        String reason() {
            return reason;
        }

        Attributes soFar() {
            return soFar;
        }
    }

    private enum Start {
        PART_10,
        BARE,
        NOT_DICOM
    }

    /** "DICM" after the preamble; or, for bare data sets, a first element of group 2 or 8 in either byte order. */
    private static Start startOf(InputStream in) throws IOException {
        in.mark(PREAMBLE + 4);
        byte[] start = in.readNBytes(PREAMBLE + 4);
        in.reset();
        if (start.length == PREAMBLE + 4
                && start[PREAMBLE] == 'D'
                && start[PREAMBLE + 1] == 'I'
                && start[PREAMBLE + 2] == 'C'
                && start[PREAMBLE + 3] == 'M') {
            return Start.PART_10;
        }
        if (start.length < 16) {
            return Start.NOT_DICOM;
        }
        boolean little = (start[0] == 2 || start[0] == 8) && start[1] == 0 && start[3] == 0;
        boolean big = start[0] == 0 && (start[1] == 2 || start[1] == 8) && start[2] == 0;
        int element = little ? start[2] : start[3];
        // group length (0), character set (5), image type (8) and their like come first; text files do not look so
        return (little || big) && element >= 0 && element <= 0x18 ? Start.BARE : Start.NOT_DICOM;
    }
}
