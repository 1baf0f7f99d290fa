package org.longus.io.nifti;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.file.Sha256;
import org.longus.volume.Geometry;

/** Where a NIfTI file lies and what tells its content from another's: the file says no more of itself. */
final class NiftiOrigin {
    private static final int SAMPLE = 4096;

    private NiftiOrigin() {}

    /**
     * The place is the folder's name and the file's: in a folder of many the file alone names the case. The fingerprint is
     * taken from the grid, the file's size and pieces of its middle and its end; at the end of a gzip stands the check sum
     * of all that was packed.
     *
     * @param name the file's, without its endings
     */
    static SeriesOrigin of(Path file, String name, Geometry geometry) throws IOException {
        Path folder = file.toAbsolutePath().normalize().getParent();
        String place = folder == null || folder.getFileName() == null ? name : folder.getFileName() + "/" + name;
        return new SeriesOrigin(SeriesFacts.NONE, place, fingerprint(file, geometry));
    }

    private static String fingerprint(Path file, Geometry geometry) throws IOException {
        MessageDigest digest = Sha256.start();
        digest.update(geometry.toString().getBytes(StandardCharsets.UTF_8));
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            digest.update(Long.toString(size).getBytes(StandardCharsets.UTF_8));
            for (long from : new long[] {size / 2, Math.max(0, size - SAMPLE)}) {
                ByteBuffer piece = ByteBuffer.allocate(SAMPLE);
                channel.position(from);
                while (piece.hasRemaining() && channel.read(piece) >= 0) {
                    // until it is full or the file ends
                }
                digest.update(piece.flip());
            }
        }
        return Sha256.end(digest);
    }
}
