package org.longus.ui.patient;

/** Where a value about the patient comes from. */
public enum InputSource {
    HEADER("header"),
    /** Out of a table. */
    IMPORTED("imported"),
    TYPED("typed"),
    MISSING("missing"),
    /** There, but outside of what is accepted: formulas treat it as missing. */
    NOT_ACCEPTED("check");

    private final String word;

    InputSource(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
