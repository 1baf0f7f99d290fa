package org.longus.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/** Asks for a folder with the system's own dialog. */
public final class FolderQuestion {
    private FolderQuestion() {}

    /** @param start where it begins, if that is there */
    public static Optional<Path> ask(Window owner, String title, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }
}
