package org.longus.ui.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;
import org.longus.export.json.JsonExporter;

/** Asks for a folder with the system's own dialog. */
public final class FolderQuestion {
    private FolderQuestion() {}

    /** @param start where it begins, if that is there */
    public static Optional<Path> ask(Window owner, String title, Optional<Path> start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start.map(FolderQuestion::aboveAResult)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /** The folder that cases' folders lie in, where this is one case's own: another's within it would pass for its. */
    static Path aboveAResult(Path folder) {
        Path above = folder.toAbsolutePath().getParent();
        return above != null && folder.resolve(JsonExporter.RESULT).toFile().isFile() ? above : folder;
    }
}
