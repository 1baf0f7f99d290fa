package org.longus.io;

import java.util.OptionalDouble;

/**
 * What the headers say of how a series was made: what a radiologist chooses by, and what a report names. Texts stand as in
 * the file and are empty where it says nothing.
 *
 * @param seriesNumber as in "4"
 * @param description the file's own name for the series
 * @param kernel of the reconstruction, as in "B31s"; several values joined by backslashes
 * @param imageType values joined by backslashes, as in {@code ORIGINAL\PRIMARY\AXIAL}
 * @param acquisitionNumber of the slices; empty where they differ in it and were found to be one scan
 * @param phase cardiac phase, trigger time or temporal position, in words; empty where there is none
 * @param kvp tube voltage in kV
 * @param sliceThicknessMm as stated; not the distance between slices
 * @param contrast agent as stated
 * @param bodyPart as stated, as in "NECK"
 * @param energy of a mono-energetic or multi-energy series, in words, as in "70 keV"; empty where it is not stated
 */
public record SeriesFacts(
        String seriesNumber,
        String description,
        String kernel,
        String imageType,
        String acquisitionNumber,
        String phase,
        OptionalDouble kvp,
        OptionalDouble sliceThicknessMm,
        String contrast,
        String bodyPart,
        String energy) {
    public static final SeriesFacts NONE =
            new SeriesFacts("", "", "", "", "", "", OptionalDouble.empty(), OptionalDouble.empty(), "");

    /** Without body part and energy. */
    public SeriesFacts(
            String seriesNumber,
            String description,
            String kernel,
            String imageType,
            String acquisitionNumber,
            String phase,
            OptionalDouble kvp,
            OptionalDouble sliceThicknessMm,
            String contrast) {
        this(
                seriesNumber,
                description,
                kernel,
                imageType,
                acquisitionNumber,
                phase,
                kvp,
                sliceThicknessMm,
                contrast,
                "",
                "");
    }

    /** How sentences call the series, as in {@code Series 4 'Neck 2.0 B31s'}. */
    public String label() {
        String number = seriesNumber.isEmpty() ? "" : " " + seriesNumber;
        String named = description.isEmpty() ? "" : " '" + description + "'";
        return "Series" + number + named;
    }
}
