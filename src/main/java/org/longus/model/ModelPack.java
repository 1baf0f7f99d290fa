package org.longus.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.io.Reason;
import org.longus.io.file.Sha256;

/**
 * A pack whose manifest makes sense and whose members are, byte for byte, those that the manifest names.
 *
 * @param sha256 over the members' checksums, those of the second step after the others: one figure that tells whether two results came from the same weights
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
        String next = String.format(Locale.ROOT, NEXT_STEP, stage.label());
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file)) {
            throw new PackException("The model pack %s is missing: there is no %s.%s".formatted(folder, file, next));
        }
        Manifest manifest;
        try {
            manifest = read(file);
        } catch (JsonProcessingException e) {
            throw new PackException(
                    "%s cannot be read as a manifest: %s.%s".formatted(file, e.getOriginalMessage(), next), e);
        } catch (IOException e) {
            throw new PackException("%s cannot be read: %s.%s".formatted(file, Reason.of(e), next), e);
        }
        Optional<String> complaint = manifest.complaint(stage);
        if (complaint.isPresent()) {
            throw new PackException("%s does not describe a usable pack: %s.%s".formatted(file, complaint.get(), next));
        }
        MessageDigest all = Sha256.start();
        for (Manifest.Member member : allMembers(manifest)) {
            requireUnaltered(folder, member, next);
            all.update(HexFormat.of().parseHex(member.sha256()));
        }
        return new ModelPack(folder, manifest, Sha256.end(all));
    }

    /** Name and version of the pack in a folder, unchecked, as in "longus-c3-muscle 0.4.0"; never fails. */
    public static String nameOf(Path folder) {
        try {
            Manifest manifest = read(folder.resolve("manifest.json"));
            return "%s %s".formatted(manifest.id(), manifest.version());
        } catch (IOException e) {
            return "%s is missing or cannot be read".formatted(folder);
        }
    }

    /**
     * What the pack in a folder says of itself, unchecked: its name, its measured figures, the data that they rest on, its
     * licence; a line each. Never fails.
     */
    public static List<String> factsOf(Path folder) {
        try {
            return PackFacts.of(read(folder.resolve("manifest.json")));
        } catch (IOException e) {
            return List.of("%s is missing or cannot be read".formatted(folder));
        }
    }

    private static Manifest read(Path file) throws IOException {
        Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
        if (manifest == null) {
            // what the text "null" is to the parser
            throw new IOException("it describes nothing");
        }
        return manifest;
    }

    private static void requireUnaltered(Path folder, Manifest.Member member, String next) {
        Path file = folder.resolve(member.file());
        if (!Files.isRegularFile(file)) {
            throw new PackException("The model file %s is missing.%s".formatted(file, next));
        }
        String found;
        try {
            found = Sha256.of(file);
        } catch (IOException e) {
            throw new PackException("The model file %s cannot be read: %s.%s".formatted(file, Reason.of(e), next), e);
        }
        if (!found.equals(member.sha256())) {
            throw new PackException(
                    "The model file %s is not the one the manifest names: its checksum is %s... and should be %s...%s"
                            .formatted(file, found.substring(0, 12), abbreviated(member.sha256()), next));
        }
    }

    private static String abbreviated(String sha256) {
        return sha256.substring(0, Math.min(12, sha256.length()));
    }

    /** Those of both steps, where the pack has two. */
    private static List<Manifest.Member> allMembers(Manifest manifest) {
        List<Manifest.Member> all = new ArrayList<>(manifest.members());
        if (manifest.refine() != null) {
            all.addAll(manifest.refine().members());
        }
        return all;
    }

    /** The members' files, in the manifest's order. */
    public List<Path> memberFiles() {
        return files(manifest.members());
    }

    /** Those of the second step; none where the pack has one step. */
    List<Path> refineFiles() {
        return manifest.refine() == null ? List.of() : files(manifest.refine().members());
    }

    private List<Path> files(List<Manifest.Member> members) {
        return members.stream().map(m -> folder.resolve(m.file())).toList();
    }
}
