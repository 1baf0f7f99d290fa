package org.longus.ui.commands;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.common.Job;
import org.longus.ui.common.Preference;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.StoreDoor;

/**
 * The reader's name among the preferences. It is kept with the readings and not with the window: whose reading a case is must
 * not depend on which of two files was written last.
 */
public final class ReaderName {
    private final Readers readers;
    private final StoreDoor store;
    private final PersonsWork work;
    private final StringProperty name = new SimpleStringProperty("");
    private final ObservableBooleanValue editable;

    /** @param busy whether a person's job is running */
    public ReaderName(Readers readers, StoreDoor store, PersonsWork work, ObservableBooleanValue busy) {
        this.readers = readers;
        this.store = store;
        this.work = work;
        editable = Bindings.createBooleanBinding(
                () -> store.keeps() && !readers.isOn() && !busy.get(), readers.settingsProperty(), busy);
        readers.settingsProperty().subscribe(this::follow);
        // a name that could not be written is not left standing
        busy.subscribe(b -> {
            if (!b) {
                follow();
            }
        });
        name.subscribe(this::take);
    }

    private void follow() {
        name.set(readers.settingsProperty().get().name());
    }

    private void take(String typed) {
        ReaderSettings now = readers.settingsProperty().get();
        if (typed.equals(now.name())) {
            return;
        }
        if (readers.isOn() || !store.keeps() || typed.isBlank() || work.refuseWhileBusy()) {
            follow();
            return;
        }
        ReaderSettings wanted = new ReaderSettings(typed, now.fromAi(), now.on());
        work.start(
                new Job<>("Keep the reader's name", progress -> store.keep(wanted, progress), readers::renamed), null);
    }

    /** For the dialog alone: no setting of the window, and so not set back with those. */
    public Preference<String> preference() {
        return new Preference<String>(
                "readerName",
                Preference.Group.READER,
                "Reader's name",
                "Your name or initials; each reader's work is kept apart under it. While annotator mode (%s) is on, the reader is changed beside the list"
                        .formatted(Shortcut.ANNOTATOR.keys()),
                name,
                List.of(),
                n -> n,
                n -> n,
                typed -> Optional.of(typed.strip()).filter(n -> !n.isEmpty()),
                editable);
    }
}
