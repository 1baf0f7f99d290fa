package org.longus.export.deident;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.PrivateFiles;

/**
 * The secret of a project, 32 random bytes that the user alone has, and what is derived from it by HMAC-SHA-256: what stands
 * for names, UIDs and digests. The same key gives the same ones, on any machine. A hash without a key would tell whoever
 * tries all IDs of a hospital.
 */
public final class ProjectKey {
    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 8;
    private static final int UUID_BYTES = 16;
    private static final int TRIES = 20;
    private static final long PAUSE_MS = 50;
    /** UIDs of the standard itself, as of a well-known frame of reference: they name no object. */
    private static final String OF_THE_STANDARD = "1.2.840.10008.";

    private final byte[] key;
    private final boolean fresh;

    private ProjectKey(byte[] key, boolean fresh) {
        this.key = key;
        this.fresh = fresh;
    }

    /** One that no file holds yet. */
    static ProjectKey drawn() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new ProjectKey(key, true);
    }

    /**
     * The key that a file holds.
     *
     * @throws UnreadableInputException when the file holds something else
     */
    static ProjectKey in(Path file) throws IOException {
        return new ProjectKey(read(file), false);
    }

    /**
     * The key of this file, which is made where it is missing: 64 hexadecimal digits, for the user's eyes alone.
     *
     * @throws UnreadableInputException when the file holds something else; it is never replaced
     */
    public static ProjectKey of(Path file) throws IOException {
        return drawn().keptIn(file);
    }

    /** Itself in a file of its own; the file's key where there is one by now. A key that came out of a file is left there. */
    ProjectKey keptIn(Path file) throws IOException {
        if (!fresh) {
            return this;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            PrivateFiles.folder(folder);
        }
        try (FileChannel made = PrivateFiles.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            made.write(ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
            made.force(true);
            return this;
        } catch (FileAlreadyExistsException e) {
            return in(file);
        }
    }

    private static byte[] read(Path file) throws IOException {
        // another Longus may be writing it at this moment
        for (int n = 0; n < TRIES; n++) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip();
            if (text.matches(String.format(Locale.ROOT, "[0-9a-fA-F]{%d}", 2 * KEY_BYTES))) {
                return HexFormat.of().parseHex(text);
            }
            pause();
        }
        throw new UnreadableInputException(
                "'%s' holds no secret for pseudonyms (64 hexadecimal digits). Bring back the file that earlier exports were made with; only if there were none, delete it."
                        .formatted(file));
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Whether the key was made just now: names that were made before are other ones. */
    public boolean isFresh() {
        return fresh;
    }

    /** Whether a text has the key in it. */
    boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(HexFormat.of().formatHex(key));
    }

    /** Tells one key from another and nothing of it. */
    public String name() {
        return token("key", "");
    }

    /**
     * 16 hexadecimal digits.
     *
     * @param kind of what is named, as in "patient": one text has a name of its own in each
     */
    public String token(String kind, String text) {
        return HexFormat.of().formatHex(hmac(kind, text), 0, SHOWN_BYTES);
    }

    /** In the place of a digest or a place that nobody else may find out: 64 hexadecimal digits; blank stays blank. */
    String digest(String kind, String text) {
        return text.isBlank() ? "" : HexFormat.of().formatHex(hmac(kind, text));
    }

    /** What stands for a UID: 2.25 and a UUID of version 8 (RFC 9562) from the first 16 bytes. Blank stays blank. */
    String uid(String original) {
        String uid = original.strip();
        if (uid.isEmpty() || uid.startsWith(OF_THE_STANDARD)) {
            return uid;
        }
        byte[] uuid = Arrays.copyOf(hmac("uid", uid), UUID_BYTES);
        uuid[6] = (byte) (uuid[6] & 0x0f | 0x80);
        uuid[8] = (byte) (uuid[8] & 0x3f | 0x80);
        return "2.25." + new BigInteger(1, uuid);
    }

    /** A whole number from {@code least} to {@code most}, both included. */
    int number(String kind, String text, int least, int most) {
        BigInteger span = BigInteger.valueOf(most - least + 1L);
        return least + new BigInteger(1, hmac(kind, text)).mod(span).intValue();
    }

    private byte[] hmac(String kind, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "ProjectKey";
    }
}
