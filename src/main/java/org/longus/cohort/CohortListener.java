package org.longus.cohort;

import java.nio.file.Path;

/** Hears how a run over many cases goes: a terminal, a log, one day a window. */
public interface CohortListener {
    /** The next input: its number from 1, of how many. */
    void input(int number, int of);

    /** The progress of one case, which the listener may stop. */
    CaseProgress progress(String caseName);

    /** A sentence on the run as a whole. */
    void say(String sentence);

    /** A sentence on an input that made none of its cases fail. */
    void remark(CohortInput input, String sentence);

    /** An earlier result of another series of the same study was moved to {@code where}. */
    void superseded(CohortInput input, Path where);

    /** A case has its result, from this run or from an earlier one. */
    void done(CohortInput input, StudyRun run, StudyRun.Done result);

    /**
     * A case or a whole input failed.
     *
     * @param remark what else to say, for example where its earlier result is now; may be empty
     * @return the sentence that stands in the workbook's row of the case
     */
    String failed(CohortInput input, String caseName, Throwable why, String remark);
}
