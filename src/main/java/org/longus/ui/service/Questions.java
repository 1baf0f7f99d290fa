package org.longus.ui.service;

import java.nio.file.Path;
import java.util.Optional;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;

/** What the window asks the user in dialogs; an empty answer is "never mind". */
public interface Questions {
    /** A folder with DICOM files. */
    Optional<Path> folderToOpen();

    /** A ZIP, DICOM or NIfTI file. */
    Optional<Path> fileToOpen();

    /** Which of several series. */
    Optional<SeriesChoice> series(InputScan scan);

    /** Where an export goes. */
    Optional<Path> folderToExportTo();
}
