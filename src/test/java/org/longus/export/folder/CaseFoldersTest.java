package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.FailedCase;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.CaseIdentity;
import org.longus.export.CaseRow;
import org.longus.export.RunNote;
import org.longus.export.RunTimes;
import org.longus.io.CtSeries;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;
import org.longus.io.UnreadableInputException;
import org.longus.io.json.RecordJson;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Grids;

/** Whose folder is which. */
class CaseFoldersTest {
    @TempDir
    private Path out;

    private record Who(String patientId, String seriesUid, String place, String source, int hu) {
        CtSeries series() {
            SeriesFacts facts = new SeriesFacts(
                    "4", "Neck", "B30f", "", "", "", OptionalDouble.empty(), OptionalDouble.empty(), "");
            return new CtSeries(
                    "any",
                    Path.of(source),
                    Grids.of(Cases.GRID, (i, j, k) -> hu),
                    Cases.GRID,
                    Patient.UNKNOWN,
                    new CtSeries.Identity(patientId, "", "20260131", "1.2", seriesUid, "", "", List.of()),
                    List.of(),
                    List.of(),
                    new SeriesOrigin(facts, place, ""),
                    SeriesSelection.ONLY_ONE,
                    Optional.empty(),
                    SourceHeader.NONE);
        }

        Who withId(String id) {
            return new Who(id, seriesUid, place, source, hu);
        }

        Who withHu(int other) {
            return new Who(patientId, seriesUid, place, source, other);
        }

        Who from(String otherPlace, String otherSource) {
            return new Who(patientId, seriesUid, otherPlace, otherSource, hu);
        }
    }

    private static final Who ANNA = new Who("HN-7", "1.2.3", "p7/CT", "/data/p7", 50);

    private static ReviewedCase predicted(Who who) {
        ReviewedCase reviewed = new ReviewedCase(who.series());
        reviewed.accept(Cases.found(10, 20));
        return reviewed;
    }

    private CaseExport.Written export(ReviewedCase reviewed) throws IOException {
        return CaseExport.export(CaseFindings.of(reviewed, CaseTrail.NONE), out);
    }

    private String name(Who who) throws IOException {
        return export(predicted(who)).folder().getFileName().toString();
    }

    @Test
    void aCaseIsNamedFromPatientStudyAndSeriesAndFindsItsFolderAgain() throws IOException {
        assertThat(name(ANNA)).isEqualTo("HN-7_20260131_4");
        assertThat(name(ANNA)).isEqualTo("HN-7_20260131_4");
        assertThat(name(ANNA.withHu(51))).as("completed since").isEqualTo("HN-7_20260131_4");
        assertThat(name(ANNA.withHu(51).from("CT", "/elsewhere"))).as("a copy").isEqualTo("HN-7_20260131_4");
        assertThat(Exported.in(out.resolve("HN-7_20260131_4")).cell("Case")).isEqualTo("HN-7_20260131_4");
    }

    @Test
    void anotherCasesOwnFolderIsRefusedAndStaysAsItIs() throws IOException {
        Path annas = export(predicted(ANNA)).folder();
        byte[] before = Files.readAllBytes(annas.resolve("result.json"));
        Who berta = new Who("HN-8", "1.2.4", "p8/CT", "/data/p8", 60);
        assertThatThrownBy(() -> CaseExport.export(CaseFindings.of(predicted(berta), CaseTrail.NONE), annas))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("is the folder of one case's result (PatientID HN-7)")
                .hasMessageContaining("Choose the folder above it");
        try (Stream<Path> files = Files.list(annas)) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
        assertThat(Files.readAllBytes(annas.resolve("result.json"))).isEqualTo(before);
        // its own case may be written there again
        Path again = CaseExport.export(CaseFindings.of(predicted(ANNA), CaseTrail.NONE), annas)
                .folder();
        assertThat(again).isEqualTo(annas);
    }

    @Test
    void twoScansOfEqualIdsStayApart() throws IOException {
        name(ANNA);
        Who other = ANNA.withHu(70).from("CT", "/data/other");
        String second = name(other);
        assertThat(second).matches("HN-7_20260131_4_[0-9a-f]{8}");
        assertThat(name(other)).isEqualTo(second);
        assertThat(Exported.in(out.resolve("HN-7_20260131_4")).text("/input")).isEqualTo("/data/p7");
    }

    @Test
    void anotherScanOfNobodyAtTheSamePlaceIsAnotherCase() throws IOException {
        assertThat(name(ANNA.withId("ANON"))).isEqualTo("p7-CT_20260131_4");
        assertThat(name(ANNA.withId("ANON").withHu(70))).startsWith("p7-CT_20260131_4_");
    }

    @Test
    void idsThatDifferForPeopleAndNotForAFileSystemStayApart() throws IOException {
        assertThat(name(ANNA.withId("AME\u0301LIE"))).isEqualTo("AM\u00C9LIE_20260131_4");
        assertThat(name(ANNA.withId("Am\u00E9lie"))).startsWith("Am\u00E9lie_20260131_4_");
        assertThat(name(ANNA.withId("a/b"))).isEqualTo("a_b_20260131_4");
        assertThat(name(ANNA.withId("a:b"))).startsWith("a_b_20260131_4_");
        assertThat(ResultFolder.all(out)).hasSize(4);
    }

