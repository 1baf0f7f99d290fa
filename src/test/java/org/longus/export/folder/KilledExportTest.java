package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.io.file.AtomicFolder;
import org.longus.io.nifti.NiftiReader;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** A second Java exports a case over and over, each time with another mask, and is killed as {@code kill -9} does. */
class KilledExportTest {
    private static final int KILLS = Integer.getInteger("longus.kills", 4);
    private static final Path CHILDS_LOG = Path.of("target/killed-export.log");

    @TempDir
    private Path out;

    /** The second Java: says how many columns of muscle it exported, once they are. */
    static final class Worker {
        public static void main(String[] args) throws IOException {
            for (int n = 0; ; n++) {
                int columns = 1 + n % 20;
                ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
                reviewed.accept(Cases.found(10, 20));
                reviewed.edit(Edits.BRUSH, Cases.muscle(15, columns).mask());
                CaseExport.export(CaseFindings.of(reviewed, CaseTrail.NONE), Path.of(args[0]));
                System.out.println(columns);
            }
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        out.toString())
                .redirectError(CHILDS_LOG.toFile())
                .start();
    }

    @Test
    void afterEachKillTheMaskBelongsToTheNumbersBesideIt() throws Exception {
        Files.createDirectories(CHILDS_LOG.getParent());
        Random moments = new Random(20_261_127);
        for (int kill = 0; kill < KILLS; kill++) {
            Process worker = start();
            BufferedReader said =
                    new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(said.readLine()).isEqualTo("1");
            CompletableFuture.delayedExecutor(moments.nextLong(5, 150), TimeUnit.MILLISECONDS)
                    .execute(() -> worker.toHandle().destroyForcibly());
            said.lines().forEach(line -> {});
            worker.waitFor();

            AtomicFolder.sweep(out);
            Path folder = out.resolve("small");
            try (var all = Files.list(out)) {
                assertThat(all).containsExactly(folder);
            }
            assertThat(ResultFolder.in(folder).orElseThrow().isWhole()).isTrue();
            int pixels =
                    NiftiReader.mask(folder.resolve("muscle.nii.gz")).mask().count();
            Exported e = Exported.in(folder);
            // pixels of 5 x 5 mm
            assertThat(e.json().at("/muscle/areaCm2").asDouble()).isEqualTo(pixels * 0.25);
            assertThat(e.cell("SMA (cm2)")).isEqualTo(pixels * 0.25);
        }
    }
}
