package org.longus.cohort;

/** Hears how a cohort goes, from several threads, and may stop it. */
public interface CohortWatch {
    /** Whether the user wants it to stop. */
    boolean isStopped();

    /** A sentence on the run as a whole or on an input. */
    void say(String sentence);

    /** @param input as results name it */
    void ended(String input, CaseEnd end);

    /**
     * A case, or an input of which nothing else is known, failed.
     *
     * @param remark what else to say, as where its earlier result is now; may be empty
     * @return the sentence that is kept with the case
     */
    String failed(String input, String caseName, Throwable why, FaultKind kind, String remark);
}
