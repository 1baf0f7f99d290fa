package org.longus.measure;

/**
 * A row that a statistic could not use.
 *
 * @param id of the row, as its maker gave it
 * @param what the covariate that is missing; empty where the reason tells it
 */
public record LeftOut(String id, Reason reason, String what) {
    /** What was wanting. */
    public enum Reason {
        TIME_MISSING("time missing"),
        TIME_NEGATIVE("time below 0"),
        EVENT_MISSING("event missing"),
        GROUP_MISSING("group missing"),
        COVARIATE_MISSING("covariate missing");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For a cell, without a full stop. */
        public String words() {
            return words;
        }
    }
}
