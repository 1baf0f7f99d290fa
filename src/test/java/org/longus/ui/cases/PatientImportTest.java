package org.longus.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.ui.Desk;

/** Values out of a table of patients. */
class PatientImportTest {
    @TempDir
    Path folder;

    private final Desk desk = new Desk();

    @BeforeEach
    void table() throws IOException {
        Path file = Files.writeString(
                folder.resolve("cohort.csv"), "PatientID;Sex;Height (in);Weight (lb)\nP-1;M;70;180\nP-2;M;66.9;150\n");
        desk.questions.table = Optional.of(file);
    }

    @Test
    void aCaseThatIsReadLaterGetsItsRowToo() {
        desk.open("patients");
        desk.bench.cases().importPatients();
        desk.settle();
        assertThat(desk.notice()).contains("2 of 6 cases").contains("cohort.csv");
        assertThat(desk.model().snapshot().patient().weightKg()).hasValue(180 * 0.45359237);
        desk.choose(2);
        assertThat(desk.model().snapshot().patient().weightKg()).hasValue(150 * 0.45359237);
        desk.choose(3);
        assertThat(desk.model().snapshot().patient().weightKg()).hasValue(64);
    }

    @Test
    void aCaseThatComesToTheListAfterTheTableGetsItsRowToo() {
        desk.open("study");
        desk.bench.cases().importPatients();
        desk.settle();
        assertThat(desk.notice()).contains("0 of 1 cases");
        desk.open("patients");
        assertThat(desk.model().series().identity().patientId()).isEqualTo("P-1");
        assertThat(desk.model().snapshot().patient().weightKg()).hasValue(180 * 0.45359237);
    }

    @Test
    void whatAPersonTypedStays() {
        desk.open("patients");
        desk.model().patient().height().textProperty().set("150");
        desk.bench.cases().importPatients();
        desk.settle();
        assertThat(desk.model().snapshot().patient().heightCm()).hasValue(150);
        assertThat(desk.model().snapshot().patient().weightKg()).hasValue(180 * 0.45359237);
    }
}
