package org.longus.export.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.deident.Deidentifier;
import org.longus.export.deident.ProjectKey;
import org.longus.export.report.ReportPage.Field;
import org.longus.export.report.ReportPage.Figure;
import org.longus.export.report.ReportPage.Grid;
import org.longus.measure.CutOff;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** What the report of one patient says. */
class ReportPageTest {
    private static Grid judgement(ReportPage page) {
        return page.blocks().stream()
                .filter(Grid.class::isInstance)
                .map(Grid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String field(List<Field> fields, String label) {
        return fields.stream()
                .filter(f -> f.label().equals(label))
                .map(Field::text)
                .findFirst()
                .orElse("none");
    }

    private static String all(ReportPage page) {
        return String.join("\n", page.texts());
    }

    @Test
    void itSaysWhoApprovedAndWhoEditedAndWhen() {
        ReportPage page = ReportPage.of(ReportCases.approved("Doe^Jane"));
        assertThat(page.standing()).isEqualTo(new ReportPage.Standing("Approved by anna, 2026-11-27 12:00 UTC", true));
        assertThat(all(page))
                .contains("the models', edited by a person: ben (+0.0 and -9.0 cm\u00b2, Dice coefficient with the"
                        + " models' 0.86), last on 2026-11-27 12:00 UTC");
    }

    @Test
    void theModelsAgreementIsSaidToBeOfTheirOwnMaskWhereAnotherIsMeasured() {
        String own = "(on their own mask, which is not the measured one), C3 section";
        assertThat(all(ReportPage.of(ReportCases.approved("Doe^Jane")))).contains(own);
        assertThat(all(ReportPage.of(ReportCases.computed(ReportCases.WOMAN))))
                .contains("Agreement of the models")
                .doesNotContain(own);
    }

    @Test
    void howTheMiddleOfTheSectionWasFoundIsSaid() {
        assertThat(method(Cases.found(10, 20, Cases.steps(14.5, 15, 1.2))))
                .contains("C3 section of 33 mm, its middle by the discs of C3 (5 of 5 models, 1.2 mm apart; 1.5 mm from"
                        + " the coarse step); pixels");
        assertThat(method(Cases.found(10, 20, new Section.Steps(14.5, 33, 200, Optional.empty(), 2, 5))))
                .contains("C3 section of 33 mm, by the coarse step alone; pixels");
        assertThat(method(Cases.found(10, 20))).contains("C3 section of 33 mm; pixels");
    }

    private static String method(C3Result found) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(found);
        return all(ReportPage.of(CaseFindings.of(reviewed, CaseTrail.NONE)));
    }

    @Test
    void whatNobodyApprovedIsSaidToBeSo() {
        ReportPage page = ReportPage.of(ReportCases.computed(ReportCases.WOMAN));
        assertThat(page.standing().approved()).isFalse();
        assertThat(page.standing().text()).startsWith("Not approved");
        ReportPage excluded = ReportPage.of(ReportCases.warned(List.of(), "metal"));
        assertThat(excluded.standing().text()).startsWith("Excluded by").endsWith(", not to be used: metal");
    }

    @Test
    void patientAndScanAreNamedAsInTheFiles() {
        ReportPage page = ReportPage.of(ReportCases.approved("Yamada^Tarou=\u5c71\u7530^\u592a\u90ce"));
        assertThat(field(page.patient(), "Name")).isEqualTo("Yamada Tarou (\u5c71\u7530 \u592a\u90ce)");
        assertThat(field(page.patient(), "Born")).isEqualTo("1962-09-14");
        assertThat(field(page.patient(), "Sex, age")).isEqualTo("female, 63 years");
        assertThat(field(page.scan(), "Scan of")).isEqualTo("2026-01-02");
        assertThat(field(page.scan(), "Accession")).isEqualTo("A-77");
        assertThat(field(page.scan(), "Measured on")).isEqualTo("slice 20, z 57.0 mm");
    }

    @Test
    void eachCutOffSaysLowOrNotAndWhatWouldChangeIt() {
        Grid grid = judgement(ReportPage.of(ReportCases.computed(ReportCases.WOMAN)));
        assertThat(grid.rows()).hasSize(4).allSatisfy(row -> {
            assertThat(row.get(0)).contains("\n");
            assertThat(row.get(3)).isIn("low", "not low");
            assertThat(row.get(4)).containsPattern("It would be (not )?low if the area were .* cm\u00b2");
        });
        assertThat(grid.rows().getFirst().getFirst()).isEqualTo("Chargi 2022\nC3 SMI");
    }

    @Test
    void aCutOffCannotSayWhereAnInputIsMissing() {
        Patient noHeight = new Patient(
                Optional.of(Sex.FEMALE), OptionalDouble.of(63), OptionalDouble.empty(), OptionalDouble.of(43));
        ReportPage page = ReportPage.of(ReportCases.computed(noHeight));
        assertThat(judgement(page).rows())
                .allSatisfy(row -> assertThat(row.subList(3, 5)).containsExactly("cannot say", "height missing"));
        Figure c3Smi = page.figures().get(2);
        assertThat(c3Smi.isKnown()).isFalse();
        assertThat(c3Smi.value()).isEqualTo("unknown");
        assertThat(c3Smi.note()).isEqualTo("height missing");
    }

    @Test
    void theIntervalAndHowItWasMadeAreBesideTheNumber() {
        CaseFindings findings = ReportCases.computed(ReportCases.WOMAN);
        ReportPage page = ReportPage.of(findings);
        String range = findings.more().interval().orElseThrow().range().text().replace("cm2", "cm\u00b2");
        assertThat(page.figures().getFirst().note()).contains(range);
        assertThat(all(page)).contains("not a confidence interval", "Half a pixel of border");
    }

    @Test
    void eachValueOfThePatientHasItsSourceAndAContradictionIsAWarning() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(new Patient(
                Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.of(157), OptionalDouble.empty())));
        reviewed.accept(Cases.found(10, 20));
        reviewed.setTyped(
                new Patient(Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(175), OptionalDouble.of(70)));
        ReportPage page = ReportPage.of(CaseFindings.of(reviewed, CaseTrail.NONE));
        assertThat(page.patient())
                .contains(new ReportPage.Field("Values from", "sex, age: DICOM header; height, weight: typed"));
        assertThat(page.warnings())
                .contains("Height: 175 cm, as typed, was used; the DICOM header says 157 cm. Check which is right.");
    }

    @Test
    void withoutC3NothingIsMadeUp() {
        ReportPage page = ReportPage.of(ReportCases.notFound());
        assertThat(page.figures()).noneMatch(Figure::isKnown);
        assertThat(page.warnings()).first().asString().startsWith("C3 not found");
        assertThat(judgement(page).rows())
                .hasSize(4)
                .allMatch(r -> r.get(3).equals("cannot say") && r.get(4).equals("muscle area missing"));
        assertThat(all(page)).doesNotContain("kappa");
    }

    @Test
    void eachSentenceOfTheCaseIsThere() {
        CaseFindings findings = ReportCases.approved("Doe^Jane");
        String all = all(ReportPage.of(findings));
        assertThat(findings.flags())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(all).containsIgnoringCase(Units.shown(f.sentence())));
        assertThat(all)
                .contains(
                        "not validated for clinical use",
                        "non-clinicians and AI readers",
                        "0123456789ab",
                        "-29 to 150 HU");
    }

    @Test
    void factsThatNameNobodySaySo(@TempDir Path folder) throws IOException {
        CaseFindings findings = ReportCases.approved("Doe^Jane");
        CaseFindings nobody = new Deidentifier(ProjectKey.of(folder.resolve("key")), true).of(findings);
        ReportPage page = ReportPage.of(nobody);
        assertThat(field(page.patient(), "De-identified")).isNotEqualTo("none");
        assertThat(field(ReportPage.of(findings).patient(), "De-identified")).isEqualTo("none");
        assertThat(all(page)).doesNotContain("Jane", "ID-0815", "1962-09-14", "A-77", "2026-01-02", "left out");
        CaseFindings without = new Deidentifier(ProjectKey.of(folder.resolve("key")), false).of(findings);
        assertThat(ReportPage.of(without).patient())
                .as("what somebody left out is not what nobody knew")
                .contains(
                        new ReportPage.Field("Sex, age", "sex left out, age left out"),
                        new ReportPage.Field("Height, weight", "height left out, weight left out"));
    }

    @Test
    void theSameFindingsGiveTheSamePage() {
        CaseFindings findings = ReportCases.approved("Doe^Jane");
        assertThat(ReportPage.of(findings)).isEqualTo(ReportPage.of(findings));
    }

    @Test
    void aShorterPageSaysThatItIsShorter() {
        List<String> warnings = Stream.iterate(1, n -> n + 1)
                .limit(9)
                .map(n -> "Warning %d of nine.".formatted(n))
                .toList();
        ReportPage whole = ReportPage.of(ReportCases.warned(warnings, "reason ".repeat(300)));
        ReportPage page = whole.shortened(2);
        assertThat(page.warnings()).isEqualTo(whole.warnings());
        assertThat(all(page)).containsPattern("\u2026\\(\\d+ more; all of it is in result.json\\)");
        assertThat(page.standing().text()).hasSizeLessThan(300).endsWith("\u2026 (all of it is in result.json)");
        assertThat(page.figures()).isEqualTo(whole.figures());
        ReportPage enough = ReportPage.of(ReportCases.approved("Doe^Jane"));
        assertThat(enough.shortened(12)).isEqualTo(enough);
    }

    /** Whatever room there is: a page of "not low" alone, or numbers without what they do not say, would be another finding. */
    @Test
    void aShorterPageKeepsWhatIsLowAndWhatTheNumbersDoNotSay() {
        ReportPage whole = ReportPage.of(ReportCases.computed(ReportCases.WOMAN));
        Grid grid = judgement(whole);
        List<List<String>> rows = new ArrayList<>();
        for (int own = 0; own < 9; own++) {
            rows.add(List.of("Ours %d\nC3 SMI\n%s".formatted(own, CutOff.Whose.USER.mark()), "", "9.3", "not low", ""));
        }
        rows.add(List.of("Ours 10\nC3 SMI\n" + CutOff.Whose.USER.mark(), "", "9.3", "low", ""));
        rows.addAll(grid.rows());
        rows.add(List.of("Another 2020\nC3 SMI", "", "9.3", "not low", ""));
        List<ReportPage.Block> blocks = new ArrayList<>(whole.blocks());
        blocks.set(0, new Grid(grid.title(), grid.heads(), grid.shares(), grid.strong(), rows));
        ReportPage crowded = new ReportPage(
                whole.title(),
                whole.notADevice(),
                whole.standing(),
                whole.patient(),
                whole.scan(),
                whole.figures(),
                whole.warnings(),
                whole.picture(),
                blocks,
                whole.notice());
        ReportPage page = crowded.shortened(1);
        assertThat(judgement(page).rows())
                .extracting(r -> r.getFirst().lines().findFirst().orElseThrow())
                .containsExactly(
                        "van Rijn-Dekker 2022",
                        "van Rijn-Dekker 2020",
                        "Wendrich 2017",
                        "Ours 10",
                        "Chargi 2022",
                        "Another 2020");
        assertThat(judgement(page).title()).contains("(9 more, 0 of them low; all of it is in result.json)");
        assertThat(all(page))
                .contains("Neither is a diagnosis of sarcopenia; a qualified person looks at the mask first.");
    }

    @Test
    void paperIsThatOfTheCountry() {
        assertThat(Paper.of(Locale.GERMANY)).isEqualTo(Paper.A4);
        assertThat(Paper.of(Locale.JAPAN)).isEqualTo(Paper.A4);
        assertThat(Paper.of(Locale.ROOT)).isEqualTo(Paper.A4);
        assertThat(Paper.of(Locale.US)).isEqualTo(Paper.LETTER);
    }
}
