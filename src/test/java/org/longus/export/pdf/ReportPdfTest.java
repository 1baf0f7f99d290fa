package org.longus.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.longus.export.CaseFindings;
import org.longus.export.report.Paper;
import org.longus.export.report.ReportCases;
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
    private static final String JAPANESE = "Yamada^Tarou=\u5c71\u7530^\u592a\u90ce=\u3084\u307e\u3060^\u305f\u308d\u3046";
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
        List<String> warnings = Stream.generate(() -> "The scan has something that has to be said at some length. ".repeat(5))
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

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theSameFindingsGiveTheSameBytes(Paper paper) throws IOException {
        byte[] first = ReportPdf.bytes(ReportCases.approved(JAPANESE), paper);
        if (paper == Paper.A4) {
            Files.createDirectories(Path.of("target/report"));
            Files.write(Path.of("target/report/approved.pdf"), first);
        }
        assertThat(ReportPdf.bytes(ReportCases.approved(JAPANESE), paper)).isEqualTo(first);
    }
}
