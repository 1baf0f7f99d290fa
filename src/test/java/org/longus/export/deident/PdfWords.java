package org.longus.export.deident;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The words of a PDF's pages: they stand there as numbers of a font's shapes, where no search for letters finds them. */
final class PdfWords {
    private PdfWords() {}

    /** Empty where the bytes hold no PDF, alone or within another file. */
    static Optional<String> of(byte[] bytes) throws IOException {
        int start = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("%PDF-");
        if (start < 0) {
            return Optional.empty();
        }
        try (PDDocument document = Loader.loadPDF(Arrays.copyOfRange(bytes, start, bytes.length))) {
            return Optional.of(new PDFTextStripper().getText(document));
        }
    }
}
