package org.longus.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
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
        Optional<File> chosen = folder("Open a DICOM folder", lastOpened);
        chosen.ifPresent(f -> lastOpened = f.getParentFile());
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<Path> fileToOpen() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a CT");
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter("All files", "*"),
                        new FileChooser.ExtensionFilter("CT", "*.zip", "*.dcm", "*.nii", "*.nii.gz"));
        if (lastOpened != null && lastOpened.isDirectory()) {
            chooser.setInitialDirectory(lastOpened);
        }
        Optional<File> chosen = Optional.ofNullable(chooser.showOpenDialog(owner));
        chosen.ifPresent(f -> lastOpened = f.getParentFile());
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<SeriesChoice> series(InputScan scan) {
        return new SeriesDialog(owner, scan).showAndWait();
    }

    @Override
    public Optional<Path> folderToExportTo() {
        Optional<File> chosen = folder("Export into a folder", lastExport);
        chosen.ifPresent(f -> lastExport = f);
        return chosen.map(File::toPath);
    }

    private Optional<File> folder(String title, File start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (start != null && start.isDirectory()) {
            chooser.setInitialDirectory(start);
        }
        return Optional.ofNullable(chooser.showDialog(owner));
    }
}
