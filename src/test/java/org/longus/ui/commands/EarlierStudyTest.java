package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.measure.ReaderScatter;
import org.longus.review.store.CaseKey;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.SyntheticStudy;
import org.longus.ui.casework.StudyChange;
import org.longus.volume.Mask;

/** The shown case against the same patient's study before it. */
class EarlierStudyTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    private String whyNot(int n) {
        return desk.bench.earlierStudy().whyNot(desk.item(n));
    }

    private StudyChange change() {
        return desk.bench.earlierStudy().changeProperty().get();
    }

    @Test
    void itIsOfferedForTheSameIdOfAnEarlierDateAlone() {
        desk.open("follow-up");
        assertThat(whyNot(1)).isEqualTo("This is the patient's first study on the list: show the later one");
        assertThat(whyNot(2)).isEmpty();
        // the same name with another ID is no match
        desk.choose(3);
        desk.run();
        desk.bench.earlierStudy().compare();
        desk.settle();
        assertThat(change()).isNull();
        assertThat(desk.notice()).startsWith("No other study of PatientID P-2 is on the list, and none was worked on");
        // an ID that says nothing is none
        assertThat(whyNot(5)).startsWith("The file has no PatientID");
        desk.choose(5);
        desk.run();
        desk.bench.earlierStudy().compare();
        desk.settle();
        assertThat(change()).isNull();
        assertThat(desk.message()).startsWith("The file has no PatientID");
    }

    @Test
    void theChangeIsAgainstTheEarlierDateAndHeldAgainstWhatReadersDifferBy() {
        desk.open("follow-up");
        desk.choose(1);
        desk.run();
        desk.choose(2);
        desk.run();
        takeAwayAQuarter();
        desk.bench.earlierStudy().compare();
        desk.settle();
        StudyChange change = change();
        assertThat(change.earlier().date()).isEqualTo("2025-01-05");
        assertThat(change.later().date()).isEqualTo("2026-01-05");
        double percent = 100 * (change.later().smaCm2() / change.earlier().smaCm2() - 1);
        assertThat(percent).isLessThan(-ReaderScatter.MOST_PERCENT);
        StudyChange.Row sma = change.rows().getFirst();
        assertThat(sma.change()).startsWith("-").endsWith(" %)");
        assertThat(sma.judged()).isEqualTo("more than any two readers differed by");
        assertThat(change.rows().get(1).judged()).startsWith("how far readers differ in it was not measured");
        // no height
        assertThat(change.rows().get(2).before()).isEqualTo("not known");
        assertThat(change.rows().get(2).judged()).isEqualTo("the height of one of them is not known");
        assertThat(change.matchedText()).contains("PatientID P-1");
        assertThat(change.remarks()).isEmpty();
        assertThat(change.later().picture().argb())
                .hasSize(change.later().picture().width()
                        * change.later().picture().height());
    }

    private void takeAwayAQuarter() {
        Mask mask = desk.model().slice().mask();
        Mask left = Mask.where(mask.sizeI(), mask.sizeJ(), 1, p -> mask.get(p) && p / mask.sizeI() % 4 > 0);
        desk.model().edit(org.longus.edit.EditAction.of(org.longus.edit.EditKind.ERASE), left);
    }

    @Test
    void anEarlierStudyWithoutAResultIsNamed() {
        desk.open("follow-up");
        desk.choose(2);
        desk.run();
        desk.bench.earlierStudy().compare();
        desk.settle();
        assertThat(change()).isNull();
        assertThat(desk.notice()).startsWith("The study of 2025-01-05 has no result yet");
    }

    @Test
    void aStudyThatWasWorkedOnAndIsNotOnTheListIsNamedWithItsPlace() throws Exception {
        try (StudyStore store = new StudyStore(home, "anna", "0")) {
            Desk before = new Desk(store);
            before.open("follow-up");
            before.choose(1);
            before.run();
            before.bench.list().closeChosen();
            before.settle();
            assertThat(store.placesOf(" ", before.item(1).key())).isEmpty();
            Desk later = new Desk(store);
            later.open("patients");
            later.run();
            later.bench.earlierStudy().compare();
            later.settle();
            assertThat(later.notice())
                    .startsWith("No other study of PatientID P-1 is on the list. One was worked on that lay in '")
                    .contains("synthetic");
            // its own work is no other study
            later.bench.list().closeChosen();
            later.settle();
            assertThat(store.placesOf(
                            "P-1",
                            CaseKey.of(SyntheticStudy.patients(1).choices().getFirst())))
                    .hasSize(1);
        }
    }

    @Test
    void aSmallChangeIsWithinTheReadersOwnScatter() {
        assertThat(ReaderScatter.of(-7.9)).startsWith("within what two readers");
        assertThat(ReaderScatter.of(8.0)).startsWith("more than two readers usually");
        assertThat(ReaderScatter.of(17)).isEqualTo("more than any two readers differed by");
        assertThat(ReaderScatter.SOURCE).contains("7.9 %").contains("16.8 %").contains("non-clinicians");
    }
}
