package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;

/** A second Java works on a case without a pause and is killed as {@code kill -9} does, at no particular moment. */
class KilledTest {
    private static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);
    private static final int KILLS = 8;
    private static final Path CHILDS_LOG = Path.of("target/killed-child.log");

    @TempDir
    Path folder;

    /** The second Java: goes on from step {@code args[1]} and says which step is done, once it is. */
    static final class Worker {
        public static void main(String[] args) throws IOException {
            OpenCase opened = opener(Path.of(args[0]), Long.parseLong(args[2])).open();
            System.out.println(opened.heldBy().orElse("ready"));
            for (int step = Integer.parseInt(args[1]); ; step++) {
                RandomWork.step(opened.reviewed(), step);
                System.out.println(step + 1);
                if (step % 40 == 0) {
                    opened.flush();
                }
            }
        }
    }

    private static CaseOpener opener(Path caseFolder, long compactFromBytes) {
        return new CaseOpener(
                SERIES,
                CaseKey.of(SERIES),
                caseFolder,
                new JournalRecordJson.Author("worker", "0.1.0"),
                compactFromBytes);
    }

    private Process start(int fromStep, long compactFromBytes) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        folder.toString(),
                        Integer.toString(fromStep),
                        Long.toString(compactFromBytes))
                .redirectError(CHILDS_LOG.toFile())
                .start();
    }

    @Test
    void whateverWasAcknowledgedIsThereAfterEachKill() throws Exception {
        Files.createDirectories(CHILDS_LOG.getParent());
        Random moments = new Random(20_261_124);
        int done = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // every other time the journal is replaced at once, so that this is cut short too
            Process worker = start(done, kill % 2 == 0 ? Long.MAX_VALUE : 2000);
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(out.readLine()).isEqualTo("ready");
            long aliveMs = moments.nextLong(5, 400);
            CompletableFuture.delayedExecutor(aliveMs, TimeUnit.MILLISECONDS)
                    // by the handle: what was said before the end can still be read then
                    .execute(() -> worker.toHandle().destroyForcibly());
            String last = null;
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
            worker.waitFor();
            int acknowledged = last == null ? done : Integer.parseInt(last);
            assertThat(acknowledged).isGreaterThanOrEqualTo(done);

            OpenCase back = opener(folder, Long.MAX_VALUE).open();
            String found = RandomWork.bits(back.reviewed());
            assertThat(back.heldBy()).isEmpty();
            back.close();
            // the step in progress may have been written and not yet acknowledged
            ReviewedCase expected = RandomWork.after(acknowledged);
            boolean same = found.equals(RandomWork.bits(expected));
            if (!same) {
                RandomWork.step(expected, acknowledged);
                assertThat(found).isEqualTo(RandomWork.bits(expected));
            }
            done = same ? acknowledged : acknowledged + 1;
        }
        assertThat(done).isGreaterThan(100);
    }

    @Test
    void whoeverComesSecondIsToldWhoHasTheCaseUntilThatOneDies() throws Exception {
        Process worker = start(0, Long.MAX_VALUE);
        BufferedReader out =
                new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.US_ASCII));
        assertThat(out.readLine()).isEqualTo("ready");
        assertThat(out.readLine()).isEqualTo("1");
        CompletableFuture<Void> drained =
                CompletableFuture.runAsync(() -> out.lines().forEach(line -> {}));
        OpenCase second = opener(folder, Long.MAX_VALUE).open();
        assertThat(second.heldBy())
                .hasValueSatisfying(
                        who -> assertThat(who).startsWith("worker on ").contains("process " + worker.pid()));
        second.close();
        // by the handle: the process itself would close the stream that is still being read
        worker.toHandle().destroyForcibly();
        worker.waitFor();
        drained.join();
        OpenCase third = opener(folder, Long.MAX_VALUE).open();
        assertThat(third.heldBy()).isEmpty();
        assertThat(third.isRestored()).isTrue();
        third.close();
    }

    @Test
    void aSecondLookFromTheSameProgramDoesNotGiveTheLockAway() throws Exception {
        OpenCase first = opener(folder, Long.MAX_VALUE).open();
        OpenCase second = opener(folder, Long.MAX_VALUE).open();
        assertThat(second.heldBy()).isPresent();
        second.close();
        Process worker = start(0, Long.MAX_VALUE);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(worker.getInputStream(), StandardCharsets.US_ASCII))) {
            assertThat(out.readLine())
                    .contains("process " + ProcessHandle.current().pid());
        } finally {
            worker.destroyForcibly().waitFor();
        }
        first.close();
    }
}
