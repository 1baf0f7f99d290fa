package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.patient.Sex;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;

/** The cases as a table. */
class CaseTableTest {
    @TempDir
    static Path home;

    private final Desk desk = new Desk();

    private CaseTable table() {
        return desk.bench.table();
    }

    /** Five are measured, the first by more than the second, the sixth is not. */
    private void openAndMeasure() {
        desk.open("patients");
        for (int n = 1; n <= 5; n++) {
            desk.choose(n);
            desk.run();
            if (n > 1) {
                desk.draw(3 * n);
            }
        }
        table().shownProperty().set(true);
    }

    private List<String> ids() {
        return table().rows().stream().map(StudyItem::patientId).toList();
    }

    @Test
    void rowsAreSortedAndWhatIsUnknownStandsLastEitherWay() {
        openAndMeasure();
        assertThat(ids()).containsExactly("P-1", "P-2", "P-3", "P-4", "P-5", "P-6");
        table().sort(List.of(new CaseTable.Order(CaseColumn.EDITED, true)));
        assertThat(ids()).containsExactly("P-5", "P-4", "P-3", "P-2", "P-1", "P-6");
        table().sort(List.of(new CaseTable.Order(CaseColumn.EDITED, false)));
        assertThat(ids()).containsExactly("P-1", "P-2", "P-3", "P-4", "P-5", "P-6");
        table().sort(List.of(new CaseTable.Order(CaseColumn.STATE, false), new CaseTable.Order(CaseColumn.CASE, true)));
        // by how far they have come, then by name: Two, Three, Four, Five
        assertThat(ids()).containsExactly("P-6", "P-1", "P-2", "P-3", "P-4", "P-5");
    }

    @Test
    void aRangeLetsThroughWhatIsKnownToLieInIt() {
        openAndMeasure();
        double third = CaseColumn.EDITED.number(desk.item(3)).orElseThrow();
        table().range(CaseColumn.EDITED).set(FigureRange.typed(String.valueOf(third), ""));
        assertThat(ids()).containsExactly("P-3", "P-4", "P-5");
        table().range(CaseColumn.EDITED).set(FigureRange.typed("", "0,0"));
        assertThat(ids()).containsExactly("P-1");
        assertThat(table().filtersText()).isEqualTo("Edited to 0 %");
        table().showAll();
        assertThat(ids()).hasSize(6);
        assertThat(table().filtersText()).isEmpty();
    }

    @Test
    void theListsOwnFilterHoldsHereToo() {
        openAndMeasure();
        desk.bench.list().filterProperty().set("three");
        assertThat(ids()).containsExactly("P-3");
    }

    @Test
    void whatIsMissingSaysWhy() {
        openAndMeasure();
        StudyItem measured = desk.item(1);
        StudyItem waiting = desk.item(6);
        assertThat(CaseColumn.C3_SMI.text(measured)).isEmpty();
        assertThat(CaseColumn.C3_SMI.explained(measured)).isEqualTo("The height is not known.");
        assertThat(CaseColumn.CATEGORY.explained(measured)).contains("height missing");
        assertThat(CaseColumn.SMA.text(waiting)).isEmpty();
        assertThat(CaseColumn.SMA.explained(waiting)).isEqualTo("Nothing is measured yet.");
        assertThat(CaseColumn.WARNINGS.text(waiting)).isEmpty();
        desk.models.findsNothing = true;
        desk.choose(6);
        desk.run();
        assertThat(CaseColumn.SMA.explained(waiting)).startsWith("The models found no C3");
        assertThat(CaseColumn.WARNINGS.text(waiting)).isEqualTo("1");
        assertThat(CaseColumn.WARNINGS.explained(waiting)).contains("C3");
    }

