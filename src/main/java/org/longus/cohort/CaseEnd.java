package org.longus.cohort;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.export.CaseRow;

/**
 * What became of a case of a cohort that has its result.
 *
 * @param row as its result has it
 * @param folder its result's
 * @param moved where an earlier result of the case is now that was made otherwise
 * @param levelMm how far below the scan's first slice at the head the measured one lies; empty where nothing was measured now
 * @param remarks sentences on what could not be written
 */
public record CaseEnd(
        Outcome outcome, CaseRow row, Path folder, Optional<Path> moved, OptionalDouble levelMm, List<String> remarks) {
    /** How it came by its result. */
    public enum Outcome {
        MEASURED,
        /** Made before, of the same scan and in the same way. */
        THERE_ALREADY,
        /** A person worked on it, and it stays. */
        KEPT,
        /** Another program finished it while this one measured it; what this one made is not kept. */
        DROPPED
    }

    public CaseEnd {
        remarks = List.copyOf(remarks);
    }

    static CaseEnd of(Outcome outcome, CaseRow row, Path folder) {
        return new CaseEnd(outcome, row, folder, Optional.empty(), OptionalDouble.empty(), List.of());
    }
}
