package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.CohortModels;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.folder.CaseExport;
import org.longus.export.workbook.Sheet;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.json.CutOffFile;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nifti.NiftiWriter;
import org.longus.io.open.CtOpener;
import org.longus.measure.AreaCurve;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.CtVolume;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import picocli.CommandLine;

/** {@code longus analyze} with a stand-in for the models: what is measured, what is written where, what is said. */
class BatchTest {
    @TempDir
    private Path folder;

    private final List<CtVolume> measured = new ArrayList<>();
    private String version = "1";
    private Throwable thrown;
    private String said = "";
    private String told = "";

    private final class StandIn implements CohortModels {
        @Override
        public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
            measured.add(ct);
            if (thrown instanceof Error e) {
                throw e;
            }
            if (thrown instanceof RuntimeException e) {
                throw e;
            }
            return ct.geometry().sizeK() == 30 ? Cases.found(10, 20) : Cases.notFound();
        }

        @Override
        public List<AreaCurve.Slice> curve(CtVolume ct, Section section, Progress progress) {
            return List.of(
                    new AreaCurve.Slice(section.middle().firstK(), 30, 31, OptionalDouble.of(50)),
                    new AreaCurve.Slice(section.middle().lastK(), 60, 33, OptionalDouble.of(50)));
        }

        @Override
        public List<C3Result.Model> models() {
            return List.of(new C3Result.Model("a", version, "0123456789abcdef"));
        }