    @Test
    void rowsAreCopiedWithAHeadingThatHasTheUnits() {
        openAndMeasure();
        String[] lines =
                CaseTable.text(List.of(desk.item(1), desk.item(6)), f -> f).split("\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[0])
                .startsWith("Case\tPatient ID\t")
                .contains("SMA (cm\u00B2)\t")
                .contains("Edited (%)");
        assertThat(lines[1].split("\t", -1)).hasSize(CaseColumn.values().length).contains("P-1", "predicted", "0.0");
        assertThat(lines[2]).contains("\tnew\t\t");
        // figures alone are changed by how figures are shown
        assertThat(CaseTable.text(List.of(desk.item(1)), f -> f.replace('.', ',')))
                .contains("\t0,0\t", "\tP-1\t")
                .contains(lines[1].split("\t")[2]);
    }

    @Test
    void theAreasSpreadBySex() {
        openAndMeasure();
        List<AreaGroup> groups = table().areas();
        assertThat(groups).hasSize(1);
        assertThat(groups.getFirst().sex()).contains(Sex.FEMALE);
        assertThat(groups.getFirst().items()).hasSize(5);
        double least = AreaGroup.areaCm2(desk.item(1));
        assertThat(groups.getFirst().distribution().least()).isEqualTo(least);
        assertThat(groups.getFirst().text()).startsWith("n 5, median ").endsWith(" cm\u00B2");
        table().range(CaseColumn.EDITED).set(FigureRange.typed("", "0"));
        assertThat(table().areas().getFirst().items()).containsExactly(desk.item(1));
    }

    @Test
    void anExcludedCaseCountsInNoMedianAndIsCountedAsLeftOut() {
        openAndMeasure();
        int[] told = {0};
        table().rows().addListener((ListChangeListener<StudyItem>) c -> told[0]++);
        collect();
        desk.questions.reason = Optional.of("artefacts");
        desk.bench.decisions().exclude();
        desk.settle();
        assertThat(desk.state(5)).isEqualTo(ReviewState.EXCLUDED);
        assertThat(told[0]).isPositive();
        assertThat(table().rows()).hasSize(6);
        assertThat(table().areas().getFirst().items()).isNotEmpty().doesNotContain(desk.item(5));
        assertThat(table().areasLeftOut()).isEqualTo(1);
    }

    /** Until what nobody holds is gone. */
    private static void collect() {
        WeakReference<Object> gone = new WeakReference<>(new Object());
        while (gone.get() != null) {
            System.gc();
        }
    }

    @Test
    void theFiguresOfCasesThatAreNotReadComeFromTheStore() throws Exception {
        try (StudyStore store = new StudyStore(home.resolve("table"), "anna", "0")) {
            Desk before = new Desk(store);
            before.open("patients");
            before.choose(4);
            before.run();
            before.draw(9);
            before.questions.note = Optional.of("ask Berta");
            before.bench.decisions().flagWithNote();
            String edited = CaseColumn.EDITED.text(before.item(4));
            before.bench.list().closeChosen();
            before.settle();
            Desk again = new Desk(store);
            again.open("patients");
            StudyItem fourth = again.item(4);
            assertThat(fourth.model()).isNull();
            assertThat(CaseColumn.EDITED.text(fourth)).isEqualTo(edited).isNotEmpty();
            assertThat(CaseColumn.AGREEMENT.text(fourth)).isNotEmpty();
            assertThat(CaseColumn.READER.text(fourth)).isEqualTo("anna");
            assertThat(CaseColumn.NOTE.text(fourth)).isEqualTo("ask Berta");
            again.bench.table().shownProperty().set(true);
            again.bench.table().choice(CaseColumn.READER).set(Optional.of("anna"));
            assertThat(again.bench.table().rows()).containsExactly(fourth);
            assertThat(again.bench.table().words(CaseColumn.READER)).containsExactly("anna");
        }
    }

    @Test
    void nothingIsApprovedWhileTheTableHidesTheResult() {
        desk.open("patients");
        desk.run();
        table().shownProperty().set(true);
        desk.bench.decisions().approve();
        assertThat(desk.item(1).wantsDecision()).isTrue();
        assertThat(desk.message()).startsWith("A case is approved with its result in sight");
        table().shownProperty().set(false);
        desk.bench.decisions().approve();
        assertThat(desk.item(1).wantsDecision()).isFalse();
    }
}
