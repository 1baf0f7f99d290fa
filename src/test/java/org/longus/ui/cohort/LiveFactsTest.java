package org.longus.ui.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.cohort.FailedCase;
import org.longus.cohort.FaultKind;
import org.longus.cohort.progress.CohortProgress;
import org.longus.cohort.progress.Tally;

/** How far a run is, and when not to believe that it is at work. */
class LiveFactsTest {
    private static CohortProgress run(String state) {
        Tally tally = new Tally(1, 1);
        tally.units(4);
        tally.lookedAt(1);
        tally.done(Tally.How.MEASURED, false, OptionalDouble.of(30), OptionalDouble.empty());
        tally.begun("b");
        return tally.now(state);
    }

    private static CohortLook look(CohortProgress p, List<FailedCase> failures) {
        return new CohortLook(List.of(), List.of(p), Optional.of(p), failures);
    }

    private static LiveFacts after(CohortProgress p, long seconds) {
        return LiveFacts.of(look(p, List.of()), Instant.parse(p.at()).plusSeconds(seconds), ZoneOffset.UTC);
    }

    private static int count(LiveFacts facts, String row) {
        return facts.rows().stream()
                .filter(r -> r.name().equals(row))
                .findFirst()
                .orElseThrow()
                .count();
    }

    @Test
    void aRunThatToldASecondAgoIsAtWork() {
        LiveFacts facts = after(run("running"), 1);
        assertThat(facts.isRunning()).isTrue();
        assertThat(facts.doubt()).isEmpty();
        assertThat(facts.running()).containsExactly("b");
        assertThat(count(facts, "done")).isEqualTo(1);
        assertThat(count(facts, "of these without C3")).isEqualTo(1);
        assertThat(count(facts, "running")).isEqualTo(1);
        assertThat(facts.left()).isEqualTo("time left: not known yet");
    }

    @Test
    void oneThatHasTalkedNoMoreForMinutesIsNotSaidToBeAtWork() {
        LiveFacts facts = after(run("running"), 600);
        assertThat(facts.isRunning()).isFalse();
        assertThat(facts.doubt()).contains("told nothing since", "goes on");
        assertThat(facts.state()).startsWith("Begun at").doesNotContain("Running");
        assertThat(facts.running()).isEmpty();
        assertThat(count(facts, "running")).isZero();
        assertThat(facts.left()).isEmpty();
    }

    @Test
    void faultsOfTheDataAndOfTheMachineAreTwoThings() {
        FailedCase data = new FailedCase("/a", "a", "", "Cut short.", Instant.EPOCH, Optional.of(FaultKind.DATA));
        FailedCase disk = new FailedCase(
                "/b", "b", "", "Disk full.", Instant.EPOCH.plusSeconds(9), Optional.of(FaultKind.MACHINE));
        CohortProgress p = run("stopped");
        LiveFacts facts = LiveFacts.of(look(p, List.of(data, disk)), Instant.parse(p.at()), ZoneOffset.UTC);
        assertThat(count(facts, "cannot be measured")).isEqualTo(1);
        assertThat(count(facts, "failed by the machine")).isEqualTo(1);
        assertThat(facts.failures()).containsExactly(disk, data);
        assertThat(facts.state()).startsWith("Given up at");
    }

    @Test
    void aFolderInWhichNoRunTellsOfItselfSaysSo() {
        assertThat(LiveFacts.of(CohortLook.NOTHING, Instant.EPOCH, ZoneOffset.UTC)
                        .state())
                .isEqualTo("No run tells of itself here");
    }
}
