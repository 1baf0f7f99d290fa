package org.longus.ui.state;

/** How far a case has come. */
public enum CaseState {
    NOT_RUN("not run"),
    NOT_FOUND("C3 not found"),
    MODELS("models' mask"),
    EDITED("edited");

    private final String words;

    CaseState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
