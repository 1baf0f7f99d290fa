package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs R where there is one ({@code .ci/independent-readers} installs it where it can). Elsewhere a test is skipped and says so. */
public final class R {
    private static final int MOST_SECONDS = 300;

    private R() {}

    /** @param library of R's, which the script needs */
    public static void run(String library, Path script, String... arguments) throws Exception {
        Answer there = answer(List.of("Rscript", "-e", "library(" + library + ")"));
        if (there.code != 0) {
            System.out.println("skipped: no R with " + library);
        }
        assumeTrue(there.code == 0, "skipped: no R with " + library);
        List<String> command = new ArrayList<>(List.of("Rscript", script.toString()));
        command.addAll(List.of(arguments));
        Answer answer = answer(command);
        assertThat(answer.code).as(answer.said).isZero();
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
