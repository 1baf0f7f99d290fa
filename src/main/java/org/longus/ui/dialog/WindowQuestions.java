package org.longus.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.table.patient.TableColumn;
import org.longus.io.table.patient.TableDraft;
import org.longus.io.table.patient.TableField;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.service.ExportChoice;
import org.longus.ui.service.Questions;

/** Asks with the system's own dialogs; each begins where the last one ended. */
public final class WindowQuestions implements Questions {
    private final Stage owner;
    private File lastOpened;
    private File lastExport;

    public WindowQuestions(Stage owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> folderToOpen() {
        Optional<File> chosen = folder("Open a folder of one patient or many", lastOpened);
        chosen.ifPresent(f -> lastOpened = f.getParentFile());
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<Path> cohortToOpen() {
        Optional<File> chosen = folder("Open a cohort: the folder that its results are in", lastExport);
        chosen.ifPresent(f -> lastExport = f);
        return chosen.map(File::toPath);
    }

    @Override
    public List<Path> filesToOpen() {
        FileChooser chooser = files(
                "Open CTs",
                new FileChooser.ExtensionFilter("All files", "*"),
                new FileChooser.ExtensionFilter("CT", "*.zip", "*.dcm", "*.nii", "*.nii.gz"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner);
        if (chosen == null || chosen.isEmpty()) {
            return List.of();
        }
        lastOpened = chosen.getFirst().getParentFile();
        return chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> patientTable() {
        FileChooser chooser = files(
                "Patients' values from a table",
                new FileChooser.ExtensionFilter("Tables", "*.csv", "*.tsv", "*.txt", "*.xlsx"),
                new FileChooser.ExtensionFilter("All files", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Map<TableField, TableColumn>> columns(TableDraft table) {
        return new ColumnsDialog(owner, table).showAndWait();
    }

    @Override
    public Optional<Path> maskFile() {
        return maskFile("Open a mask");
    }

    @Override
    public Optional<DrawnMasks.Segment> segment(DrawnMasks masks) {
        return new SegmentDialog(owner, masks).showAndWait();
    }

    @Override
    public Optional<Path> maskFile(String title) {
        FileChooser chooser = files(
                title,
                new FileChooser.ExtensionFilter("Masks", "*.dcm", "*.nrrd", "*.nii", "*.nii.gz", "*.png"),
                new FileChooser.ExtensionFilter("All files", "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<ReaderSettings> reader(ReaderSettings now) {
        return new ReaderDialog(owner, now).showAndWait();
    }

    @Override
    public boolean confirmed(String title, String text, String action) {
        return new ConfirmDialog(owner, title, text, action).showAndWait().orElse(false);
    }

    @Override
    public Leaving unsaved(String text) {
        return new UnsavedDialog(owner, text).showAndWait().orElse(Leaving.STAY);
    }

    private FileChooser files(String title, FileChooser.ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(filters);
        if (lastOpened != null && lastOpened.isDirectory()) {
            chooser.setInitialDirectory(lastOpened);
        }
        return chooser;
    }

    @Override
    public Optional<String> exclusionReason(String who) {
        return new ExclusionDialog(owner, who).showAndWait();
    }

    @Override
    public Optional<String> exclusionReason(String who, List<String> names) {
        return new ExclusionDialog(owner, who, names).showAndWait();
    }

    @Override
    public Optional<String> flagNote(String who, String now) {
        return new FlagNoteDialog(owner, who, now).showAndWait();
    }

    @Override
    public Optional<SeriesChoice> series(Study study, SeriesChoice now, List<String> leftOut) {
        return new SeriesDialog(owner, study, now, leftOut).showAndWait();
    }

    @Override
    public Optional<Path> folderToExportTo(Optional<Path> start) {
        start.ifPresent(folder -> lastExport = folder.toFile());
        return folderToExportTo();
    }

    @Override
    public Optional<Path> folderToExportTo() {
        Optional<File> chosen = folder("Export into a folder", lastExport);
        chosen.ifPresent(f -> lastExport = f);
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<ExportChoice> export(String what, ExportChoice now) {
        return new ExportDialog(owner, what, now).showAndWait();
    }

    private Optional<File> folder(String title, File start) {
        return FolderQuestion.ask(owner, title, Optional.ofNullable(start).map(File::toPath))
                .map(Path::toFile);
    }
}
