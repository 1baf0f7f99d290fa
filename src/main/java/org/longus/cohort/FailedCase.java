package org.longus.cohort;

import java.time.Instant;
import org.longus.export.CaseRow;
import org.longus.export.CaseRows;

/**
 * A case that could not be measured; it keeps its row until it can.
 *
 * @param input what the command line was given, as an absolute path
 * @param sentence why, with the next step
 */
public record FailedCase(String input, String caseName, String patientId, String sentence, Instant at) {
    public CaseRow row() {
        return CaseRows.failed(caseName, patientId, input, sentence, at);
    }
}
