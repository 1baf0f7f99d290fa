package org.longus.export.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Review;
import org.longus.io.dicom.object.RtStructWriter;
import org.longus.io.dicom.object.RtStructWriter.Approval;
import org.longus.io.dicom.object.RtStructWriter.Status;
import org.longus.review.ReviewState;

/**
 * {@code muscle.rtstruct.dcm}: an RT Structure Set with the muscle and the C3 section, and the models' own muscle where
 * it is asked for.
 */
public final class RtStructExporter implements Exporter {
    private static final String FILE = "muscle.rtstruct.dcm";

    @Override
    public String id() {
        return "rtstruct";
    }

    @Override
    public String label() {
        return "Contours (DICOM RTSTRUCT)";
    }

    @Override
    public String purpose() {
        return "for planning systems of radiotherapy";
    }

    @Override
    public Optional<String> impossible(CaseFindings findings) {
        return CaseObject.impossible(findings)
                .or(() -> new CaseSegments(findings).kinds().isEmpty()
                        ? Optional.of("No structure set: there is neither muscle nor a C3 section to outline.")
                        : Optional.empty());
    }

    @Override
    public List<String> files(CaseFindings findings) {
        return List.of(FILE);
    }

    @Override
    public void write(CaseFindings findings, Path folder) throws IOException {
        CaseSegments segments = new CaseSegments(findings);
        RtStructWriter.of(
                        CaseObject.facts(findings),
                        CaseObject.images(findings.series()),
                        segments.kinds().stream().map(segments::segment).toList(),
                        approval(findings.review()))
                .write(folder.resolve(FILE));
    }

    /** A case that was excluded is not acceptable, and DICOM has a word for that; a flag and a finished reading are neither. */
    private static Approval approval(Review review) {
        Optional<ReviewState> state = review.state();
        boolean approved = state.equals(Optional.of(ReviewState.APPROVED));
        if (!approved && !state.equals(Optional.of(ReviewState.EXCLUDED))) {
            return Approval.NONE;
        }
        return new Approval(
                approved ? Status.APPROVED : Status.REJECTED,
                review.decided().map(Review.Decider::who).orElse(""),
                review.decided().map(d -> CaseObject.local(d.at())));
    }
}