        @Override
        public void close() {}
    }

    private int analyze(Object... words) {
        List<String> args = new ArrayList<>(List.of("--out", out().toString()));
        for (Object word : words) {
            args.add(word.toString());
        }
        measured.clear();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new AnalyzeCommand(packs -> new StandIn()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args.toArray(String[]::new));
        said = out.toString();
        told = err.toString();
        return status;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path dicom(String place, String patientId, int series, int slices, int hu) throws IOException {
        Path in = folder.resolve(place);
        CtSeriesWriter.write(
                Grids.of(Cases.GRID, (i, j, k) -> hu),
                new CtSeriesWriter.Labels(
                        "study of " + patientId + (place.startsWith("cohort/") ? place : ""),
                        "X",
                        patientId,
                        new Patient(
                                Optional.of(Sex.FEMALE),
                                OptionalDouble.of(60),
                                OptionalDouble.of(170),
                                OptionalDouble.empty()),
                        LocalDate.of(2026, 1, 31),
                        "Study",
                        "Series of " + slices,
                        series,
                        3),
                in);
        try (var files = Files.list(in)) {
            for (Path file : files.sorted().skip(slices).toList()) {
                Files.delete(file);
            }
        }
        return in;
    }

    private Path nifti(String name, int hu) throws IOException {
        Path file = folder.resolve("n").resolve(name);
        Files.createDirectories(file.getParent());
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> hu), file);
        return file;
    }

    private JsonNode result(String name) throws IOException {
        return new ObjectMapper()
                .readTree(out().resolve(name).resolve("result.json").toFile());
    }

    private Map<String, String> rows(String heading) throws IOException {
        return Sheet.column(out().resolve("report.xlsx"), heading);
    }

    private List<String> folders() throws IOException {
        try (var all = Files.list(out())) {
            return all.map(f -> f.getFileName().toString())
                    .filter(f -> !f.equals(".longus"))
                    .sorted()
                    .toList();
        }
    }

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
    void aRunThatIsGivenAgainGoesOnAndTheWorkbookHasAllOfBoth() throws IOException {
        Path a = dicom("a", "HN-1", 1, 30, 50);
        Path b = dicom("b", "HN-2", 1, 30, 60);
        assertThat(analyze(a)).isZero();
        assertThat(folders()).as("one case has its own workbook").containsExactly("HN-1_20260131_1");
        byte[] before = Files.readAllBytes(out().resolve("HN-1_20260131_1/result.json"));
        assertThat(analyze(a, b)).isZero();
        assertThat(measured).hasSize(1);
        assertThat(said).contains("HN-1_20260131_1: SMA 36.0 cm2, mean 50 HU").contains("done already");
        assertThat(out().resolve("HN-1_20260131_1/result.json")).hasBinaryContent(before);
        assertThat(rows("SMA (cm2)")).containsOnlyKeys("HN-1_20260131_1", "HN-2_20260131_1");
        // another run into the same folder, of other inputs
        assertThat(analyze(dicom("c", "HN-3", 1, 30, 70))).isZero();
        assertThat(rows("SMA (cm2)")).hasSize(3);
        // other models, another answer
        version = "2";
        assertThat(analyze(a, b)).isZero();
        assertThat(measured).hasSize(2);
        assertThat(analyze(a, b, a)).isZero();
        assertThat(measured).isEmpty();
        assertThat(analyze(a, a, "--overwrite")).isZero();
        assertThat(measured).as("once a run").hasSize(1);
        // a mask that is not the one which was written
        Files.writeString(out().resolve("HN-2_20260131_1/muscle.nii.gz"), "drawn elsewhere");
        assertThat(analyze(b)).isZero();
        assertThat(measured).hasSize(1);
        assertThat(out().resolve("HN-2_20260131_1/muscle (changed by hand).nii.gz"))
                .hasContent("drawn elsewhere");
    }

    @Test
    void onlyTheFormatsThatAreAskedForAreWrittenAndAskingForMoreMeasuresAgain() throws IOException {
        Path a = nifti("scan.nii.gz", 50);
        assertThat(analyze(a, "--format", "png,json")).isZero();
        Path folder = out().resolve("n-scan");
        assertThat(folder).isDirectoryContaining("glob:**overlay.png");
        assertThat(folder.resolve("muscle.nii.gz")).doesNotExist();
        assertThat(analyze(a, "--format", "png")).isZero();
        assertThat(measured).as("it has all that is asked for").isEmpty();
        assertThat(analyze(a)).isZero();
        assertThat(measured).hasSize(1);
        assertThat(folder.resolve("muscle.nii.gz")).isNotEmptyFile();
        assertThat(folder.resolve("models.nii.gz")).doesNotExist();
        assertThat(analyze(a, "--models-mask")).isZero();
        assertThat(folder.resolve("models.nii.gz")).isNotEmptyFile();
    }

    @Test
    void thePaperOfReportsIsNamedAndAnotherOneMakesThemAnew() throws IOException {
        Path a = nifti("scan.nii.gz", 50);
        assertThat(analyze(a, "--format", "pdf", "--paper", "Letter")).isZero();
        assertThat(Files.readString(out().resolve("n-scan/result.json"))).contains("\"paper\" : \"LETTER\"");
        assertThat(analyze(a, "--format", "pdf", "--paper", "letter")).isZero();
        assertThat(measured).isEmpty();
        assertThat(analyze(a, "--format", "pdf", "--paper", "a4")).isZero();
        assertThat(measured).hasSize(1);
        assertThat(analyze(a, "--paper", "a5")).isEqualTo(2);
    }

    @Test
    void aReviewedResultIsKeptUntilOverwriteIsSaidAndThenPutAside() throws IOException {
        Path a = nifti("scan.nii.gz", 50);
        ReviewedCase reviewed = new ReviewedCase(NiftiReader.read(a));
        reviewed.accept(Cases.found(10, 20));
        reviewed.edit(Edits.BRUSH, Cases.muscle(15, 6).mask());
        reviewed.decide(Optional.of(Decision.APPROVED));
        Path window = CaseExport.export(CaseFindings.of(reviewed, CaseTrail.NONE), out())
                .folder();
        assertThat(analyze(a)).isZero();
        assertThat(measured).isEmpty();
        assertThat(said).contains("kept as a person left it: approved", "--overwrite");
        assertThat(result("n-scan").at("/review/state").asText()).isEqualTo("approved");
        assertThat(analyze(a, nifti("other.nii", 60))).isZero();
        assertThat(rows("State")).containsEntry("n-scan", "approved").containsEntry("n-other", "predicted");

        assertThat(analyze(a, "--overwrite")).isZero();
        assertThat(result("n-scan").at("/review/state").asText()).isEqualTo("predicted");
        assertThat(window.getFileName()).hasToString("n-scan");
        try (var kept = Files.list(out().resolve("earlier"))) {
            Path aside = kept.toList().getFirst();
            assertThat(aside.getFileName().toString()).startsWith("n-scan ");
            assertThat(aside.resolve("result.json")).content().contains("approved");
            assertThat(told).contains(aside.toString());
        }
        assertThat(rows("State")).as("earlier ones are no cases").hasSize(2);
    }

    @Test
    void whateverIsThrownIsTheCasesRowAndTheOthersGoOn() throws IOException {
        Path a = nifti("p1/ct.nii", 50);
        Path b = nifti("p2/ct.nii", 60);
        for (Throwable each : List.of(
                new StackOverflowError(),
                new OutOfMemoryError("native"),
                new NoClassDefFoundError("x"),
                new UnsatisfiedLinkError("y"),
                new IllegalStateException("z"))) {
            thrown = each;
            assertThat(analyze(a, b)).isEqualTo(1);
            assertThat(measured).hasSize(2);
            assertThat(told).contains(a.toString(), b.toString());
        }
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Input"))
                .containsExactlyInAnyOrder(a.toString(), b.toString());
        thrown = null;
        assertThat(analyze(folder.resolve("nowhere"), a)).isEqualTo(1);
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Error"))
                .as("a is measured, b not yet, nowhere is nowhere")
                .hasSize(2)
                .anyMatch(v -> v.contains("nowhere"));
        assertThat(analyze(b)).isZero();
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Error")).hasSize(1);
    }

    @Test
    void aPathThatThisSystemHasNoLettersForFailsAloneWithItsName() throws IOException {
        Path a = nifti("ct.nii", 50);
        assertThat(analyze("bad\0name", a)).isEqualTo(1);
        assertThat(told).contains("bad\0name").contains("LC_ALL");
        assertThat(measured).hasSize(1);
    }

    @Test
    void aRunThatFailsDoesNotLeaveTheOldResultLookingCurrent() throws IOException {
        Path a = nifti("ct.nii", 50);
        Path b = nifti("b.nii", 60);
        analyze(a, b);
        thrown = new IllegalStateException("broken");
        analyze(a, "--overwrite");
        assertThat(folders()).as("nothing that it depends on has changed").contains("n-ct");
        Files.writeString(a, "no CT any more");
        assertThat(analyze(a)).isEqualTo(1);
        assertThat(folders()).containsExactly("earlier", "n-b", "report.xlsx");
        assertThat(told).contains("no longer current", out().resolve("earlier").toString());
        assertThat(Sheet.values(out().resolve("report.xlsx"), "Error")).hasSize(1);
        // gone is not changed
        Files.delete(b);
        assertThat(analyze(b)).isEqualTo(1);
        assertThat(folders()).contains("n-b");
    }

    @Test
    void aWorkbookThatCannotBeReplacedCostsNothing() throws IOException {
        Path a = nifti("a.nii", 50);
        Path b = nifti("b.nii", 60);
        Files.createDirectories(out().resolve("report.xlsx"));
        assertThat(analyze(a, b)).isZero();
        assertThat(told).contains("report.xlsx cannot be replaced", "report-2.xlsx");
        assertThat(Sheet.values(out().resolve("report-2.xlsx"), "Case")).containsExactly("n-a", "n-b");
        Files.delete(out().resolve("report.xlsx"));
        assertThat(analyze(a, b)).isZero();
        assertThat(told).isEmpty();
        assertThat(rows("Case")).containsOnlyKeys("n-a", "n-b");
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
