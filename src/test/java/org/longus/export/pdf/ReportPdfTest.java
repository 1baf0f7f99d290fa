package org.longus.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.export.CaseFindings;
import org.longus.export.Paper;
import org.longus.export.report.ReportCases;
import org.longus.export.report.ReportPage;
import org.longus.patient.Patient;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The report is a PDF that can be kept and read aloud, on one page, whatever there is to say. */
class ReportPdfTest {
    private static final String GERMAN = "M\u00fc\u00dfig^J\u00f6rg";
    private static final String JAPANESE =
            "Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046";
    private static final String MANY_NO_FONT_HAS = "\ud83d\ude00^\u0e2a\u0e21\u0e0a\u0e32\u0e22";

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<CaseFindings> cases() {
        return Stream.of(
                ReportCases.approved(GERMAN),
                ReportCases.approved(JAPANESE),
                ReportCases.approved(MANY_NO_FONT_HAS),
                ReportCases.computed(ReportCases.WOMAN),
                ReportCases.computed(Patient.UNKNOWN),
                ReportCases.notFound(),
                muchToSay());
    }

    private static CaseFindings muchToSay() {
        List<String> warnings = Stream.generate(
                        () -> "The scan has something that has to be said at some length. ".repeat(5))
                .limit(40)
                .toList();
        return ReportCases.warned(warnings, "Metal and movement, ".repeat(200));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsPdfA2bAndPdfUa1AndOnePage(CaseFindings findings) throws IOException {
        for (Paper paper : Paper.values()) {
            byte[] pdf = ReportPdf.bytes(findings, paper);
            assertThat(faults(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws IOException {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> faults = result.getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .map(a -> a.getRuleId().getClause() + ": " + a.getMessage())
                    .distinct()
                    .toList();
            assertThat(result.isCompliant()).isEqualTo(faults.isEmpty());
            return faults;
        } catch (org.verapdf.core.VeraPDFException e) {
            throw new IOException(e);
        }
    }

    /** That the validator finds faults at all: what it says of a page that nobody tagged. */
    @Test
    void aPlainPageIsNeither() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        assertThat(faults(out.toByteArray(), PDFAFlavour.PDFA_2_B)).isNotEmpty();
        assertThat(faults(out.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theSameFindingsGiveTheSameBytes(Paper paper) throws IOException {
        byte[] first = ReportPdf.bytes(ReportCases.approved(JAPANESE), paper);
        assertThat(ReportPdf.bytes(ReportCases.approved(JAPANESE), paper)).isEqualTo(first);
        assertThat(ReportPdf.bytes(ReportCases.approved(GERMAN), paper)).isNotEqualTo(first);
    }

    @Test
    void namesAndUnitsAreTextThatCanBeCopied() throws IOException {
        assertThat(text(ReportCases.approved(GERMAN))).contains("M\u00fc\u00dfig J\u00f6rg", "27.0 cm\u00b2");
        assertThat(text(ReportCases.approved(JAPANESE))).contains("Yamada Tarou (\u5c71\u7530 \u592a\u90ce)");
    }

    @Test
    void allThatThePageSaysIsOnItInTheOrderOfReading() throws IOException {
        CaseFindings findings = ReportCases.approved(JAPANESE);
        String text = squeezed(text(findings));
        int at = 0;
        for (String part : List.of(
                "Skeletal muscle at C3",
                "Not a medical device",
                "Approved by anna, 2026-11-27 12:00 UTC",
                "ID-0815",
                "27.0",
                "Low or not, by cut-off",
                "What this says",
                "How sure",
                "edited by a person: ben",
                "labels by careful non-clinicians")) {
            int found = text.indexOf(squeezed(part), at);
            assertThat(found).as(part).isNotNegative();
            at = found;
        }
        assertThat(ReportPage.of(findings).texts())
                .allSatisfy(t -> assertThat(text).contains(squeezed(t)));
    }

    /** Without blanks: where lines break is no matter. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(CaseFindings findings) throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(findings, Paper.A4))) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void whatThePdfSaysOfItselfNamesNobody() throws IOException {
        try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(ReportCases.approved(GERMAN), Paper.A4))) {
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            String information =
                    document.getDocumentInformation().getCOSObject().toString();
            assertThat(xmp).contains("Longus: Skeletal muscle at C3", "2026-11-27T12:00:00Z");
            assertThat(xmp + information).doesNotContain("ID-0815", "M\u00fc", "1.2.3", "anna", "ben,", "A-77");
        }
    }

    @Test
    void aSignThatNoFontHasIsABoxAndSaid() throws IOException {
        CaseFindings findings = ReportCases.approved(MANY_NO_FONT_HAS);
        assertThat(text(findings)).contains("\u25a1");
        assertThat(new PdfExporter().remarks(findings))
                .singleElement()
                .asString()
                .contains("report.pdf shows a box in place of 6 signs", "U+0E0A THAI CHARACTER CHO CHANG", "\u2026");
        assertThat(new PdfExporter().remarks(ReportCases.approved(JAPANESE))).isEmpty();
    }

    @Test
    void whatThereIsNoRoomForIsSaid() throws IOException {
        assertThat(text(muchToSay())).contains("all of it is in result.json");
        assertThat(text(ReportCases.approved(GERMAN))).doesNotContain("all of it is in result.json");
    }

    @Test
    void lettersStayOnThePaper() throws IOException {
        for (CaseFindings findings : cases().toList()) {
            try (PDDocument document = Loader.loadPDF(ReportPdf.bytes(findings, Paper.LETTER))) {
                List<TextPosition> letters = new ArrayList<>();
                PDFTextStripper all = new PDFTextStripper() {
                    @Override
                    protected void writeString(String text, List<TextPosition> positions) {
                        letters.addAll(positions);
                    }
                };
                all.getText(document);
                assertThat(letters)
                        .isNotEmpty()
                        .allSatisfy(l -> assertThat(l.getX() + l.getWidth()).isBetween(30f, 612f - 30))
                        .allSatisfy(l -> assertThat(l.getY()).isBetween(30f, 792f - 30));
            }
        }
    }
}
