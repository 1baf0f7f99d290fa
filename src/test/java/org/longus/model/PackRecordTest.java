package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A member never changes within a version of its pack: results and cards name a pack by its version. {@code
 * models/PACKS.sha256} has every member of every version; what is in the folders must be in it, and no line of it may
 * ever be edited, which git remembers.
 */
class PackRecordTest {
    private static final Path MODELS = Path.of("models");
    private static final Path RECORD = MODELS.resolve("PACKS.sha256");
    private static final String NEXT_STEP =
            "A changed member needs a new \"version\" in its manifest, and lines of that version at the end of "
                    + RECORD;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** One line: SHA-256, pack, version, file. */
    private static List<String> lines(String text) {
        return text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    }

    private static List<String> record() throws IOException {
        return lines(Files.readString(RECORD));
    }

    private static List<Path> packs() throws IOException {
        try (Stream<Path> folders = Files.list(MODELS)) {
            return folders.filter(f -> Files.exists(f.resolve("manifest.json")))
                    .sorted()
                    .toList();
        }
    }

    /** The lines that the files themselves make, whatever checksums the manifest claims. */
    private static List<String> linesOf(Path pack) throws IOException {
        JsonNode manifest = JSON.readTree(pack.resolve("manifest.json").toFile());
        List<String> lines = new ArrayList<>();
        for (String steps : List.of("/members", "/refine/members")) {
            for (JsonNode member : manifest.at(steps)) {
                String file = member.get("file").asText();
                lines.add(String.join(" ", Packs.sha256(pack.resolve(file)), versionOf(manifest), file));
            }
        }
        return lines;
    }

    private static String versionOf(JsonNode manifest) {
        return manifest.get("id").asText() + " " + manifest.get("version").asText();
    }

    @Test
    void everyMemberIsTheOneThatItsVersionAlwaysHad() throws IOException {
        assertThat(packs()).hasSizeGreaterThanOrEqualTo(2);
        for (Path pack : packs()) {
            String version =
                    versionOf(JSON.readTree(pack.resolve("manifest.json").toFile()));
            List<String> recorded = record().stream()
                    .filter(l -> l.contains(" " + version + " "))
                    .toList();
            assertThat(linesOf(pack)).as("%s. %s", pack, NEXT_STEP).containsExactlyInAnyOrderElementsOf(recorded);
        }
    }

    @Test
    void theShippedPacksLoad() throws IOException {
        for (Path pack : packs()) {
            String stage = JSON.readTree(pack.resolve("manifest.json").toFile())
                    .get("stage")
                    .asText();
            ModelPack.load(pack, stage.equals("section") ? Stage.SECTION : Stage.MUSCLE);
        }
    }

    @Test
    void aVersionHasOneChecksumForAFile() throws IOException {
        Map<String, String> known = new HashMap<>();
        for (String line : record()) {
            assertThat(line).matches("[0-9a-f]{64} \\S+ \\S+ \\S+");
            String old = known.put(line.substring(65), line.substring(0, 64));
            assertThat(old)
                    .as("two lines for %s. %s", line.substring(65), NEXT_STEP)
                    .isNull();
        }
    }

    /** Each commit that touched the record says what it held then; all of that has to be in it still. */
    @Test
    void noLineOfTheRecordWasEverEditedOrTakenOut() throws Exception {
        List<String> commits = lines(git("log", "--full-history", "--format=%H", "HEAD", "--", RECORD.toString())
                .orElse(""));
        assumeTrue(!commits.isEmpty(), "skipped: git has no history of " + RECORD);
        List<String> now = record();
        for (String commit : commits) {
            // a commit that took the file away has none
            List<String> then = lines(git("show", commit + ":./" + RECORD).orElse(""));
            assertThat(now)
                    .as("the record lost lines of commit %s. %s", commit, NEXT_STEP)
                    .containsAll(then);
        }
        String shallow = git("rev-parse", "--is-shallow-repository").orElse("");
        assumeTrue(
                shallow.strip().equals("false"), "skipped in part: this clone has not the whole history of " + RECORD);
    }

    /** What git said; empty where it failed or is not there. */
    private static Optional<String> git(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(said) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
