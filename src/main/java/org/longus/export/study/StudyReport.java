package org.longus.export.study;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.longus.export.CaseRow;
import org.longus.export.Paper;

/**
 * All that is told of a cohort.
 *
 * @param at the newest time in its results, so that the same results make the same files
 * @param info names and values: where the figures come from
 * @param flow from everybody to those who were measured and used
 * @param parts in the order in which they are read; the first are the cases and who is not among them
 * @param everyValue all rows with all that is known of each case, read again when it is written
 */
public record StudyReport(
        String title,
        Instant at,
        Paper paper,
        List<Line> info,
        List<FlowStep> flow,
        List<StudyPart> parts,
        CaseRowSource everyValue) {
    /** @param value may have several lines */
    public record Line(String name, String value) {}

    /** Takes a row. */
    @FunctionalInterface
    public interface RowUse {
        void take(CaseRow row) throws IOException;
    }

    /** Rows one by one, so that only one is held. */
    @FunctionalInterface
    public interface CaseRowSource {
        void each(RowUse use) throws IOException;
    }

    public StudyReport {
        info = List.copyOf(info);
        flow = List.copyOf(flow);
        parts = List.copyOf(parts);
    }
}
