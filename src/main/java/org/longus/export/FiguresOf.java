package org.longus.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.io.SeriesFacts;
import org.longus.review.ReviewedCase;

/** The figures beside the area, of a case as it stands. */
final class FiguresOf {
    private FiguresOf() {}

    static MoreFigures of(ReviewedCase reviewed) {
        SeriesFacts facts = reviewed.series().origin().facts();
        return new MoreFigures(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                new AcquisitionNote(
                        AcquisitionNote.Contrast.NOT_STATED,
                        facts.contrast(),
                        facts.kvp(),
                        facts.kernel(),
                        facts.sliceThicknessMm(),
                        List.of()),
                List.of(),
                List.of());
    }
}
