package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.Settings;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;

/** What folders and files hold comes onto the list, and what cannot be opened is told. */
class OpeningTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    @Test
    void ofSeveralSeriesOfOneStudyAPersonChooses() {
        desk.questions.series = 1;
        desk.open("two");
        assertThat(desk.bench.list().all()).hasSize(1);
        assertThat(desk.item(1).choice().name()).isEqualTo("thorax");
        assertThat(desk.item(1).taken().byPerson()).isTrue();
    }

    @Test
    void neverMindOpensNothing() {
        desk.questions.series = -1;
        desk.open("two");
        assertThat(desk.bench.list().all()).isEmpty();
    }

    @Test
    void whatCannotBeOpenedIsToldAndTheRestOpens() {
        desk.bench.opening().open(List.of(Path.of("bad"), Path.of("patients")));
        desk.settle();
        assertThat(desk.bench.list().all()).hasSize(6);
        assertThat(desk.notice()).contains("6 studies").contains("'bad' holds no CT");
    }

    @Test
    void ofAListThatHadOthersItIsToldHowManyCameAndHowManyThereAre() {
        desk.open("follow-up");
        assertThat(desk.notice()).startsWith("5 studies are on the list.");
        desk.open("patients");
        assertThat(desk.bench.list().all()).hasSize(11);
        assertThat(desk.notice()).startsWith("6 studies were added; 11 are on the list.");
        desk.open("patients");
        assertThat(desk.notice()).startsWith("No study was added; 11 are on the list.");
    }

    @Test
    void whatLiesBesideTheOneSeriesThatOpensIsToldToo() {
        desk.open("besides");
        assertThat(desk.model()).isNotNull();
        assertThat(desk.notice())
                .contains("Series 7 has two slices", "1 more remark of this kind")
                .doesNotContain("C is a copy");
    }

    @Test
    void itIsToldBesideWhatTheCaseItselfHasToSay() throws Exception {
        try (StudyStore store = new StudyStore(home, "anna", "0");
                StudyStore elsewhere = new StudyStore(home, "berta", "0")) {
            elsewhere.open(Desk.neck());
            Desk held = new Desk(store);
            held.open("besides");
            assertThat(held.notice()).contains("open elsewhere").contains("Series 7 has two slices");
        }
    }

    @Test
    void anExportSaysWhatLayBesideTheCaseThatItIsOf() {
        desk.bench.opening().open(List.of(Path.of("patients"), Path.of("besides")));
        desk.settle();
        desk.run();
        desk.bench.export().export();
        desk.settle();
        assertThat(desk.exportedLeftOut).isEmpty();
        desk.choose(7);
        desk.run();
        desk.bench.export().export();
        desk.settle();
        assertThat(desk.exportedLeftOut).isEqualTo(Desk.LEFT_OUT);
    }

    @Test
    void theLastListTellsItToo() {
        desk.open("besides");
        var last = desk.bench.recent().toKeep();
        Desk later = new Desk();
        later.bench.recent().restore(new Settings(Map.of(), List.of(), last));
        later.bench.opening().openLastList();
        later.settle();
        assertThat(later.notice()).contains("Series 7 has two slices");
        assertThat(later.item(1).taken().leftOut()).isEqualTo(Desk.LEFT_OUT);
    }

    @Test
    void inputWithoutACtIsARefusalWithTheNextStep() {
        desk.open("bad");
        assertThat(desk.bench.list().all()).isEmpty();
        assertThat(desk.notice()).isEqualTo("'bad' holds no CT. Choose another folder.");
    }

    @Test
    void theLastListOpensInItsOrderWithTheSameCaseShown() {
        desk.open("patients");
        desk.choose(4);
        var last = desk.bench.recent().toKeep();
        Desk later = new Desk();
        later.bench.recent().restore(new Settings(Map.of(), List.of(), last));
        later.bench.opening().openLastList();
        later.settle();
        assertThat(later.bench.list().all()).hasSize(6);
        assertThat(later.bench.list().chosen().who()).isEqualTo("Synthetic Four");
    }
}
