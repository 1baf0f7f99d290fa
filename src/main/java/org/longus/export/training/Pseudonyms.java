package org.longus.export.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.PrivateFiles;

/**
 * Names that stand for patients and cases: HMAC-SHA-256 under a random key of 32 bytes that the user alone has. A hash without
 * a key would tell whoever tries all IDs of a hospital. The same key gives the same names.
 */
public final class Pseudonyms {
    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 8;
    private static final int TRIES = 20;
    private static final long PAUSE_MS = 50;

    private final byte[] key;
    private final boolean fresh;

    private Pseudonyms(byte[] key, boolean fresh) {
        this.key = key;
        this.fresh = fresh;
    }

    /**
     * With the key of this file, which is made where it is missing: 64 hexadecimal digits, for the user's eyes alone.
     *
     * @throws UnreadableInputException when the file holds something else; it is never replaced
     */
    public static Pseudonyms of(Path secret) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Path folder = secret.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            PrivateFiles.folder(folder);
        }
        try (FileChannel file = PrivateFiles.open(secret, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            file.write(ByteBuffer.wrap((HexFormat.of().formatHex(key) + "\n").getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
            return new Pseudonyms(key, true);
        } catch (FileAlreadyExistsException e) {
            return new Pseudonyms(read(secret), false);
        }
    }

    private static byte[] read(Path secret) throws IOException {
        // another Longus may be writing it at this moment
        for (int n = 0; n < TRIES; n++) {
            String text = new String(Files.readAllBytes(secret), StandardCharsets.ISO_8859_1).strip();
            if (text.matches(String.format(Locale.ROOT, "[0-9a-fA-F]{%d}", 2 * KEY_BYTES))) {
                return HexFormat.of().parseHex(text);
            }
            pause();
        }
        throw new UnreadableInputException(
                "'%s' holds no secret for pseudonyms (64 hexadecimal digits). Bring back the file that earlier exports were made with; only if there were none, delete it."
                        .formatted(secret));
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

    /** Tells one key from another and nothing of it. */
    String keyName() {
        return of("key", "");
    }

    /**
     * 16 hexadecimal digits.
     *
     * @param kind of what is named, as in "patient": one text has a name of its own in each
     */
    String of(String kind, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] digest = mac.doFinal((kind + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
