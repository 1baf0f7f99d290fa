package org.longus.cohort;

import java.time.Instant;
import java.util.Optional;
import org.longus.export.CaseRow;
import org.longus.export.CaseRows;

/**
 * A case that could not be measured; it keeps its row until it can.
 *
 * @param input what the command line was given, as an absolute path
 * @param sentence why, with the next step
 * @param kind whose fault it is; empty where nobody said, as before there were kinds
 */
public record FailedCase(
        String input, String caseName, String patientId, String sentence, Instant at, Optional<FaultKind> kind) {
    /** Of which nobody says whose fault it is. */
    public FailedCase(String input, String caseName, String patientId, String sentence, Instant at) {
        this(input, caseName, patientId, sentence, at, Optional.empty());
    }

    FailedCase of(FaultKind whose) {
        return new FailedCase(input, caseName, patientId, sentence, at, Optional.of(whose));
    }

    public CaseRow row() {
        return CaseRows.failed(caseName, patientId, input, sentence, at);
    }
}
