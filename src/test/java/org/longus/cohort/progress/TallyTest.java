package org.longus.cohort.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyTest {
    @TempDir
    private Path out;

    @Test
    void whatIsToGoIsKnownBeforeAllInputsHaveBeenLookedAt() {
        Tally tally = new Tally(1, 1);
        tally.units(10);
        assertThat(tally.counts().toGo()).isEqualTo(10);
        tally.lookedAt(3);
        assertThat(tally.counts().toGo()).as("three each, so far").isEqualTo(30);
        tally.done(Tally.How.MEASURED, true, OptionalDouble.of(40), OptionalDouble.of(100));
        tally.failed(new CohortProgress.Failure("x", "data", "why"), false, true);
        assertThat(tally.counts().toGo()).isEqualTo(28);
        assertThat(new Tally(1, 4).counts().toGo()).isZero();
    }

    @Test
    void aTallyStaysAsLargeAsItIs() {
        Tally tally = new Tally(1, 1);
        for (int n = 0; n < 10_000; n++) {
            tally.begun("case " + n);
            tally.failed(new CohortProgress.Failure("case " + n, "data", "why"), false, true);
            tally.done(Tally.How.MEASURED, n % 2 == 0, OptionalDouble.of(n % 100), OptionalDouble.of(n % 300));
            tally.left("case " + n);
        }
        CohortProgress now = tally.now(CohortProgress.RUNNING);
        assertThat(now.running()).isEmpty();
        assertThat(now.failures()).hasSize(20);
        assertThat(now.smaCm2().n()).isEqualTo(10_000);
        assertThat(now.smaCm2().sum()).isEqualTo(495_000);
        assertThat(now.smaCm2().counts()).hasSize(48).startsWith(300, 200, 300);
        assertThat(now.counts().withoutC3()).isEqualTo(5000);
    }

    @Test
    void theTimeLeftIsOfTheUsualGapAndAPauseCountsLittle() {
        TimeLeft left = new TimeLeft();
        assertThat(left.of(10)).isEmpty();
        for (int n = 0; n <= 20; n++) {
            left.done(n * 6);
        }
        assertThat(left.of(100).getAsDouble()).isEqualTo(600, within(1e-9));
        left.done(120 + 7200);
        assertThat(left.of(100).getAsDouble()).as("two hours of sleep").isBetween(600.0, 900.0);
    }

    @Test
    void aShardThatWasStartedAgainCountsOnceAndHalfWrittenFilesNotAtAll() throws IOException {
        Tally first = new Tally(1, 2);
        first.done(Tally.How.MEASURED, true, OptionalDouble.of(10), OptionalDouble.empty());
        ProgressFile.write(out, first.now(CohortProgress.RUNNING));
        CohortProgress dead = first.now(CohortProgress.RUNNING);
        write("dead", dead, "1/2", "2020-01-01T00:00:00Z");
        write("other", dead, "2/2", "2020-01-01T00:00:00Z");
        Files.writeString(out.resolve(".longus/progress/half.json"), "{\"host\":");
        assertThat(ProgressFile.each(out)).hasSize(2);
        assertThat(ProgressFile.all(out).orElseThrow().counts().measured()).isEqualTo(2);
        assertThat(ProgressFile.all(out).orElseThrow().smaCm2().sum()).isEqualTo(20);
        ProgressFile.forget(out, "1/2");
        assertThat(ProgressFile.each(out)).extracting(CohortProgress::shard).containsExactly("2/2");
        ProgressFile.forget(out, "1/3");
        assertThat(ProgressFile.each(out)).as("parted otherwise").isEmpty();
    }

    private void write(String host, CohortProgress p, String shard, String startedAt) throws IOException {
        ProgressFile.write(
                out,
                new CohortProgress(
                        host,
                        p.pid(),
                        shard,
                        startedAt,
                        p.at(),
                        p.state(),
                        p.counts(),
                        p.secondsLeft(),
                        p.smaCm2(),
                        p.levelMm(),
                        p.running(),
                        p.failures()));
    }
}
