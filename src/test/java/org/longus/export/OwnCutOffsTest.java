package org.longus.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.folder.CaseExport;
import org.longus.export.folder.ResultFolder;
import org.longus.export.json.ResultJson;
import org.longus.export.report.ReportPage;
import org.longus.export.workbook.Workbook;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;
import org.longus.measure.OwnTable;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** Wherever cut-offs are told the user's own are told to be the user's, and by which a case was approved. */
class OwnCutOffsTest {
    private static final Patient WOMAN =
            new Patient(Optional.of(Sex.FEMALE), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(90));
    private static final String MARK = "the user's own, not published";

    @TempDir
    Path folder;

    private static ReviewedCase found(CutOffTable own) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(WOMAN));
        reviewed.accept(Cases.found(10, 20));
        reviewed.judging().by(CutOffs.with(own));
        return reviewed;
    }

    private static CaseFindings findings(ReviewedCase reviewed) {
        return CaseFindings.of(reviewed, CaseTrail.NONE);
    }

    private static JsonNode figures(ReviewedCase reviewed) {
        return ResultJson.of(findings(reviewed), List.of()).path("figures");
    }

    @Test
    void thePageMarksThemAndSaysWhoseTheirLimitsAre() {
        String page = String.join(
                "\n", ReportPage.of(findings(found(OwnTable.ours(10)))).texts());
        assertThat(page)
                .contains("Ours 2026\nC3 SMI\n" + MARK)
                .contains("Ours 2026 is a cut-off of the user's own.")
                .contains("Ours 2026: by the user's own statement, one scanner")
                .doesNotContain("published cut-off");
        String without = String.join(
                "\n", ReportPage.of(findings(found(CutOffTable.NONE))).texts());
        assertThat(without).doesNotContain("user's own");
    }

    @Test
    void resultJsonHasWhoseTheyAreAndTheDigestOfTheUsersTable() {
        CutOffTable own = OwnTable.ours(10);
        JsonNode figures = figures(found(own));
        assertThat(figures.at("/ownCutOffs/count").asInt()).isEqualTo(1);
        assertThat(figures.at("/ownCutOffs/sha256").asText())
                .isEqualTo(own.digest())
                .hasSize(64);
        assertThat(figures.path("cutOffs")).hasSize(5);
        assertThat(figures.path("cutOffs"))
                .filteredOn(c -> c.path("whose").asText().equals("user"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.path("id").asText()).isEqualTo("ours");
                    assertThat(c.path("text").asText()).contains(MARK);
                });
        assertThat(figures.path("cutOffsWhenApproved").isNull()).isTrue();
        assertThat(figures(found(CutOffTable.NONE)).at("/ownCutOffs/sha256").isNull())
                .isTrue();
    }

    @Test
    void withoutC3EachInForceSaysThatItCannotSayAndWhy() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(WOMAN));
        reviewed.accept(Cases.notFound());
        reviewed.judging().by(CutOffs.with(OwnTable.ours(10)));
        assertThat(figures(reviewed).path("cutOffs")).hasSize(5).allSatisfy(c -> {
            assertThat(c.path("says").asText()).isEqualTo("cannot say");
            assertThat(c.path("reason").asText()).isEqualTo("muscle area missing");
            assertThat(c.path("missing")).hasSize(1);
        });
        assertThat(ReportPage.of(findings(reviewed)).texts()).contains("cannot say", "muscle area missing");
    }

    @Test
    void withoutAHeightEachSaysWhatItLacks() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20));
        assertThat(figures(reviewed).path("cutOffs")).hasSize(4).allSatisfy(c -> {
            assertThat(c.path("says").asText()).isEqualTo("cannot say");
            assertThat(c.path("reason").asText()).contains("height").endsWith("missing");
        });
    }

    @Test
    void theRecordOfAnApprovalKeepsTheCutOffsByWhichItWasGiven() {
        ReviewedCase reviewed = found(OwnTable.ours(10));
        reviewed.decide(Optional.of(Decision.APPROVED));
        reviewed.judging().by(CutOffs.with(OwnTable.ours(8)));
        JsonNode json = ResultJson.of(findings(reviewed), List.of());
        assertThat(json.at("/figures/cutOffsWhenApproved")).hasSize(5).anySatisfy(c -> {
            assertThat(c.path("id").asText()).isEqualTo("ours");
            assertThat(c.path("says").asText()).isEqualTo("LOW");
            assertThat(c.path("limits").asText()).contains("10.0");
        });
        assertThat(json.path("flags"))
                .anyMatch(f -> f.path("code").asText().equals("CUT_OFFS_CHANGED")
                        && f.path("text").asText().startsWith("Approved before the cut-offs changed: Ours 2026"));
        assertThat(ReportPage.of(findings(reviewed)).warnings())
                .anyMatch(w -> w.startsWith("Approved before the cut-offs changed"));
    }

    private List<String> how(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(file.toFile())) {
            Sheet sheet = book.getSheet("How it was computed");
            List<String> lines = new java.util.ArrayList<>();
            for (Row row : sheet) {
                lines.add(row.getCell(0).getStringCellValue() + " = "
                        + row.getCell(1).getStringCellValue());
            }
            return lines;
        } catch (org.apache.poi.openxml4j.exceptions.InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Test
    void theWorkbookOfManyListsThemApartAndForHowManyCases() throws IOException {
        CaseRow mine = findings(found(OwnTable.ours(10))).row();
        CaseRow yours = findings(found(OwnTable.ours(8))).row();
        CaseRow nobodys = findings(found(CutOffTable.NONE)).row();
        Path file = folder.resolve("report.xlsx");
        Workbook.write(file, List.of(mine, yours, nobodys, mine), Paper.A4);
        assertThat(how(file))
                .anyMatch(l -> l.startsWith("Cut-off, " + MARK + ": Ours 2026 = ")
                        && l.contains("< 10.0 cm2/m2")
                        && l.endsWith("Its limits, by the user: one scanner. In force for 2 of these 4 cases."))
                .anyMatch(l -> l.contains("< 8.0 cm2/m2") && l.contains("In force for 1 of these 4 cases."))
                .anyMatch(l -> l.startsWith("Cut-off: Chargi 2022 = ") && !l.contains("user"));
        assertThat(mine.category()).contains("Ours 2026 (" + MARK + ")");
    }

    @Test
    void theRowComesBackFromResultJsonWithTheUsersOwn() throws IOException {
        CaseFindings findings = findings(found(OwnTable.ours(10)));
        CaseExport.Written written = CaseExport.export(findings, folder);
        assertThat(ResultFolder.in(written.folder())
                        .orElseThrow()
                        .row()
                        .orElseThrow()
                        .figures()
                        .ownCutOffs())
                .isEqualTo(findings.row().figures().ownCutOffs())
                .hasSize(1);
    }
}
