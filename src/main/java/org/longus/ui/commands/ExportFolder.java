package org.longus.ui.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.ui.common.Preference;
import org.longus.ui.service.Questions;

/** Where exports go: asked for each time, beginning where the last one went, or the one folder that a person has set. */
public final class ExportFolder {
    private static final Path NONE = Path.of("");
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(NONE);
    private final BooleanProperty asks = new SimpleBooleanProperty(true);
    private final Questions questions;

    public ExportFolder(Questions questions) {
        this.questions = questions;
    }

    /** The folder for the next export; empty is "never mind". */
    public Optional<Path> get() {
        Optional<Path> known = Optional.of(folder.get()).filter(f -> !f.equals(NONE));
        if (!asks.get() && known.isPresent()) {
            return known;
        }
        Optional<Path> chosen = questions.folderToExportTo(known);
        chosen.ifPresent(folder::set);
        return chosen;
    }

    public List<Preference<?>> preferences() {
        return List.of(
                Preference.folder(
                        "exportFolder",
                        Preference.Group.FILES,
                        "Folder of exports",
                        "Each case has a folder of its own there; the last one is remembered",
                        folder),
                Preference.onOrOff(
                        "exportAsks",
                        Preference.Group.FILES,
                        "Ask for it at each export",
                        "Off: an export goes there at once",
                        asks));
    }
}
