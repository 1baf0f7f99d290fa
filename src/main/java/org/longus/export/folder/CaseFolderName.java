package org.longus.export.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.longus.io.Anonymous;
import org.longus.io.CtSeries;
import org.longus.io.InputName;
import org.longus.io.SeriesOrigin;

/**
 * What the folder of a case is called, in the window and on the command line alike: patient, date of the study, number of
 * the series, with {@code _} between them; of an anonymised set the names of the folders that hold it in place of the
 * patient; of a NIfTI its folder and its own name; at the end who read it, in annotator mode.
 */
final class CaseFolderName {
    /** Leaves room for what is put before and behind it: names may have 255 bytes. */
    static final int MAX_BYTES = 150;

    private CaseFolderName() {}

    static String of(CtSeries.Identity who, SeriesOrigin origin, Path source, String reader) {
        List<String> parts = new ArrayList<>();
        String patientId = who.patientId().strip();
        parts.add(Anonymous.isPlaceholder(patientId) ? placeOf(origin, source).replace('/', '-') : patientId);
        for (String part : List.of(who.studyDate(), origin.facts().seriesNumber(), reader)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return SafeName.of(String.join("_", parts), MAX_BYTES);
    }

    /** As in {@code site-2/p07/CT}; with a NIfTI's own name, without its ending, at the end. */
    static String placeOf(SeriesOrigin origin, Path source) {
        String file = String.valueOf(source.toAbsolutePath().normalize().getFileName());
        String stem = InputName.withoutEnding(file);
        String place = InputName.withoutEnding(origin.place());
        if (place.isBlank()) {
            return stem;
        }
        boolean isNifti = file.matches("(?i).*\\.nii(\\.gz)?");
        return isNifti && !place.equals(stem) && !place.endsWith("/" + stem) ? place + "/" + stem : place;
    }
}
