package org.longus.io.table.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;
import org.longus.measure.survival.CovariateValue;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.patient.Sex;

class StudyTableTest {
    @TempDir
    Path folder;

    private StudyTable table(String... rows) throws IOException {
        return StudyTable.read(Files.writeString(folder.resolve("t.csv"), String.join("\n", rows) + "\n"));
    }

    private static StudyRow row(StudyTable table, String id) {
        return table.match(List.of(new Subject(id, "", id, "", "1." + id, "")))
                .rows()
                .getFirst()
                .orElseThrow();
    }

    @Test
    void outcomesStageCovariatesAndTruthAreToldByTheirHeadings() throws IOException {
        StudyTable t = table(
                "PatientID,Sex,os_months,OS event,LRC (days),lrc_event,stage,site,p16"
                        + " ratio,truth_mask,truth_area_cm2,reader_b_mask",
                "A,F,12.5,1,300,0,III,larynx,0.5,a/t.nii.gz,31.5,a/b.nii.gz",
                "B,M,,0,310,1,II,tongue,,,,");
        assertThat(t.outcomes())
                .containsExactlyInAnyOrderEntriesOf(Map.of("os", FollowUpUnit.MONTHS, "lrc", FollowUpUnit.DAYS));
        StudyRow a = row(t, "A");
        assertThat(a.patient().sex()).contains(Sex.FEMALE);
        assertThat(a.outcomes().get("os")).isEqualTo(new StudyRow.Outcome(OptionalDouble.of(12.5), Optional.of(true)));
        assertThat(a.stage()).contains("III");
        assertThat(a.covariates())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("site", CovariateValue.of("larynx"), "p16 ratio", CovariateValue.of(0.5)));
        assertThat(a.masks()).containsExactlyInAnyOrderEntriesOf(Map.of("truth", "a/t.nii.gz", "b", "a/b.nii.gz"));
        assertThat(a.areasCm2()).containsExactly(Map.entry("truth", 31.5));
        StudyRow b = row(t, "B");
        assertThat(b.outcomes().get("os")).isEqualTo(new StudyRow.Outcome(OptionalDouble.empty(), Optional.of(false)));
        assertThat(b.covariates()).doesNotContainKey("p16 ratio");
        assertThat(t.remarks()).isEmpty();
    }

    @Test
    void anIdAndAnOutcomeAreEnough() throws IOException {
        assertThat(row(table("PatientID;os_days;os_event", "A;10;1"), "A").outcomes())
                .containsKey("os");
    }

    @Test
    void aTimeWithoutItsEventIsKeptAndSaidToBe() throws IOException {
        StudyTable t = table("PatientID,pfs_days", "A,10");
        assertThat(t.outcomes()).isEmpty();
        assertThat(row(t, "A").kept()).containsEntry("pfs_days", "10");
        assertThat(t.remarks()).singleElement().asString().contains("'pfs_days'", "pfs_event");
    }

    @Test
    void aWordInAColumnOfEventsLeavesOutTheEventAndNamesTheRow() throws IOException {
        StudyTable t = table("PatientID,os_days,os_event", "A,10,dead", "B,11,1");
        assertThat(row(t, "A").outcomes().get("os").event()).isEmpty();
        assertThat(t.remarks()).singleElement().asString().contains("'os_event'", "row 2");
    }

    @Test
    void twoColumnsForOneTimeAreRefused() {
        assertThatThrownBy(() -> table("PatientID,os_days,os_months,os_event", "A,10,1,1"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("os_days, os_months");
    }

    @Test
    void rowsOfOnePatientThatContradictEachOtherGiveNoOutcome() throws IOException {
        StudyTable t = table("PatientID,os_days,os_event", "A,10,1", "A,12,1");
        assertThat(row(t, "A").outcomes()).isEmpty();
        assertThat(t.remarks()).singleElement().asString().contains("several rows", "row 3");
    }

    @Test
    void textOfManyKindsIsKeptAndGoesIntoNoModel() throws IOException {
        String[] rows = new String[15];
        rows[0] = "PatientID,comment";
        for (int n = 1; n < rows.length; n++) {
            rows[n] = "P%d,word %d".formatted(n, n);
        }
        StudyTable t = table(rows);
        assertThat(row(t, "P3").kept()).containsEntry("comment", "word 3");
        assertThat(row(t, "P3").covariates()).isEmpty();
    }
}
