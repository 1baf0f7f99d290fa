package org.longus.io.open;

import java.nio.file.Path;
import org.longus.io.InputName;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.io.nifti.NiftiReader;

/** A NIfTI file as a choice. It names no patient: its path below what was opened tells it from others of its name. */
final class NiftiChoice {
    private NiftiChoice() {}

    /** @param opened the file itself, or the folder in which it was found */
    static SeriesChoice of(Path file, Path opened) throws UnreadableInputException {
        SeriesChoice offer = NiftiReader.offer(file);
        if (opened.equals(file) || opened.equals(file.getParent())) {
            return offer; // its own folder is name enough
        }
        String place = InputName.below(opened, file).replaceFirst("(?i)\\.nii(\\.gz)?$", "");
        return new SeriesChoice(
                offer.name(),
                offer.description(),
                offer.source(),
                offer.identity(),
                offer.fileGeometry(),
                offer.warnings(),
                offer.origin().at(place),
                progress -> offer.open(progress).at(place));
    }
}
