package org.longus.cohort.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.table.patient.StudyTable;
import org.longus.patient.Patient;

class StudySubjectsTest {
    @TempDir
    Path folder;

    @Test
    void aCaseIsFoundByItsKeyWhateverTheOrderOfTheTable() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        StudyFixture cases = new StudyFixture(out);
        cases.add("A_1", "A", Patient.UNKNOWN, 30);
        cases.add("B_1", "B", Patient.UNKNOWN, 31);
        cases.add("C_1", "C", Patient.UNKNOWN, 32);
        Path table = Files.writeString(folder.resolve("t.csv"), "PatientID,os_days,os_event\nC,3,1\nX,9,1\nA,1,0\n");
        StudySubjects subjects = StudySubjects.of(out, StudyTable.read(table));
        assertThat(subjects.of("A_1").orElseThrow().outcomes().get("os").time()).isEqualTo(OptionalDouble.of(1));
        assertThat(subjects.of("C_1").orElseThrow().outcomes().get("os").time()).isEqualTo(OptionalDouble.of(3));
        assertThat(subjects.of("B_1")).isEmpty();
        assertThat(subjects.outcomes()).containsOnlyKeys("os");
        assertThat(subjects.remarks().getFirst()).isEqualTo("2 of 3 cases are in 't.csv'.");
    }
}
