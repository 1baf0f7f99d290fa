package org.longus.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.longus.io.file.Sha256;
import org.longus.volume.CtVolume;

/** What tells a scan from any other, whatever its headers say of it: SHA-256 of all HU and the grid that they lie on. */
public final class VoxelDigest {
    private static final int CHUNK = 1 << 15;

    private VoxelDigest() {}

    public static String of(CtVolume ct) {
        MessageDigest digest = Sha256.start();
        digest.update(ct.geometry().toString().getBytes(StandardCharsets.UTF_8));
        short[] voxels = ct.voxels();
        ByteBuffer bytes = ByteBuffer.allocate(2 * CHUNK);
        for (int from = 0; from < voxels.length; from += CHUNK) {
            int count = Math.min(CHUNK, voxels.length - from);
            bytes.clear();
            bytes.asShortBuffer().put(voxels, from, count);
            digest.update(bytes.limit(2 * count));
        }
        return Sha256.end(digest);
    }
}
