package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longus.review.store.Settings;
import org.longus.ui.Desk;

/** What was opened before. */
class RecentTest {
    private final Desk desk = new Desk();

    @Test
    void theLatestStandsFirstAndNothingTwice() {
        desk.open("study");
        desk.open("patients");
        desk.open("study");
        List<List<Path>> openings = desk.bench.recent().openings();
        assertThat(openings).hasSize(2);
        assertThat(openings.getFirst().getFirst().getFileName()).hasToString("study");
    }

    @Test
    void whatHeldNoCtIsNotRemembered() {
        desk.open("bad");
        assertThat(desk.bench.recent().openings()).isEmpty();
    }

    @Test
    void beforeAnythingIsOpenedTheEarlierListIsKept() {
        var last = new Settings.LastList(List.of("/there"), List.of("key-1"), "");
        desk.bench.recent().restore(new Settings(Map.of(), List.of(), last));
        assertThat(desk.bench.recent().toKeep()).isEqualTo(last);
        assertThat(desk.bench.recent().noLastBinding().get()).isFalse();
        desk.open("study");
        assertThat(desk.bench.recent().toKeep().keys()).hasSize(1).doesNotContain("key-1");
    }

    @Test
    void twoAreNamedAndTheOthersCounted() {
        List<Path> inputs = List.of(Path.of("a"), Path.of("b.zip"), Path.of("c"), Path.of("d"));
        assertThat(Recent.text(inputs)).isEqualTo("a, b.zip, 2 more");
    }
}
