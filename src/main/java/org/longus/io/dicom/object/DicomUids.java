package org.longus.io.dicom.object;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * UIDs without a registered root: 2.25. and a UUID as a decimal number (PS3.5 annex B.2). They are derived from a text,
 * so that what is written twice gets the same bytes.
 */
public final class DicomUids {
    private DicomUids() {}

    /** The UID of a role ("study", "slice 12") in what {@code seed} names. */
    public static String derived(String seed, String role) {
        return of(UUID.nameUUIDFromBytes((seed + "\n" + role).getBytes(StandardCharsets.UTF_8)));
    }

    /** A UID that nothing else has. */
    public static String fresh() {
        return of(UUID.randomUUID());
    }

    private static String of(UUID uuid) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        return "2.25." + new BigInteger(1, bytes);
    }
}
