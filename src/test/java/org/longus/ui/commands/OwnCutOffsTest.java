package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffWriter;
import org.longus.measure.OwnTable;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.Desk;
import org.longus.ui.service.CutOffSource;

/** A person's own cut-offs in the window: in force at once, kept, and no other window's. */
class OwnCutOffsTest {
    private static final Patient TALL =
            new Patient(Optional.of(Sex.MALE), OptionalDouble.of(60), OptionalDouble.of(180), OptionalDouble.of(80));

    @TempDir
    Path folder;

    private static List<String> names(Desk desk) {
        return desk.model().numbers().categoriesProperty().get().stream()
                .map(c -> c.cutOff().name())
                .toList();
    }

    private static void type(Desk desk) {
        desk.model().change(c -> c.setTyped(TALL));
        desk.settle();
    }

    private static void set(Desk desk, CutOffTable own) {
        desk.bench.ownCutOffs().set(own);
        desk.settle();
    }

    /** The index of the shown case. */
    private static double smi(Desk desk) {
        return desk.model()
                .numbers()
                .indicesProperty()
                .get()
                .c3Smi()
                .orElseThrow()
                .cm2PerM2();
    }

    @Test
    void theyAreInForceAtOnceForTheShownCaseItsLineAndItsReport() {
        Desk desk = new Desk();
        desk.open("patients");
        desk.run();
        type(desk);
        set(desk, OwnTable.ours(200));
        assertThat(names(desk)).contains("Ours 2026");
        assertThat(desk.item(1).summaryProperty().get().figures().categories())
                .anyMatch(c -> c.startsWith("low: ") && c.contains("Ours 2026 (the user's own, not published)"));
        assertThat(desk.message()).contains("1 cut-off of your own, for this session: nothing is kept here.");
        desk.bench.export().export();
        desk.settle();
        assertThat(desk.exported.getFirst().cutOffs().own()).isEqualTo(OwnTable.ours(200));

        desk.choose(2);
        desk.run();
        assertThat(names(desk)).as("a case that comes later, too").contains("Ours 2026");
        set(desk, CutOffTable.NONE);
        assertThat(names(desk)).doesNotContain("Ours 2026");
        assertThat(desk.item(1).summaryProperty().get().figures().categories())
                .as("and one that is not shown any more")
                .noneMatch(c -> c.contains("Ours"));
    }

    @Test
    void anotherWindowHasItsOwn() {
        Desk here = new Desk();
        Desk there = new Desk();
        for (Desk desk : List.of(here, there)) {
            desk.open("study");
            desk.run();
            type(desk);
        }
        set(here, OwnTable.ours(7));
        assertThat(names(here)).contains("Ours 2026");
        assertThat(names(there)).doesNotContain("Ours 2026");
    }

    @Test
    void theyAreKeptAndAWindowThatLooksAgainHasWhatAnotherMadeOfThem() throws IOException {
        try (StudyStore one = new StudyStore(folder, "anna", "0");
                StudyStore two = new StudyStore(folder, "anna", "0")) {
            Desk here = new Desk(one);
            Desk there = new Desk(two);
            there.open("study");
            there.run();
            type(there);
            set(here, OwnTable.ours(7));
            assertThat(here.message())
                    .isEqualTo("1 cut-off of your own beside the published ones, applied from now on.");
            assertThat(names(there)).doesNotContain("Ours 2026");

            there.bench.ownCutOffs().lookAgain();
            there.settle();
            assertThat(names(there)).contains("Ours 2026");
            assertThat(there.message()).isEqualTo("1 cut-off of your own applied.");
        }
    }

    @Test
    void aKeptFileWithAFaultIsToldAndAppliesToNobody() throws IOException {
        Path file = folder.resolve("cutoffs.json");
        Files.writeString(file, CutOffWriter.json(OwnTable.ours(7)).replace("\"<\"", "\"less\""));
        try (StudyStore store = new StudyStore(folder, "anna", "0")) {
            Desk desk = new Desk(store);
            desk.open("study");
            desk.run();
            type(desk);
            assertThat(names(desk)).hasSize(4);
            assertThat(desk.notice())
                    .contains("Your own cut-offs are not applied. cutoffs.json, cut-off 1 (Ours 2026), row 1: its"
                            + " operator is neither < nor <=.");
            set(desk, OwnTable.ours(8));
            assertThat(desk.notice()).doesNotContain("not applied");
            assertThat(names(desk)).hasSize(5);
        }
    }

    @Test
    void anApprovedCaseSaysSoAndCanBeApprovedAnew() {
        Desk desk = new Desk();
        desk.open("patients");
        desk.run();
        type(desk);
        set(desk, OwnTable.ours(200));
        desk.bench.decisions().approve();
        desk.settle();
        desk.choose(1);
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);

        set(desk, OwnTable.ours(smi(desk) / 2));
        assertThat(desk.state(1)).isEqualTo(ReviewState.APPROVED);
        assertThat(desk.item(1).summaryProperty().get().figures().warnings())
                .anyMatch(w -> w.startsWith("Approved before the cut-offs changed: Ours 2026"));
        desk.bench.decisions().approve();
        desk.settle();
        assertThat(desk.message()).startsWith("Approved: ");
        assertThat(desk.item(1).summaryProperty().get().figures().warnings())
                .noneMatch(w -> w.startsWith("Approved before"));
    }

    @Test
    void aFileIsWrittenAndReadOffTheWindowsThread() {
        Desk desk = new Desk();
        Path file = folder.resolve("mine.json");
        List<String> said = new ArrayList<>();
        List<CutOffSource> read = new ArrayList<>();
        desk.bench.ownCutOffs().write(file, OwnTable.ours(7), said::add);
        desk.bench.ownCutOffs().read(file, read::add);
        assertThat(file).doesNotExist();
        desk.settle();
        assertThat(said).containsExactly("");
        assertThat(read).extracting(CutOffSource::table).containsExactly(OwnTable.ours(7));
        desk.bench.ownCutOffs().write(folder.resolve("no/such/mine.json"), OwnTable.ours(7), said::add);
        desk.bench.ownCutOffs().read(folder.resolve("nothing.json"), read::add);
        desk.settle();
        assertThat(read.getLast().fault()).endsWith("nothing.json is not there.");
    }
}
