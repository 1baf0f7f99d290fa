package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.longus.io.json.CutOffFile;
import org.longus.io.open.CtOpener;

/** {@code longus analyze} with a stand-in for the models: which cases are measured, with which values, what is said of them. */
class BatchTest extends BatchFixture {
    @Test
    void everyPatientInAFolderIsMeasuredAndNamed() throws IOException {
        dicom("cohort/a", "HN-1", 1, 30, 50);
        dicom("cohort/b", "HN-2", 1, 30, 60);
        Files.move(nifti("scan.nii.gz", 70), folder.resolve("cohort/scan.nii.gz"));
        assertThat(analyze(folder.resolve("cohort"))).isZero();
        assertThat(measured).hasSize(3);
        assertThat(folders())
                .hasSize(4)
                .contains("HN-1_20260131_1", "HN-2_20260131_1", "report.xlsx")
                .anyMatch(f -> f.endsWith("scan"));
        assertThat(said).contains("patient HN-1", "patient HN-2", "study of 2026-01-31", "Series 1 'Series of 30'");
        assertThat(rows("Patient ID")).containsValues("HN-1", "HN-2");
        assertThat(rows("Case")).hasSize(3);
        assertThat(rows("Input").values()).allMatch(v -> v.startsWith(folder.toString()));
        assertThat(result("HN-2_20260131_1").at("/identity/patientId").asText()).isEqualTo("HN-2");
    }

    @Test
    void eachFlagOfACaseIsSaidNotTheFirstAlone() throws IOException {
        dicom("study", "HN-1", 2, 20, 50);
        assertThat(analyze(folder.resolve("study"), "--sex", "male")).isZero();
        List<String> flags = result("HN-1_20260131_2").path("flags").findValuesAsText("text");
        assertThat(flags).hasSizeGreaterThan(1);
        assertThat(said.lines().filter(line -> line.startsWith("    Look at: ")))
                .containsExactlyElementsOf(
                        flags.stream().map(flag -> "    Look at: " + flag).toList());
    }

    @Test
    void theSeriesThatWasTakenIsNamedAndTheOthersWithTheReason() throws IOException {
        dicom("study/2", "HN-1", 2, 30, 50);
        Path shorter = dicom("study/3", "HN-1", 3, 20, 60);
        assertThat(analyze(folder.resolve("study"))).isZero();
        assertThat(folders()).containsExactly("HN-1_20260131_2");
        JsonNode series = result("HN-1_20260131_2").path("series");
        assertThat(series.at("/chosen/number").asText()).isEqualTo("2");
        assertThat(series.at("/chosen/description").asText()).isEqualTo("Series of 30");
        assertThat(series.at("/how").asText()).isEqualTo("chosen by rule");
        assertThat(series.at("/notChosen/0/number").asText()).isEqualTo("3");
        assertThat(series.at("/notChosen/0/why").asText()).isNotEmpty();
        assertThat(said).contains("chosen by rule; not chosen: Series 3");

        assertThat(analyze(folder.resolve("study"), "--series", "3")).isZero();
        assertThat(result("HN-1_20260131_3").at("/series/how").asText()).isEqualTo("chosen by a person");
        String uid = CtOpener.scan(shorter).preferred().identity().seriesInstanceUid();
        assertThat(analyze(folder.resolve("study"), "--series", uid)).isZero();
        assertThat(said).contains("HN-1_20260131_3", "done already");
        assertThat(analyze(folder.resolve("study"), "--series", "7")).isEqualTo(1);
        assertThat(told)
                .contains(
                        "has no series 7",
                        "Series 2",
                        "Series 3",
                        uid,
                        folder.resolve("study").toString());
        assertThat(rows("Error").values()).anyMatch(v -> v.contains("has no series 7"));
    }

    @Test
    void seriesThatAreCalledTheSameAreToldApartAndARefusedOneIsNamedOnce() throws IOException {
        dicom("study/first", "HN-1", 2, 30, 50);
        dicom("study/second", "HN-1", 2, 30, 60);
        Path holed = dicom("study/holed", "HN-1", 3, 30, 70);
        try (var files = Files.list(holed)) {
            Files.delete(files.sorted().toList().get(14));
        }
        assertThat(analyze(folder.resolve("study"))).isZero();
        assertThat(said)
                .containsPattern("Series 2 'Series of 30', in \\S*first, chosen")
                .containsPattern("not chosen: Series 2 'Series of 30', in \\S*second, 30 slices")
                .contains("refused: Series 3 'Series of 30': A slice is missing")
                .doesNotContain("refused: Series 3 'Series of 30': Series 3");
    }

    @Test
    void whatCanOnlyBeOfOneCaseIsRefusedWithSeveralBeforeAnyIsMeasured() throws IOException {
        Path a = dicom("cohort/a", "HN-1", 1, 30, 50);
        dicom("cohort/b", "HN-2", 1, 30, 60);
        assertThat(analyze(a, folder.resolve("cohort/b"), "--sex", "F")).isEqualTo(2);
        assertThat(told).contains("--sex", "--subjects");
        assertThat(analyze(folder.resolve("cohort"), "--weight-kg", "70")).isEqualTo(2);
        assertThat(told).contains("holds 2 studies");
        assertThat(analyze(folder.resolve("cohort"), "--slice", "30")).isEqualTo(2);
        assertThat(measured).isEmpty();
        assertThat(analyze(a, "--sex", "M", "--slice", "30")).isZero();
    }

