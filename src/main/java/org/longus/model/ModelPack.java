package org.longus.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A pack whose manifest makes sense and whose members are, byte for byte, those that the manifest names.
 *
 * @param sha256 over the members' checksums: one figure that tells whether two results came from the same weights
 */
public record ModelPack(Path folder, Manifest manifest, String sha256) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NEXT_STEP = " Copy the pack again, or name another with --%s-pack.";

    /**
     * Reads and checks a pack.
     *
     * @throws PackException when it is missing, malformed, for the other stage, or altered
     */
    public static ModelPack load(Path folder, Stage stage) {
        String next = NEXT_STEP.formatted(stage.label());
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new PackException("The model pack %s is missing: there is no %s.%s".formatted(folder, file, next));
        }
        Manifest manifest;
        try {
            manifest = JSON.readValue(file.toFile(), Manifest.class);
        } catch (JsonProcessingException e) {
            throw new PackException(
                    "%s cannot be read as a manifest: %s.%s".formatted(file, e.getOriginalMessage(), next), e);
        } catch (IOException e) {
            throw new PackException("%s cannot be read: %s.%s".formatted(file, e.getMessage(), next), e);
        }
        String complaint = manifest.complaint(stage);
        if (complaint != null) {
            throw new PackException("%s does not describe a usable pack: %s.%s".formatted(file, complaint, next));
        }
        MessageDigest all = sha256Digest();
        for (Manifest.Member member : manifest.members()) {
            requireUnaltered(folder, member, next);
            all.update(HexFormat.of().parseHex(member.sha256()));
        }
        return new ModelPack(folder, manifest, HexFormat.of().formatHex(all.digest()));
    }

    private static void requireUnaltered(Path folder, Manifest.Member member, String next) {
        Path file = folder.resolve(member.file());
        if (!Files.isRegularFile(file)) {
            throw new PackException("The model file %s is missing.%s".formatted(file, next));
        }
        String found;
        try {
            found = sha256Of(file);
        } catch (IOException e) {
            throw new PackException("The model file %s cannot be read: %s.%s".formatted(file, e.getMessage(), next), e);
        }
        if (!found.equals(member.sha256())) {
            throw new PackException(
                    "The model file %s is not the one the manifest names: its checksum is %s... and should be %s...%s"
                            .formatted(file, found.substring(0, 12), abbreviated(member.sha256()), next));
        }
    }

    private static String abbreviated(String sha256) {
        return sha256 == null ? "(none)" : sha256.substring(0, Math.min(12, sha256.length()));
    }

    private static String sha256Of(Path file) throws IOException {
        MessageDigest digest = sha256Digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The members' files, in the manifest's order. */
    public List<Path> memberFiles() {
        return manifest.members().stream().map(m -> folder.resolve(m.file())).toList();
    }
}
