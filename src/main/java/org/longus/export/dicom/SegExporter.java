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

/**
 * {@code muscle.seg.dcm} and {@code section.seg.dcm}, and {@code models.seg.dcm} with what the models outlined, where it
 * is asked for. One without a voxel is not written, for DICOM has no empty segment.
 */
public final class SegExporter implements Exporter {
    static final String ID = "seg";
    private static final Shared.Kind<DicomObject> MUSCLE = new Shared.Kind<>();

    @Override
    public String id() {
        return ID;
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
        write(findings, folder, Shared.alone(this));
    }

    @Override
    public void write(CaseFindings findings, Path folder, Shared shared) throws IOException {
        CaseSegments segments = new CaseSegments(findings);
        for (Kind kind : segments.kinds()) {
            DicomObject object = kind == Kind.MUSCLE ? muscle(findings, shared) : segments.object(kind);
            object.write(folder.resolve(file(kind)));
        }
    }

    /** The muscle's object, for whoever refers to it. */
    static DicomObject muscle(CaseFindings findings, Shared shared) throws IOException {
        return shared.get(MUSCLE, () -> new CaseSegments(findings).object(Kind.MUSCLE));
    }

    static String file(Kind kind) {
        return switch (kind) {
            case MUSCLE -> "muscle.seg.dcm";
            case SECTION -> "section.seg.dcm";
            case MODELS_MUSCLE -> "models.seg.dcm";
        };
    }
}
