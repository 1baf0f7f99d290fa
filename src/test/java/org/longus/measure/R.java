package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs R and reads what the scripts of {@code src/test/r} write. R is run where there is one ({@code .ci/independent-readers} installs it where it can). Elsewhere a test is skipped and says so. */
public final class R {
    private static final int MOST_SECONDS = 300;
    private static final double WITHIN = 1e-6;
    private static final String MISSING = "NA";
    private static final String EXPECTED = ".expected.csv";

    private R() {}

    /** @param libraries of R's, which the script needs */
    public static void run(List<String> libraries, Path script, String... arguments) throws Exception {
        List<String> asked = new ArrayList<>(List.of("Rscript"));
        for (String library : libraries) {
            asked.addAll(List.of("-e", "library(" + library + ")"));
        }
        boolean there = answer(asked).code == 0;
        String sentence = "skipped: no R with " + String.join(" and ", libraries);
        if (!there) {
            // surefire does not print why a test was skipped
            System.out.println(sentence);
        }
        assumeTrue(there, sentence);
        List<String> command = new ArrayList<>(List.of("Rscript", script.toString()));
        command.addAll(List.of(arguments));
        Answer answer = answer(command);
        assertThat(answer.code).as(answer.said).isZero();
    }

    /** Key and figure, NaN where R gives none. */
    public static Map<String, Double> expected(Path file) throws IOException {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] cells = line.split(",");
            figures.put(cells[0], cells[1].equals(MISSING) ? Double.NaN : Double.parseDouble(cells[1]));
        }
        return figures;
    }

    /** Rows of a table with a heading, cell by heading. */
    public static List<Map<String, String>> table(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String[] heading = lines.getFirst().split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new HashMap<>();
            for (int n = 0; n < cells.length; n++) {
                if (!cells[n].equals(MISSING)) {
                    row.put(heading[n], cells[n]);
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** The names of the data sets in a folder. */
    public static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXPECTED))
                    .map(name -> name.replace(EXPECTED, ""))
                    .sorted()
                    .toList();
        }
    }

    public static Map<String, Double> expected(Path folder, String name) throws IOException {
        return expected(folder.resolve(name + EXPECTED));
    }

    /**
     * Each key is there on both sides, and each figure is the other within 1e-6: of itself where it is a p or larger than 1.
     *
     * @param apart keys that only have to be there
     */
    public static void assertSame(
            String name, Map<String, Double> said, Map<String, Double> expected, String... apart) {
        assertThat(said.keySet()).as(name).containsExactlyInAnyOrderElementsOf(expected.keySet());
        List<String> differing = expected.keySet().stream()
                .filter(key -> !List.of(apart).contains(key))
                .filter(key -> differ(key, said.get(key), expected.get(key)))
                .map(key -> "%s: %s, R %s".formatted(key, said.get(key), expected.get(key)))
                .toList();
        assertThat(differing).as(name).isEmpty();
    }

    private static boolean differ(String key, double said, double expected) {
        if (Double.isNaN(expected) || Double.isNaN(said)) {
            return Double.isNaN(expected) != Double.isNaN(said);
        }
        double scale = key.endsWith("p") && expected > 0 ? expected : Math.max(1, Math.abs(expected));
        return Math.abs(said - expected) > WITHIN * scale;
    }

    private record Answer(int code, String said) {}

    private static Answer answer(List<String> command) throws Exception {
        Path out = Files.createTempFile("longus-r", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(new File(out.toString()))
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return new Answer(-2, "took longer than " + MOST_SECONDS + " s");
            }
            return new Answer(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
        } catch (IOException noR) {
            return new Answer(-1, noR.toString());
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
