package org.longus.io.open;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * The first bytes of a file, and what formats that Longus reads say of themselves there.
 *
 * @param bytes up to {@value #LENGTH}
 * @param disc the bytes where a CD's image says what it is; empty in a shorter file
 */
record FileStart(byte[] bytes, byte[] disc) {
    private static final int LENGTH = 4096;
    private static final int DISC_MARK = 32769;
    private static final int PREAMBLE = 128;
    private static final int NIFTI_1 = 348;
    private static final int NIFTI_2 = 540;
    private static final int NIFTI_MAGIC = 344;

    static FileStart of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LENGTH);
            boolean more = bytes.length == LENGTH && in.skip(DISC_MARK - LENGTH) == DISC_MARK - LENGTH;
            return new FileStart(bytes, more ? in.readNBytes(5) : new byte[0]);
        }
    }

    static FileStart of(InputStream in) throws IOException {
        return new FileStart(in.readNBytes(LENGTH), new byte[0]);
    }

    /** What gzip holds, as far as the bytes at hand tell; empty when this is no gzip. */
    FileStart unpacked() {
        if (!isGzip()) {
            return new FileStart(new byte[0], new byte[0]);
        }
        byte[] out = new byte[LENGTH];
        int length = 0;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            for (int read; length < LENGTH && (read = in.read(out, length, LENGTH - length)) > 0; ) {
                length += read;
            }
        } catch (EOFException e) {
            // the bytes at hand end before the file does
        } catch (IOException e) {
            length = 0;
        }
        return new FileStart(Arrays.copyOf(out, length), new byte[0]);
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    boolean isGzip() {
        return bytes.length > 2 && (bytes[0] & 255) == 0x1F && (bytes[1] & 255) == 0x8B;
    }

    /** Only what says so itself; a bare data set does not. */
    boolean isDicom() {
        return has(PREAMBLE, "DICM");
    }

    boolean isZip() {
        return has(0, "PK\3\4");
    }

    /** A single-file NIfTI of either version, packed or not. */
    boolean isNifti() {
        FileStart plain = isGzip() ? unpacked() : this;
        return plain.headerSize() == NIFTI_1 && plain.has(NIFTI_MAGIC, "n+1")
                || plain.headerSize() == NIFTI_2 && plain.has(4, "n+2");
    }

    /** The header of Analyze 7.5, or of a NIfTI that keeps its voxels in a second file. */
    boolean isPairHeader() {
        return headerSize() == NIFTI_1 && !isNifti() || headerSize() == NIFTI_2 && has(4, "ni2");
    }

    private int headerSize() {
        if (bytes.length < NIFTI_1) {
            return 0;
        }
        int size = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        return size == NIFTI_1 || size == NIFTI_2 ? size : Integer.reverseBytes(size);
    }

    /** Whether the bytes at a place are these Latin-1 letters. */
    boolean has(int offset, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        return offset + wanted.length <= bytes.length
                && Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    /** The start as Latin-1 text. */
    String text() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
