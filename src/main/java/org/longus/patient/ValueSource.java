package org.longus.patient;

/** Who says a value of a patient; a later one goes before an earlier one. {@code result.json} holds these names. */
public enum ValueSource {
    HEADER(" from the DICOM header"),
    TABLE(" from the table"),
    TYPED(", as typed,");

    private final String after;

    ValueSource(String after) {
        this.after = after;
    }

    /** As in "175 cm from the table" or "175 cm, as typed,", before a verb. */
    public String of(String value) {
        return value + after;
    }

    /** As in "the table says". */
    public String says() {
        return switch (this) {
            case HEADER -> "the DICOM header says";
            case TABLE -> "the table says";
            case TYPED -> "what was typed says";
        };
    }
}
