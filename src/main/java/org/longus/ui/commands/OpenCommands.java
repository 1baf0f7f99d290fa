package org.longus.ui.commands;

import java.nio.file.Path;
import java.util.List;
import org.longus.ui.cases.Opening;
import org.longus.ui.cases.Recent;
import org.longus.ui.common.Messages;
import org.longus.ui.service.Questions;

/** Puts scans on the list: a folder, files, or the list of an earlier session. */
public final class OpenCommands {
    private final Opening opening;
    private final Recent recent;
    private final Questions questions;
    private final PersonsWork work;
    private final Messages messages;

    public OpenCommands(Opening opening, Recent recent, Questions questions, PersonsWork work, Messages messages) {
        this.opening = opening;
        this.recent = recent;
        this.questions = questions;
        this.work = work;
        this.messages = messages;
    }

    /** Asks for a folder and opens it. */
    public void openFolder() {
        if (!work.refuseWhileBusy()) {
            questions.folderToOpen().ifPresent(this::open);
        }
    }

    /** Asks for files and opens them. */
    public void openFiles() {
        if (!work.refuseWhileBusy()) {
            open(questions.filesToOpen());
        }
    }

    /** Opens what one folder or file holds. */
    public void open(Path input) {
        open(List.of(input));
    }

    /** Opens what these hold; of several series of one study the user chooses one. */
    public void open(List<Path> inputs) {
        if (!inputs.isEmpty()) {
            messages.clear();
            work.start(opening.job(inputs), null);
        }
    }

    /** Opens the list as an earlier session left it. */
    public void openLastList() {
        if (recent.lastProperty().get().isEmpty()) {
            messages.say("There is no list to go on with yet.");
        } else {
            messages.clear();
            work.start(opening.job(recent.lastProperty().get()), null);
        }
    }
}
