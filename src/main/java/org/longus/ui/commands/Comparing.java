package org.longus.ui.commands;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.longus.edit.SliceMask;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Comparison;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.key.Shortcut;
import org.longus.volume.SliceNumber;

/** Chooses what the shown case's mask is held against. */
public final class Comparing {
    private final CaseList list;
    private final Messages messages;
    private final Readers readers;
    private final PersonsWork work;

    public Comparing(CaseList list, Messages messages, Readers readers, PersonsWork work) {
        this.list = list;
        this.messages = messages;
        this.readers = readers;
        this.work = work;
    }

    /** Compares with the models' mask of the measured slice; stops where something is compared already. */
    public void toggle() {
        if (list.current() != null && list.current().comparison().other() != null) {
            stop();
        } else {
            withModels();
        }
    }

    /** Compares with the models' mask of the measured slice, or says why not. */
    public void withModels() {
        CaseModel on = measured();
        if (on == null) {
            return;
        }
        if (on.automaticProperty().get() == null) {
            messages.say(
                    on.isAiHidden()
                            ? ReaderText.noAi(on)
                            : String.format(
                                    Locale.ROOT,
                                    "The models have not looked at slice %d yet: %s runs them.",
                                    SliceNumber.of(on.slice().k()),
                                    Shortcut.RUN.keys()));
            return;
        }
        on.comparison().withModels();
        said("the AI's mask");
    }

    /**
     * Finds the readers whose masks may be compared with now.
     *
     * @param found told of their names on the window's thread; not where another case is shown by then
     */
    public void readers(Consumer<List<String>> found) {
        CaseModel on = list.current();
        if (on != null) {
            readers.visibleReaders(on, names -> {
                if (on == list.current()) {
                    found.accept(names);
                }
            });
        }
    }

    /** Compares with the mask of a reader who has finished. */
    public void withReader(String reader) {
        CaseModel on = measured();
        if (on == null) {
            return;
        }
        work.start(
                new Job<>(
                        "Read mask",
                        progress -> readers.reading(on, reader, progress),
                        read -> read.ifPresentOrElse(
                                r -> show(on, r.reader(), r.mask()),
                                () -> messages.say("%s has opened the reading again.".formatted(reader)))),
                list.chosen());
    }

    private void show(CaseModel on, String name, SliceMask mask) {
        on.comparison().with(new Comparison.Other(name, mask));
        on.cursor().indexProperty(2).set(mask.k());
        said(name);
    }

    private void said(String name) {
        messages.say("Compared with %s. %s stops comparing.".formatted(name, Shortcut.COMPARE.keys()));
    }

    /** Ends the comparison. */
    public void stop() {
        if (list.current() != null) {
            list.current().comparison().stop();
            messages.say("Nothing is compared any more.");
        }
    }

    private CaseModel measured() {
        CaseModel on = list.current();
        if (on != null && on.slice() == null) {
            messages.say(ReaderText.noMask(on));
        }
        return on == null || on.slice() == null ? null : on;
    }
}
