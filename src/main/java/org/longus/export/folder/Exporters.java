package org.longus.export.folder;

import java.util.List;
import java.util.stream.Stream;
import org.longus.export.Exporter;
import org.longus.export.dicom.CaptureExporter;
import org.longus.export.dicom.EncapsulatedPdfExporter;
import org.longus.export.dicom.RtStructExporter;
import org.longus.export.dicom.SegExporter;
import org.longus.export.dicom.SrExporter;
import org.longus.export.json.JsonExporter;
import org.longus.export.nifti.MaskExporter;
import org.longus.export.nrrd.NrrdExporter;
import org.longus.export.pdf.PdfExporter;
import org.longus.export.picture.PictureExporter;
import org.longus.export.workbook.WorkbookExporter;

/** The kinds of files that are written of a case. A new one is a class and a line here. */
public final class Exporters {
    /** Written unless a person says otherwise. */
    private static final List<Exporter> USUAL =
            List.of(new MaskExporter(), new PictureExporter(), new WorkbookExporter());

    /** Written where a person asks for them. */
    private static final List<Exporter> ON_REQUEST = List.of(
            new NrrdExporter(),
            new PdfExporter(),
            new SegExporter(),
            new CaptureExporter(),
            new EncapsulatedPdfExporter(),
            new RtStructExporter(),
            new SrExporter());

    private Exporters() {}

    /**
     * Every kind there is, the usual ones first; {@code result.json} comes last, for it holds the others' digests and is
     * written with whatever else is: without it nobody knows what a folder holds.
     */
    public static List<Exporter> all() {
        return withFacts(Stream.concat(USUAL.stream(), ON_REQUEST.stream()).toList());
    }

    /** What is written where nobody says otherwise. */
    public static List<Exporter> usual() {
        return withFacts(USUAL);
    }

    private static List<Exporter> withFacts(List<Exporter> others) {
        return Stream.concat(others.stream(), Stream.of(new JsonExporter(others)))
                .toList();
    }
}
