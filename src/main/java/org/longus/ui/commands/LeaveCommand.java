package org.longus.ui.commands;

import java.time.Duration;
import org.longus.io.Counted;
import org.longus.review.store.Unsaved;
import org.longus.ui.cases.CaseList;
import org.longus.ui.common.Messages;
import org.longus.ui.service.Questions;
import org.longus.ui.service.StoreDoor;

/** Closes the window, but loses no change that a person has not given up. */
public final class LeaveCommand {
    /** A folder on a network may be slow; one that is gone must not keep a person from being asked. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final CaseList list;
    private final StoreDoor store;
    private final Questions questions;
    private final Messages messages;
    private boolean leaving;

    public LeaveCommand(CaseList list, StoreDoor store, Questions questions, Messages messages) {
        this.list = list;
        this.store = store;
        this.questions = questions;
        this.messages = messages;
    }

    /**
     * Sees to it that all is on the disk and then goes; where something is not, a person says what is to be done. Asked for
     * again meanwhile, nothing happens.
     *
     * @param go closes the window
     */
    public void leave(Runnable go) {
        if (leaving) {
            return;
        }
        leaving = true;
        messages.say("Saving before the window closes ...");
        if (list.current() != null) {
            list.current().endStroke();
        }
        tryAndGo(go);
    }

    private void tryAndGo(Runnable go) {
        store.unsaved(PATIENCE, left -> {
            if (left.cases() == 0) {
                leaving = false;
                go.run();
            } else {
                ask(left, go);
            }
        });
    }

    private void ask(Unsaved left, Runnable go) {
        String text = "Changes of %s are not on the disk yet. %s"
                .formatted(Counted.of(left.cases(), "case"), left.reason().orElse(""));
        Questions.Leaving answer = questions.unsaved(text.strip());
        if (answer == Questions.Leaving.TRY_AGAIN) {
            tryAndGo(go);
            return;
        }
        leaving = false;
        messages.say("");
        if (answer == Questions.Leaving.LOSE_CHANGES) {
            go.run();
        }
    }
}
