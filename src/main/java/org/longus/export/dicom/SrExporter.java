package org.longus.export.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Shared;
import org.longus.io.dicom.object.DicomObject;
import org.longus.io.dicom.object.SegWriter.Kind;
import org.longus.io.dicom.object.SrReport.Segmentation;
import org.longus.io.dicom.object.SrWriter;

/**
 * {@code measurement.sr.dcm}: the measurements as a structured report by TID 1500. Where the muscle's segment is written
 * beside it, the report refers to it.
 */
public final class SrExporter implements Exporter {
    private static final String FILE = "measurement.sr.dcm";

    @Override
    public String id() {
        return "sr";
    }

    @Override
    public String label() {
        return "Measurements (DICOM SR)";
    }

    @Override
    public String purpose() {
        return "for a PACS: the numbers with codes and units";
    }

    @Override
    public Optional<String> impossible(CaseFindings findings) {
        return CaseObject.impossible(findings)
                .or(() -> new CaseSegments(findings).kinds().contains(Kind.MUSCLE)
                        ? Optional.empty()
                        : Optional.of("No structured report: no muscle was measured."));
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(FILE);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        write(findings, folder, Shared.alone(this));
    }

    @Override
    public void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        Optional<Segmentation> segment = shared.isAsked(SegExporter.ID)
                ? Optional.of(segmentation(SegExporter.muscle(findings, shared)))
                : Optional.empty();
        SrWriter.of(CaseObject.facts(findings), new CaseReport(findings).with(segment))
                .write(folder.resolve(FILE));
    }

    private static Segmentation segmentation(DicomObject seg) {
        return new Segmentation(seg.sopClassUid(), seg.sopInstanceUid(), seg.seriesInstanceUid());
    }
}
