package org.longus.ui.commands;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.longus.io.Counted;
import org.longus.measure.CutOffs;
import org.longus.ui.cases.CaseList;
import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.common.Preference;
import org.longus.ui.service.CutOffSource;

/** A person's own cut-offs: {@value #FILE} in a folder of theirs, applied beside the published ones from when it is read. */
public final class OwnCutOffs {
    static final String FILE = "cutoffs.json";
    private static final Path NONE = Path.of("");

    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>(NONE);
    private final CaseList list;
    private final Executor background;
    private final Executor window;
    private final Messages messages;

    /** @param window the JavaFX thread */
    public OwnCutOffs(CaseList list, Executor background, Executor window, Messages messages) {
        this.list = list;
        this.background = background;
        this.window = window;
        this.messages = messages;
        folder.addListener((of, was, now) -> read(now));
    }

    public Preference<Path> preference() {
        return Preference.folder(
                "ownCutOffs",
                Preference.Group.FILES,
                "Folder of your own cut-offs",
                "Holds cutoffs.json (the guide says how it is written); empty: the published ones alone",
                folder);
    }

    private void read(Path from) {
        if (from.equals(NONE)) {
            take(from, CutOffSource.NONE);
            return;
        }
        background.execute(() -> {
            CutOffSource read = CutOffSource.read(from.resolve(FILE));
            window.execute(() -> take(from, read));
        });
    }

    private void take(Path from, CutOffSource read) {
        if (!from.equals(folder.get())) {
            return;
        }
        CutOffs.useOwn(read.table());
        About about = new About(this, "cut-offs");
        messages.end(about);
        if (!read.fault().isEmpty()) {
            messages.show(
                    about,
                    new Notice(Notice.Kind.WARNING, "Your own cut-offs are not applied. %s".formatted(read.fault())));
        } else if (!read.table().all().isEmpty()) {
            messages.say("%s of your own, from %s."
                    .formatted(Counted.of(read.table().all().size(), "cut-off"), from.resolve(FILE)));
        }
        if (list.current() != null) {
            list.current().change(c -> {});
        }
    }
}
