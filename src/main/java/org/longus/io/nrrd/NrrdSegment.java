package org.longus.io.nrrd;

/**
 * What a mask in a NRRD is of, as 3D Slicer keeps it.
 *
 * @param id names the segment to programs
 * @param name for people
 * @param rgb the colour that is proposed, 0xRRGGBB
 * @param terminology of DICOM: category, type, its modifier, the context of places, the place, its modifier, each a triplet of
 *     scheme, code and meaning, in the notation of Slicer's {@code TerminologyEntry}
 */
public record NrrdSegment(String id, String name, int rgb, String terminology) {
    private static final String TYPES = "Segmentation category and type - DICOM master list";
    private static final String PLACES = "Anatomic codes - DICOM master list";

    /** Skeletal muscle at C3. */
    public static NrrdSegment muscle(String id, String name, int rgb) {
        return new NrrdSegment(
                id,
                name,
                rgb,
                String.join(
                        "~",
                        TYPES,
                        "SCT^85756007^Tissue",
                        "SCT^127954009^Skeletal muscle",
                        "^^",
                        PLACES,
                        "SCT^113205007^C3 vertebra",
                        "^^"));
    }

    /** The slices of C3. */
    public static NrrdSegment section(String id, String name, int rgb) {
        return new NrrdSegment(
                id,
                name,
                rgb,
                String.join(
                        "~",
                        TYPES,
                        "SCT^123037004^Anatomical Structure",
                        "SCT^113205007^C3 vertebra",
                        "^^",
                        PLACES,
                        "^^",
                        "^^"));
    }
}
