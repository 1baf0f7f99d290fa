package org.longus.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.longus.volume.CtVolume;

/** SHA-256 as hexadecimal. */
final class Digests {
    private static final int CHUNK = 1 << 15;

    private Digests() {}

    static String of(String text) {
        return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Enough to tell apart what stands in one folder. */
    static String shortOf(String text) {
        return of(text).substring(0, 8);
    }

    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hex(digest.digest());
    }

    /** Of all HU and the grid that they lie on. */
    static String of(CtVolume ct) {
        MessageDigest digest = sha256();
        digest.update(ct.geometry().toString().getBytes(StandardCharsets.UTF_8));
        short[] voxels = ct.voxels();
        ByteBuffer bytes = ByteBuffer.allocate(2 * CHUNK);
        for (int from = 0; from < voxels.length; from += CHUNK) {
            int count = Math.min(CHUNK, voxels.length - from);
            bytes.clear();
            bytes.asShortBuffer().put(voxels, from, count);
            digest.update(bytes.limit(2 * count));
        }
        return hex(digest.digest());
    }

    private static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
