package org.longus.report;

import java.time.Instant;

/**
 * A case that could not be measured; it keeps its row until it can.
 *
 * @param input what the command line was given, as an absolute path
 * @param sentence why, with the next step
 */
public record FailedCase(String input, String caseName, String patientId, String sentence, Instant at) {
    CaseRow row() {
        return CaseRows.failed(caseName, patientId, input, sentence, at);
    }
}
