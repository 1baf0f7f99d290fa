package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;

/** A few CTs are in memory, and nothing is lost with those that are not. */
class CaseLoaderTest {
    @TempDir
    static Path home;

    @Test
    void aCaseThatWasLetGoComesBackAsItWasLeft() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("few"), "anna", "0")) {
            Desk desk = new Desk(store);
            desk.open("patients");
            desk.run();
            var mask = desk.model().slice().mask();
            for (int n = 2; n <= 6; n++) {
                desk.choose(n);
            }
            assertThat(desk.bench.list().all().stream().filter(i -> i.model() != null))
                    .hasSize(3);
            assertThat(desk.item(1).model()).isNull();
            desk.choose(1);
            assertThat(desk.model().slice().mask()).isEqualTo(mask);
            assertThat(desk.message()).startsWith("Restored as it was left");
        }
    }

    @Test
    void aCtThatCannotBeReadSaysWhyAndTheOthersCanBeRead() {
        Desk desk = new Desk();
        desk.open("one-broken");
        desk.choose(2);
        assertThat(desk.model()).isNull();
        assertThat(desk.item(2).activity()).isEqualTo(StudyItem.Activity.FAILED);
        assertThat(desk.notice()).contains("Slice 7").contains("Copy the file once more");
        desk.choose(3);
        assertThat(desk.model().series().identity().patientId()).isEqualTo("P-3");
    }

    @Test
    void aReadThatWasStoppedLeavesTheCaseIdle() {
        Desk desk = new Desk();
        desk.open("patients");
        desk.bench.list().chosenProperty().set(desk.item(2));
        desk.bench.cases().cancelRead();
        desk.settle();
        assertThat(desk.model()).isNull();
        assertThat(desk.item(2).activity()).isEqualTo(StudyItem.Activity.NONE);
    }
}
