package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Paper;
import org.longus.io.nifti.NiftiReader;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** What is written of a case is what was asked for, and the folder says so. */
class ExportRequestTest {
    @TempDir
    Path out;

    private CaseExport.Written written;
    private final ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));

    private Path export(ExportRequest request) throws IOException {
        if (reviewed.result().isEmpty()) {
            reviewed.accept(Cases.found(10, 20));
        }
        written = CaseExport.export(CaseFindings.of(reviewed, CaseTrail.NONE), out, request);
        return written.folder();
    }

    private static ExportRequest of(String... words) {
        return ExportRequest.of(List.of(words));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode files(Path folder) {
        return ResultFolder.in(folder).orElseThrow().files();
    }

    @Test
    void wordsAreTakenInAnyOrderAndCaseAndTheFactsAreAlwaysAmongThem() {
        assertThat(of(" XLSX", "nifti", "xlsx").formats()).containsExactly("nifti", "xlsx", "json");
        assertThat(of().formats()).containsExactly("json");
        assertThat(of("usual").formats()).containsExactly("nifti", "png", "xlsx", "json");
        assertThat(of("usual")).isEqualTo(ExportRequest.USUAL);
        assertThat(of("all").formats())
                .containsExactlyElementsOf(
                        Exporters.all().stream().map(Exporter::id).toList());
        assertThat(of("png", "usual").formats()).containsExactly("nifti", "png", "xlsx", "json");
    }

    @Test
    void anUnknownWordIsASentenceThatNamesAllThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("xlsx", "docx"))
                .withMessageStartingWith("'docx' is no format of an export. There are nifti, png, xlsx, ")
                .withMessageContaining("json; usual stands for nifti, png, xlsx, json, and all for every one.");
        assertThat(ExportRequest.ofKnown(List.of("png", "of a later version")).formats())
                .containsExactly("png", "json");
        assertThat(ExportRequest.words()).startsWith("usual", "all", "nifti").endsWith("json");
    }

    @Test
    void onlyWhatIsAskedForIsWrittenAndTheFolderSaysWhatThatWas() throws IOException {
        Path folder = export(of("png"));
        assertThat(names(folder)).containsExactly("overlay.png", "result.json");
        assertThat(files(folder).path("asked")).hasToString("[\"png\",\"json\"]");
        assertThat(files(folder).path("modelsMask").asBoolean()).isFalse();
        assertThat(files(folder).path("muscle").isNull()).isTrue();
        ResultFolder result = ResultFolder.in(folder).orElseThrow();
        assertThat(result.has(of("png"))).isTrue();
        assertThat(result.has(of())).isTrue();
        assertThat(result.has(of("png", "xlsx"))).isFalse();
        assertThat(result.has(of("png").withModelsMask(true))).isFalse();
    }

    @Test
    void aFileThatTheResultDoesNotNameIsAPersonsWhateverItIsCalled() throws IOException {
        Path folder = export(of("nifti"));
        Files.writeString(folder.resolve("report.xlsx"), "a person's");
        Files.writeString(folder.resolve("muscle.rtstruct.dcm"), "a person's");
        reviewed.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
        export(of("xlsx"));
        assertThat(names(folder)).contains("report.xlsx", "report (2).xlsx", "muscle.rtstruct.dcm");
        assertThat(folder.resolve("report (2).xlsx")).hasContent("a person's");
        assertThat(written.remark().orElseThrow())
                .contains("are gone: muscle.nii.gz, section.nii.gz.")
                .contains("A 'report.xlsx' that Longus had not written")
                .doesNotContain("rtstruct");
    }

    @Test
    void anOldFileThatIsNotAskedForNowDoesNotStayBesideANewerMaskButAPersonsDoes() throws IOException {
        Path folder = export(ExportRequest.USUAL);
        Files.writeString(folder.resolve("overlay.png"), "painted by a person");
        Files.writeString(folder.resolve("notes.txt"), "a person's");
        reviewed.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
        assertThat(export(of("xlsx"))).isEqualTo(folder);
        assertThat(names(folder))
                .containsExactly("notes.txt", "overlay (changed by hand).png", "report.xlsx", "result.json");
        assertThat(written.remark().orElseThrow())
                .contains("'overlay.png' was changed by hand", "stays as 'overlay (changed by hand).png'");
    }

    @Test
    void reportsAreOnThePaperThatIsAskedForAndTheFolderSaysWhich() throws IOException {
        for (Paper paper : Paper.values()) {
            Path folder = export(of("pdf", "xlsx").on(paper));
            assertThat(files(folder).path("paper").asText()).isEqualTo(paper.name());
            try (PDDocument pdf = Loader.loadPDF(folder.resolve("report.pdf").toFile());
                    XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("report.xlsx")))) {
                assertThat((double) pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(paper.height(), within(0.1));
                book.forEach(sheet -> assertThat(sheet.getPrintSetup().getPaperSize())
                        .as(sheet.getSheetName())
                        .isEqualTo(paper == Paper.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE));
            }
        }
        ResultFolder onLetter = ResultFolder.in(written.folder()).orElseThrow();
        assertThat(onLetter.has(of("pdf")))
                .as("whoever names no paper takes any")
                .isTrue();
        assertThat(onLetter.has(of("pdf").on(Paper.LETTER))).isTrue();
        assertThat(onLetter.has(of("pdf").on(Paper.A4))).isFalse();
    }

    @Test
    void aResultOfBeforeThereWasAChoiceHasTheUsualFiles() throws IOException {
        Files.createDirectories(out.resolve("old"));
        Files.writeString(out.resolve("old/result.json"), "{\"files\":{}}");
        ResultFolder old = ResultFolder.in(out.resolve("old")).orElseThrow();
        assertThat(old.has(ExportRequest.USUAL)).isTrue();
        assertThat(old.has(ExportRequest.USUAL.withModelsMask(true))).isFalse();
    }

    @Test
    void theModelsOwnMaskStandsBesideThePersonsWhereItIsAskedFor() throws IOException {
        reviewed.accept(Cases.found(10, 20));
        reviewed.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
        assertThat(names(export(of("nifti")))).doesNotContain("models.nii.gz");
        Path folder = export(of("nifti").withModelsMask(true));
        assertThat(files(folder).path("modelsMask").asBoolean()).isTrue();
        assertThat(files(folder).path("sha256").has("models.nii.gz")).isTrue();
        assertThat(NiftiReader.mask(folder.resolve("models.nii.gz")).mask().slice(15))
                .isEqualTo(Cases.muscle(15, 12).mask());
        assertThat(NiftiReader.mask(folder.resolve("muscle.nii.gz")).mask().slice(15))
                .isEqualTo(Cases.muscle(15, 6).mask());
    }

    private static Exporter failing(Throwable failure) {
        return new Exporter() {
            @Override
            public String id() {
                return "failing";
            }

            @Override
            public String label() {
                return "Failing";
            }

            @Override
            public List<String> files(CaseFindings findings) {
                return List.of("half.txt");
            }

            @Override
            public void write(CaseFindings findings, Path folder) throws IOException {
                Files.writeString(folder.resolve("half.txt"), "half");
                switch (failure) {
                    case IOException io -> throw io;
                    case RuntimeException other -> throw other;
                    default -> throw (Error) failure;
                }
            }
        };
    }

    private CaseExport.Written with(Exporter failing) throws IOException {
        reviewed.accept(Cases.found(10, 20));
        List<Exporter> others = Stream.concat(ExportRequest.of(List.of("png")).exporters().stream(), Stream.of(failing))
                .toList();
        return new CaseExport(others).to(CaseFindings.of(reviewed, CaseTrail.NONE), out);
    }

    @Test
    void aKindThatFailsOfItselfIsNamedWithTheReasonAndTheOthersAreThere() throws IOException {
        CaseExport.Written written = with(failing(new IllegalStateException("no room in the field")));
        assertThat(written.remark()).hasValue("Failing could not be written (no room in the field).");
        assertThat(names(written.folder())).containsExactly("overlay.png", "result.json");
        assertThat(files(written.folder()).at("/notWritten/failing").asText())
                .isEqualTo("Failing could not be written (no room in the field).");
        assertThat(files(written.folder()).path("asked")).hasToString("[\"png\",\"failing\",\"json\"]");
    }

    @Test
    void whereTheDiskOrTheMachineFailsNothingIsLeft() {
        for (Throwable failure : List.of(new IOException("disk full"), new OutOfMemoryError("heap"))) {
            assertThatThrownBySame(failure);
            assertThat(out).isEmptyDirectory();
        }
    }

    private void assertThatThrownBySame(Throwable failure) {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> with(failing(failure)))
                .isSameAs(failure);
    }
}
