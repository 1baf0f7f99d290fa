package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Other people's programs that judge and read what Longus writes. {@code .ci/independent-readers} installs them where it can;
 * a test that needs one which is not there is skipped and says so.
 */
final class IndependentReaders {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the scripts for Node import. */
    private static final String SHARED_BY_NODE = "ohif.mjs";

    private static final String HINT = " (.ci/independent-readers installs it)";

    private IndependentReaders() {}

    /** What dciodvfy (dicom3tools) calls an error in a file. */
    static List<String> errors(Path file) {
        needs("dciodvfy");
        return errors(run(List.of("dciodvfy", file.toString())).err());
    }

    /** What dcentvfy (dicom3tools) calls an error in files that belong to one patient and study. */
    static List<String> errorsAmong(List<Path> files) {
        needs("dcentvfy");
        List<String> command = new ArrayList<>(List.of("dcentvfy"));
        files.forEach(f -> command.add(f.toString()));
        return errors(run(command).err());
    }

    private static List<String> errors(String said) {
        return said.lines().filter(line -> line.contains("Error")).toList();
    }

    /**
     * What a script of this package prints.
     *
     * @param module Python's, which the script needs
     * @param input is given to it as JSON
     */
    static JsonNode python(String module, String script, Object input, String... arguments) {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(p -> succeeds(p, "-c", "import " + module))
                .findFirst()
                .orElse("");
        assumeTrue(!python.isEmpty(), "no Python here has " + module + HINT);
        return json(script, input, List.of(python), List.of(arguments));
    }

    /** Likewise, by Node with the modules that OHIF is made of. */
    static JsonNode node(String script, Object input) {
        needs("node");
        Path modules = nodeModules();
        assumeTrue(
                Files.isDirectory(modules.resolve("@cornerstonejs/adapters")),
                "no @cornerstonejs/adapters in " + modules + HINT);
        return json(script, input, List.of("node"), List.of(modules.toString()));
    }

    private static Path nodeModules() {
        String cache = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .orElse(System.getProperty("user.home") + "/.cache");
        return Path.of(cache, "longus-readers", "node_modules");
    }

    /** Skips the test where a command is not there. */
    static void needs(String command) {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, command))),
                "there is no " + command + " here" + HINT);
    }

    private static JsonNode json(String script, Object input, List<String> before, List<String> after) {
        try {
            Path folder = Files.createTempDirectory("longus");
            List<Path> files = new ArrayList<>();
            for (String name : before.contains("node") ? List.of(script, SHARED_BY_NODE) : List.of(script)) {
                files.add(copy(name, folder));
            }
            Path given = folder.resolve("given.json");
            JSON.writeValue(given.toFile(), input);
            List<String> command = new ArrayList<>(before);
            command.add(files.getFirst().toString());
            command.addAll(after);
            Said said = run(command, ProcessBuilder.Redirect.from(given.toFile()));
            files.add(given);
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
            assertThat(said.status()).as(said.err()).isZero();
            return JSON.readTree(said.out());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path copy(String script, Path folder) throws IOException {
        try (InputStream in = IndependentReaders.class.getResourceAsStream(script)) {
            return Files.write(folder.resolve(script), in.readAllBytes());
        }
    }

    private record Said(int status, String out, String err) {}

    private static boolean succeeds(String... command) {
        try {
            return run(List.of(command)).status() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Said run(List<String> command) {
        return run(command, ProcessBuilder.Redirect.PIPE);
    }

    private static Said run(List<String> command, ProcessBuilder.Redirect input) {
        try {
            Path out = Files.createTempFile("longus", ".out");
            Path err = Files.createTempFile("longus", ".err");
            Process process = new ProcessBuilder(command)
                    .redirectInput(input)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            int status = process.waitFor();
            Said said = new Said(status, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
