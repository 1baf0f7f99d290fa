package org.longus.export;

import java.util.List;
import java.util.OptionalDouble;
import org.longus.io.SeriesFacts;

/**
 * How the scan was made, as far as the header says, beside an attenuation that depends on it. Nothing is corrected by it.
 *
 * @param contrast what the header says of a contrast agent
 * @param agent as it stands in the header; empty where it says nothing
 * @param kvp tube voltage in kV
 * @param kernel of the reconstruction, as it stands; empty where it says nothing
 * @param thicknessMm of a slice as stated
 * @param effects what is published on how these move attenuation and area, a sentence each with its source
 */
public record AcquisitionNote(
        Contrast contrast,
        String agent,
        OptionalDouble kvp,
        String kernel,
        OptionalDouble thicknessMm,
        List<String> effects) {
    /** What is published on how a scan's making moves the numbers, a sentence each with its source. */
    public static final List<String> EFFECTS = Acquisitions.ALL;

    /** Never guessed: a header that names no agent does not say that there was none. */
    public enum Contrast {
        STATED("stated"),
        NOT_STATED("not stated");

        private final String words;

        Contrast(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public AcquisitionNote {
        effects = List.copyOf(effects);
    }

    /** Of what the headers of a series say. */
    public static AcquisitionNote of(SeriesFacts facts) {
        return Acquisitions.of(facts);
    }

    /** As in "contrast not stated, 120 kV, kernel B31s, slices 2.0 mm thick". */
    public String text() {
        return Acquisitions.line(this);
    }
}
