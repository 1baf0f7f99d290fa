package org.longus.review;

/** How far a case has come. The first three follow from the work on it; the others are a person's doing. */
public enum ReviewState {
    NEW("new"),
    /** The models answered, and the mask is theirs, or they found no C3. */
    PREDICTED("predicted"),
    EDITED("edited"),
    APPROVED("approved"),
    FLAGGED("flagged"),
    EXCLUDED("excluded"),
    /** In annotator mode: the reader has closed the mask. */
    FINISHED("finished");

    private final String word;

    ReviewState(String word) {
        this.word = word;
    }

    static ReviewState of(ReviewedCase reviewed) {
        if (reviewed.reading().finished()) {
            return FINISHED;
        }
        if (reviewed.decision().isPresent()) {
            return reviewed.decision().get().state();
        }
        if (reviewed.current().isEmpty()) {
            return reviewed.result().isPresent() ? PREDICTED : NEW;
        }
        return reviewed.automatic().isEmpty() || reviewed.isEdited() ? EDITED : PREDICTED;
    }

    /** Whether a person decided it, and can take it back. */
    public boolean isDecided() {
        return this == APPROVED || this == FLAGGED || this == EXCLUDED;
    }

    public String word() {
        return word;
    }
}
