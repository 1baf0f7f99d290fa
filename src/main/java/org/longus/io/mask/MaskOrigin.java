package org.longus.io.mask;

import java.util.Locale;
import java.util.regex.Matcher;

/**
 * How a mask came to be, as its file states it.
 *
 * @param algorithm what made it, by the file's name for it; empty where it does not say
 * @param creator who made it; empty where it does not say
 */
public record MaskOrigin(How how, String algorithm, String creator) {
    /** The words of DICOM (SegmentAlgorithmType, ROIGenerationAlgorithm). Journals hold these names: none may change. */
    public enum How {
        AUTOMATIC("made by a program, as the file states"),
        SEMIAUTOMATIC("made by a person with a program, as the file states"),
        MANUAL("drawn by hand, as the file states"),
        UNKNOWN("the file does not state how it was made");

        private final String words;

        How(String words) {
            this.words = words;
        }
    }

    /** Of a format that does not say. */
    public static final MaskOrigin UNKNOWN = new MaskOrigin(How.UNKNOWN, "", "");

    /** @param stated DICOM's word for it; anything else is unknown */
    public static MaskOrigin of(String stated, String algorithm, String creator) {
        How how = switch (stated.strip().toUpperCase(Locale.ROOT)) {
            case "AUTOMATIC" -> How.AUTOMATIC;
            case "SEMIAUTOMATIC" -> How.SEMIAUTOMATIC;
            case "MANUAL" -> How.MANUAL;
            default -> How.UNKNOWN;
        };
        return new MaskOrigin(how, algorithm.strip(), creator.strip());
    }

    /** As in "made by a program (nnU-Net), as the file states". */
    public String text() {
        boolean named = !algorithm.isEmpty() && (how == How.AUTOMATIC || how == How.SEMIAUTOMATIC);
        return named
                ? how.words.replaceFirst(", as", Matcher.quoteReplacement(" (%s), as".formatted(algorithm)))
                : how.words;
    }
}
