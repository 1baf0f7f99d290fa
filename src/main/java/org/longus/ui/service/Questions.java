package org.longus.ui.service;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.table.patient.TableColumn;
import org.longus.io.table.patient.TableDraft;
import org.longus.io.table.patient.TableField;
import org.longus.review.store.ReaderSettings;

/** What the window asks the user in dialogs; an empty answer is "never mind". */
public interface Questions {
    /** How the window is left whose changes are not all on the disk. */
    enum Leaving {
        TRY_AGAIN,
        LOSE_CHANGES,
        STAY
    }

    /** A folder with DICOM files. */
    Optional<Path> folderToOpen();

    /** The folder that a cohort's results are in. */
    default Optional<Path> cohortToOpen() {
        return folderToOpen();
    }

    /** ZIP, DICOM or NIfTI files; none is "never mind". */
    List<Path> filesToOpen();

    /** A CSV or XLSX file with patients. */
    Optional<Path> patientTable();

    /**
     * Which columns are meant where headings leave it open.
     *
     * @return a column for what is {@link TableDraft#unclear}; what is missing is left out
     */
    Optional<Map<TableField, TableColumn>> columns(TableDraft table);

    /**
     * Why a case, or several, are left out.
     *
     * @param who the case, or how many, as in "3 cases"
     */
    Optional<String> exclusionReason(String who);

    /**
     * What is to be looked at again of a case that is flagged.
     *
     * @param who the case
     * @param now the note as it stands; may be empty
     * @return the note, which may be empty; empty is "never mind"
     */
    Optional<String> flagNote(String who, String now);

    /**
     * Which series of a study.
     *
     * @param now what is chosen while nobody chooses
     * @param leftOut sentences on what else could not be opened
     */
    Optional<SeriesChoice> series(Study study, SeriesChoice now, List<String> leftOut);

    /** A file of masks: DICOM SEG or RTSTRUCT, NRRD, NIfTI, or a PNG of a slice. */
    Optional<Path> maskFile();

    /** @param title what it is for */
    default Optional<Path> maskFile(String title) {
        return maskFile();
    }

    /** Which of several masks of a file; empty is "never mind". */
    default Optional<DrawnMasks.Segment> segment(DrawnMasks masks) {
        return Optional.of(masks.segments().getFirst());
    }

    /** Who reads in annotator mode, and how. */
    Optional<ReaderSettings> reader(ReaderSettings now);

    /**
     * Whether to do something that cannot be taken back.
     *
     * @param action on its button, as in "Reveal AI"
     */
    boolean confirmed(String title, String text, String action);

    /**
     * What to do with changes that the disk does not take, when the window is to be closed.
     *
     * @param text how many cases have such changes, and why
     */
    Leaving unsaved(String text);

    /**
     * As {@link #exclusionReason(String)}, of several cases.
     *
     * @param who how many, as in "2 cases"
     * @param names of the patients
     */
    default Optional<String> exclusionReason(String who, List<String> names) {
        return exclusionReason(who);
    }

    /** Where an export goes. */
    Optional<Path> folderToExportTo();

    /** @param start the folder that is offered first */
    default Optional<Path> folderToExportTo(Optional<Path> start) {
        return folderToExportTo();
    }

    /**
     * Where an export goes, and what is written.
     *
     * @param what is exported, as in "Export 12 cases"
     * @param now what is offered
     */
    default Optional<ExportChoice> export(String what, ExportChoice now) {
        return folderToExportTo(Optional.of(now).filter(ExportChoice::hasFolder).map(ExportChoice::folder))
                .map(now::into);
    }
}