    @Test
    void aTableGivesValuesByPatientIdByNiftisNameAndByAnAnonymisedFoldersName() throws IOException {
        Path table = Files.writeString(
                folder.resolve("t.csv"),
                "PatientID,Height (cm),Weight (kg)\nHN-1,181,81\nscan,182,82\nANON,183,83\np9,184,84\n");
        dicom("in/p1", "HN-1", 1, 30, 50);
        Files.move(nifti("scan.nii.gz", 60), folder.resolve("in/scan.nii.gz"));
        dicom("anon/p9", "ANON", 1, 30, 70);
        dicom("loner", "HN-5", 1, 30, 80);
        assertThat(analyze(
                        folder.resolve("in"), folder.resolve("anon/p9"), folder.resolve("loner"), "--subjects", table))
                .isZero();
        Map<String, String> heights = new TreeMap<>(rows("Height (cm)"));
        assertThat(heights.values()).containsExactlyInAnyOrder("181.0", "182.0", "184.0", "170.0");
        assertThat(heights).containsEntry("HN-1_20260131_1", "181.0").containsEntry("HN-5_20260131_1", "170.0");
        assertThat(result("HN-1_20260131_1").at("/run/subjects").asText()).isEqualTo("values from 't.csv'");
        assertThat(rows("Patient values from"))
                .containsEntry("HN-1_20260131_1", "DICOM header, partly imported from t.csv")
                .containsEntry("HN-5_20260131_1", "DICOM header");
        assertThat(told).contains("3 of 4 cases are in 't.csv'", "'t.csv' gave no values for 'HN-5'");
        // two who may be different people
        dicom("cohort/a", "ANON", 1, 30, 71);
        dicom("cohort/b", "ANON", 1, 30, 72);
        assertThat(analyze(folder.resolve("cohort/a"), folder.resolve("cohort/b"), "--subjects", table))
                .isZero();
        assertThat(told).contains("0 of 2 cases", "was given to none of 2 cases");
        // typed goes first, and is said to
        assertThat(analyze(folder.resolve("in/p1"), "--subjects", table, "--height-cm", "150"))
                .isZero();
        assertThat(rows("Height (cm)")).containsEntry("HN-1_20260131_1", "150.0");
        assertThat(rows("Weight (kg)")).containsEntry("HN-1_20260131_1", "81.0");
        assertThat(told).contains("typed goes before the table");
        assertThat(analyze(folder.resolve("in"), "--subjects", folder.resolve("no.csv")))
                .isEqualTo(2);
        assertThat(measured).isEmpty();
    }

    @Test
    void theSectionIsMeasuredWhereItIsAskedForAndThatIsAnotherRun() throws IOException {
        Path in = dicom("section", "S-1", 4, 30, 50);
        assertThat(analyze(in)).isZero();
        assertThat(figures().path("section").isNull()).isTrue();

        assertThat(analyze("--section-curve", in)).isZero();
        assertThat(measured).hasSize(1);
        assertThat(figures().at("/section/slices")).hasSize(2);
        assertThat(analyze("--section-curve", in)).isZero();
        assertThat(measured).as("done already").isEmpty();
    }

    @Test
    void onesOwnCutOffsAreAppliedInTheirRunAloneAndAFaultyFileMeasuresNobody() throws Exception {
        Path in = dicom("own", "S-1", 4, 30, 50);
        Path own = folder.resolve("own.json");
        Files.writeString(
                own,
                "{\"format\":1,\"cutOffs\":[{\"id\":\"o\",\"name\":\"Ours\",\"scale\":\"c3\",\"rows\":[{\"operator\":\"<\","
                    + "\"value\":9}],\"basis\":\"b\",\"citation\":\"c\"}]}");
        assertThat(analyze("--cutoffs", own, in)).isZero();
        assertThat(figures().path("cutOffs"))
                .anyMatch(c -> c.path("name").asText().equals("Ours")
                        && c.path("whose").asText().equals("user"));
        assertThat(figures().at("/ownCutOffs/sha256").asText())
                .isEqualTo(CutOffFile.read(own).digest());
        assertThat(analyze("--cutoffs", own, in)).isZero();
        assertThat(measured).as("the same cut-offs: done already").isEmpty();

        assertThat(analyze(in)).isZero();
        assertThat(measured).as("those of the run before hold no longer").hasSize(1);
        assertThat(figures().path("cutOffs"))
                .noneMatch(c -> c.path("whose").asText().equals("user"));
        assertThat(figures().at("/ownCutOffs/sha256").isNull()).isTrue();

        Files.writeString(own, Files.readString(own).replace("c3", "c4"));
        assertThat(analyze("--cutoffs", own, in)).isEqualTo(2);
        assertThat(told).contains("own.json, cut-off 1 (Ours): its scale 'c4' is none of");
        assertThat(measured).isEmpty();
    }

    private JsonNode figures() throws IOException {
        try (var files = Files.walk(out())) {
            Path result =
                    files.filter(f -> f.endsWith("result.json")).findFirst().orElseThrow();
            return new ObjectMapper().readTree(result.toFile()).path("figures");
        }
    }
}
