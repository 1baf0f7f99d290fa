package org.longus.io;

/**
 * Where a series comes from and what tells it from another of the same name.
 *
 * @param facts how it was made
 * @param place the folder that holds its files, below what was opened, with {@code /} between names; for what lies in a ZIP
 *     the ZIP's name comes first. The name of the input itself where the files lie directly in it. It names a case whose
 *     headers name nobody
 * @param fingerprint of the content, from a sample of each slice's stored pixels and its place: two scans that differ have
 *     different ones, though their UIDs be equal. Hexadecimal; empty where it was not taken
 */
public record SeriesOrigin(SeriesFacts facts, String place, String fingerprint) {
    public static final SeriesOrigin UNKNOWN = new SeriesOrigin(SeriesFacts.NONE, "", "");

    /**
     * How a list calls the patient: the name, else the ID; the last folder of the place where the headers name nobody (see
     * {@link Anonymous}). Empty where that is not known either.
     */
    public String who(CtSeries.Identity identity) {
        if (!Anonymous.isPlaceholder(identity.patientName())) {
            return identity.patientName();
        }
        if (!Anonymous.isPlaceholder(identity.patientId())) {
            return identity.patientId();
        }
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
