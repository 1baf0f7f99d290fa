package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.ui.Desk;

/** What folders and files hold comes onto the list, and what cannot be opened is told. */
class OpeningTest {
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
        later.bench.recent().restore(new org.longus.review.store.Settings(java.util.Map.of(), List.of(), last));
        later.bench.opening().openLastList();
        later.settle();
        assertThat(later.bench.list().all()).hasSize(6);
        assertThat(later.bench.list().chosen().who()).isEqualTo("Synthetic Four");
    }
}
