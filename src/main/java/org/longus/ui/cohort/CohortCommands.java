package org.longus.ui.cohort;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.longus.measure.CutOffs;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.cases.ListedCases;
import org.longus.ui.commands.OwnCutOffs;
import org.longus.ui.commands.Readers;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Questions;

/** What a person orders of a cohort. A reader in annotator mode gets none: its page is full of the models' answers. */
public final class CohortCommands {
    private final CohortView view;
    private final Questions questions;
    private final ObservableValue<ReaderSettings> reader;
    private final Messages messages;

    /**
     * @param background where files are read and charts are made
     * @param window the window's thread
     */
    public static CohortCommands of(
            ListedCases listed,
            OwnCutOffs own,
            Readers readers,
            Questions questions,
            Executor background,
            Executor window,
            Messages messages) {
        CohortView view = new CohortView(
                listed, own.ownProperty().map(CutOffs::with), InstantSource.system(), background, window, messages);
        return new CohortCommands(view, questions, readers.settingsProperty(), messages);
    }

    private CohortCommands(
            CohortView view, Questions questions, ObservableValue<ReaderSettings> reader, Messages messages) {
        this.view = view;
        this.questions = questions;
        this.reader = reader;
        this.messages = messages;
        reader.subscribe(now -> {
            if (now.on()) {
                view.shownProperty().set(false);
            }
        });
    }

    /** The opened cohort. */
    public CohortView view() {
        return view;
    }

    /** Asks for the folder of a cohort and shows it. */
    public void open() {
        if (!refused()) {
            questions.cohortToOpen().ifPresent(this::open);
        }
    }

    /** Shows the cohort of a folder. */
    public void open(Path folder) {
        if (!refused()) {
            messages.clear();
            view.open(folder);
        }
    }

    /** Shows the page of the opened cohort, or the planes again; asks for one where none is open. */
    public void toggle() {
        if (view.shownProperty().get()) {
            view.shownProperty().set(false);
        } else if (view.folderProperty().get() == null) {
            open();
        } else if (!refused()) {
            view.shownProperty().set(true);
            view.poll();
        }
    }

    /** Asks for the table of a study and takes in what it says of the cohort's cases. */
    public void giveTable() {
        questions.patientTable().ifPresent(view::readTable);
    }

    private boolean refused() {
        if (reader.getValue().on()) {
            messages.say("A cohort's page shows the models' answers: leave annotator mode first (%s)."
                    .formatted(Shortcut.ANNOTATOR.keys()));
        }
        return reader.getValue().on();
    }
}
