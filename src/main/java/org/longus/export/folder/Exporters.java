package org.longus.export.folder;

import java.util.List;
import java.util.stream.Stream;
import org.longus.export.Exporter;
import org.longus.export.json.JsonExporter;
import org.longus.export.nifti.MaskExporter;
import org.longus.export.pdf.PdfExporter;
import org.longus.export.picture.PictureExporter;
import org.longus.export.workbook.WorkbookExporter;

/** The kinds of files that are written of a case. A new one is a class and a line here. */
public final class Exporters {
    private static final List<Exporter> ALL =
            withFacts(List.of(new MaskExporter(), new PictureExporter(), new WorkbookExporter()));

    /** Those that are written where somebody asks for them. */
    private static final List<Exporter> ON_REQUEST = List.of(new PdfExporter());

    private Exporters() {}

    /** In the order in which they are written; {@code result.json} comes last, for it holds the others' digests. */
    public static List<Exporter> all() {
        return ALL;
    }

    /** Beside {@link #all()}: what takes longer, or is for other programs alone. */
    public static List<Exporter> onRequest() {
        return ON_REQUEST;
    }

    /** These and, last, the one that writes {@code result.json}: without it nobody knows what a folder holds. */
    static List<Exporter> withFacts(List<Exporter> others) {
        return Stream.concat(others.stream(), Stream.of(new JsonExporter(others)))
                .toList();
    }
}
