package org.longus.io.mask;

import java.util.List;
import org.longus.io.PersonName;

/**
 * Whom and what a file of masks was drawn on, as it states it. Texts are empty where it does not say.
 *
 * @param frameOfReference UID of the space in which it was drawn
 * @param series UIDs of the series that it refers to
 * @param images SOPInstanceUIDs of the images that it refers to
 */
public record MaskIdentity(
        String patientId,
        String patientName,
        String studyUid,
        String frameOfReference,
        List<String> series,
        List<String> images) {
    /** Of a format that says nothing of it. */
    public static final MaskIdentity NONE = new MaskIdentity("", "", "", "", List.of(), List.of());

    public MaskIdentity {
        series = List.copyOf(series);
        images = List.copyOf(images);
    }

    /** As in "Doe, Jane (ID 4711)"; for the window, never for a log. */
    static String person(String name, String id) {
        String shown = PersonName.display(name).strip();
        String by = id.isBlank() ? "no ID" : "ID " + id.strip();
        return shown.isEmpty() ? by : "%s (%s)".formatted(shown, by);
    }

    @Override
    public String toString() {
        return "MaskIdentity";
    }
}
