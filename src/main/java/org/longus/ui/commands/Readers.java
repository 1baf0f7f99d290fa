package org.longus.ui.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.review.Case;
import org.longus.review.ReviewState;
import org.longus.review.store.CaseKey;
import org.longus.review.store.FinishedReading;
import org.longus.review.store.ReaderAgreement;
import org.longus.review.store.ReaderSettings;
import org.longus.review.store.Readings;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.Questions;

/**
 * Annotator mode: each reader has a case of their own, in which nothing of the models or of another reader is until it is
 * asked for. What is not in the case no layer, number or command can show.
 */
public final class Readers {
    private final Optional<Readings> readings;
    private final CaseLoader shelf;
    private final CaseList list;
    private final Questions questions;
    private final Messages messages;
    private final PersonsWork work;
    private final ReadOnlyObjectWrapper<ReaderSettings> settings = new ReadOnlyObjectWrapper<>(ReaderSettings.NONE);
    private final ObservableList<ReaderAgreement> agreements = FXCollections.observableArrayList();

    /** @param readings empty where no case is kept */
    Readers(
            Optional<Readings> readings,
            CaseLoader shelf,
            CaseList list,
            Questions questions,
            Messages messages,
            PersonsWork work) {
        this.readings = readings;
        this.shelf = shelf;
        this.list = list;
        this.questions = questions;
        this.messages = messages;
        this.work = work;
        // whoever left the program as an annotator must not come back to the models' masks
        readings.map(Readings::settings).ifPresent(this::take);
    }

    private void take(ReaderSettings now) {
        settings.set(now);
        shelf.readAs(reader());
    }

    private Optional<String> reader() {
        return settings.get().on() ? Optional.of(settings.get().name()) : Optional.empty();
    }

    /** Whether a reader's masks begin as the AI's. */
    boolean beginFromAi() {
        return settings.get().fromAi();
    }

    public boolean isOn() {
        return settings.get().on();
    }

    /** Turns annotator mode on, asking for the reader's name the first time, or off. */
    public void toggle() {
        if (readings.isEmpty()) {
            messages.show(
                    Notice.Kind.WARNING,
                    "Annotator mode keeps each reader's work, and no case is kept here. Start Longus with a folder of"
                            + " its own.");
        } else if (isOn()) {
            leave();
        } else if (settings.get().name().isEmpty()) {
            ask();
        } else {
            become(settings.get().with(true));
        }
    }

    /** Asks who reads and how masks begin. */
    public void ask() {
        questions.reader(settings.get()).filter(s -> !s.name().isEmpty()).ifPresent(s -> become(s.with(true)));
    }

    private void leave() {
        CaseModel on = list.current();
        boolean unfinished = on != null && on.reader().isPresent() && on.slice() != null && !on.isFinished();
        if (unfinished
                && !questions.confirmed(
                        "Leave annotator mode",
                        "Your reading of %s is not finished. Outside annotator mode the AI's mask can be seen, so the record will say that you may have seen it."
                                .formatted(list.chosen().who()),
                        "Leave")) {
            return;
        }
        if (become(settings.get().with(false), unfinished ? on : null)) {
            messages.say("Annotator mode is off: the AI and its numbers are shown again.");
        }
    }

    private void become(ReaderSettings now) {
        if (become(now, null)) {
            messages.say("Annotator mode: %s reads, and the AI is hidden.".formatted(now.name()));
        }
    }

    /** @param exposed a reading that is left unfinished, for others' masks to be seen; may be null */
    private boolean become(ReaderSettings now, CaseModel exposed) {
        if (work.refuseWhileBusy()) {
            return false;
        }
        if (!shelf.isSaved()) {
            messages.show(
                    Notice.Kind.WARNING, "Changes are not saved yet. Wait until they are, then change the mode again.");
            return false;
        }
        if (exposed != null) {
            exposed.change(Case::expose);
        }
        try {
            readings.orElseThrow().keep(now);
        } catch (IOException e) {
            messages.show(e);
            return false;
        }
        messages.clear();
        take(now);
        list.reread();
        return true;
    }

    /** The other readers whose masks this person may see on a case now. */
    List<String> visibleReaders(CaseModel on) {
        var summaries = readings.map(r -> r.summaries(CaseKey.of(on.series()))).orElse(java.util.Map.of());
        String me = settings.get().name();
        boolean mineIsOpen = isOn()
                ? !on.isFinished()
                : summaries.entrySet().stream()
                        .anyMatch(e ->
                                e.getKey().equalsIgnoreCase(me) && e.getValue().state() != ReviewState.FINISHED);
        return mineIsOpen
                ? List.of()
                : summaries.entrySet().stream()
                        .filter(e -> e.getValue().state() == ReviewState.FINISHED)
                        .map(java.util.Map.Entry::getKey)
                        .filter(name -> !isOn() || !name.equalsIgnoreCase(me))
                        .collect(Collectors.toList());
    }

    /** Of a case that is open; not for the window's thread. */
    Optional<FinishedReading> reading(CaseModel on, String reader) throws IOException {
        return readings.isEmpty() ? Optional.empty() : readings.get().finished(on.series(), reader);
    }

    /** The finished readings of a case, each held against each other; not for the window's thread. */
    List<ReaderAgreement> compareFinished(CaseModel on) throws IOException {
        return readings.isEmpty() ? List.of() : readings.get().agreements(on.series());
    }

    /** Asks for a folder and writes the agreement on the cases of the list into it. */
    public void saveAgreement() {
        if (!work.refuseWhileBusy()) {
            questions.folderToExportTo().ifPresent(this::saveAgreement);
        }
    }

    private void saveAgreement(Path folder) {
        List<CaseKey> keys = list.all().stream().map(StudyItem::key).toList();
        work.start(
                new Job<>(
                        "Save agreement",
                        progress -> readings.orElseThrow().write(keys, folder),
                        rows -> messages.say("%d rows in %s.".formatted(rows, folder.resolve("agreement.csv")))),
                null);
    }

    public ReadOnlyObjectProperty<ReaderSettings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    /** The reader's agreement with others on the shown case, once both have finished. */
    public ObservableList<ReaderAgreement> agreements() {
        return agreements;
    }
}
