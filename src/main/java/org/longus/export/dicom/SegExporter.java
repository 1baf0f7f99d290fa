package org.longus.export.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.dicom.object.SegWriter.Kind;

/**
 * {@code muscle.seg.dcm} and {@code section.seg.dcm}, and {@code models.seg.dcm} with what the models outlined, where it
 * is asked for. One without a voxel is not written, for DICOM has no empty segment.
 */
public final class SegExporter implements Exporter {
    @Override
    public String id() {
        return "seg";
    }

    @Override
    public String label() {
        return "Masks (DICOM SEG)";
    }

    @Override
    public String purpose() {
        return "for a PACS: over the scan's own images";
    }

    @Override
    public Optional<String> impossible(CaseFindings findings) {
        return CaseObject.impossible(findings)
                .or(() -> new CaseSegments(findings).kinds().isEmpty()
                        ? Optional.of("No DICOM segmentation: there is neither muscle nor a C3 section to write.")
                        : Optional.empty());
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return new CaseSegments(findings)
                .kinds().stream().map(SegExporter::file).toList();
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        CaseSegments segments = new CaseSegments(findings);
        for (Kind kind : segments.kinds()) {
            segments.object(kind).write(folder.resolve(file(kind)));
        }
    }

    static String file(Kind kind) {
        return switch (kind) {
            case MUSCLE -> "muscle.seg.dcm";
            case SECTION -> "section.seg.dcm";
            case MODELS_MUSCLE -> "models.seg.dcm";
        };
    }
}