    @Test
    void anAnonymisedSetIsCalledAsItsFolder() throws IOException {
        assertThat(name(ANNA.withId(""))).isEqualTo("p7-CT_20260131_4");
        Who second = ANNA.withId("ANONYMIZED").from("p8/CT", "/data").withHu(10);
        assertThat(name(second)).isEqualTo("p8-CT_20260131_4");
        // from another place: another name, and yet the same case
        assertThat(name(second.from("CT", "/data/p8"))).isEqualTo("p8-CT_20260131_4");
        CtSeries nifti = Cases.series(Patient.UNKNOWN);
        assertThat(CaseFolderName.of(nifti.identity(), SeriesOrigin.UNKNOWN, Path.of("/d/scan 1.nii.gz"), ""))
                .isEqualTo("scan 1");
        assertThat(CaseFolderName.of(
                        nifti.identity(), new SeriesOrigin(SeriesFacts.NONE, "p3", ""), Path.of("/d/p3/ct.nii.gz"), ""))
                .isEqualTo("p3-ct");
    }

    @Test
    void aFolderOfAPersonsOrOfAnOlderLongusIsNotTouched() throws IOException {
        Path folder = Files.createDirectory(out.resolve("HN-7_20260131_4"));
        Path theirs = Files.writeString(folder.resolve("result.json"), "{\"case\": \"HN-7_20260131_4\"}");
        assertThat(name(ANNA)).startsWith("HN-7_20260131_4_");
        assertThat(theirs).hasContent("{\"case\": \"HN-7_20260131_4\"}");
    }

    @Test
    void whatAPersonWorkedOnIsNotReplacedByWhatNobodyTouched() throws IOException {
        ReviewedCase approved = predicted(ANNA);
        approved.decide(Optional.of(Decision.APPROVED));
        Path first = export(approved).folder();
        CaseExport.Written second = export(predicted(ANNA));
        assertThat(second.folder()).isNotEqualTo(first);
        assertThat(second.remark()).hasValueSatisfying(r -> assertThat(r).contains("HN-7_20260131_4", "approved"));
        assertThat(Exported.in(first).text("/review/state")).isEqualTo("approved");
        // a person's newer state takes the place of the older
        approved.edit(Edits.BRUSH, Cases.muscle(15, 6).mask());
        CaseExport.Written third = export(approved);
        assertThat(third.folder()).isEqualTo(first);
        assertThat(third.remark()).isEmpty();
        assertThat(Exported.in(first).text("/review/state")).isEqualTo("edited");
    }

    @Test
    void aCaseExportedIntoItsOwnFolderStaysThere() throws IOException {
        Path first = export(predicted(ANNA)).folder();
        assertThat(CaseExport.export(CaseFindings.of(predicted(ANNA), CaseTrail.NONE), first)
                        .folder())
                .isEqualTo(first);
    }

    @Test
    void whatAPersonPutOrChangedInACasesFolderStays() throws IOException {
        Path folder = export(predicted(ANNA)).folder();
        assertThat(ResultFolder.in(folder).orElseThrow().isWhole()).isTrue();
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(folder.resolve("muscle.nii.gz"), "drawn elsewhere");
        assertThat(ResultFolder.in(folder).orElseThrow().isWhole()).isFalse();
        export(predicted(ANNA));
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(folder.resolve("muscle (changed by hand).nii.gz")).hasContent("drawn elsewhere");
        assertThat(ResultFolder.in(folder).orElseThrow().isWhole()).isTrue();
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(7);
        }
    }

    @Test
    void aRowOutOfTheJsonIsTheRowOfTheCase() throws IOException {
        ReviewedCase reviewed = predicted(ANNA);
        reviewed.setTyped(new Patient(
                Optional.of(Sex.FEMALE),
                OptionalDouble.of(1 / 3.0 + 60),
                OptionalDouble.of(170),
                OptionalDouble.empty()));
        reviewed.edit(Edits.BRUSH, Cases.muscle(15, 7).mask());
        reviewed.decide(Optional.of(Decision.APPROVED));
        RunTimes times = new RunTimes(
                Optional.of(Instant.now()),
                Optional.empty(),
                Instant.now(),
                RunTimes.Seconds.UNKNOWN.withRead(0.1 + 0.2));
        CaseIdentity identity = CaseIdentity.of(reviewed.series(), Optional.empty());
        CaseRow row = CaseFindings.of(reviewed, CaseTrail.NONE, identity, RunNote.WINDOW, times)
                .row();
        assertThat(RecordJson.read(RecordJson.write(row), CaseRow.class)).isEqualTo(row);
        CaseRow failed = new FailedCase("/in", "x", "", "a reason", Instant.now()).row();
        assertThat(RecordJson.read(RecordJson.write(failed), CaseRow.class)).isEqualTo(failed);
        Path folder = export(reviewed).folder();
        CaseRow kept = ResultFolder.in(folder).orElseThrow().row().orElseThrow();
        assertThat(kept.muscle()).isEqualTo(row.muscle());
        assertThat(kept.review()).isEqualTo(row.review());
        assertThat(kept.caseName()).isEqualTo("HN-7_20260131_4");
    }
}
