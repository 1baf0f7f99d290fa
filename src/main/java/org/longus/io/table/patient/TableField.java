package org.longus.io.table.patient;

import java.util.Optional;
import org.longus.patient.IndexInput;

/** What a column of a table of patients can hold. */
public enum TableField {
    ID("PatientID", "PatientID"),
    SEX("sex", "Sex"),
    AGE("age", "Age"),
    HEIGHT("height", "Height (cm)"),
    WEIGHT("weight", "Weight (kg)");

    private final String word;
    private final String heading;

    TableField(String word, String heading) {
        this.word = word;
        this.heading = heading;
    }

    /** For a sentence. */
    public String word() {
        return word;
    }

    /** A heading that is always understood. */
    public String heading() {
        return heading;
    }

    /** The number that it is; empty for what is none. */
    Optional<IndexInput> number() {
        return switch (this) {
            case ID, SEX -> Optional.empty();
            case AGE -> Optional.of(IndexInput.AGE);
            case HEIGHT -> Optional.of(IndexInput.HEIGHT);
            case WEIGHT -> Optional.of(IndexInput.WEIGHT);
        };
    }
}
