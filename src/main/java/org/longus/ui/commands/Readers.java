package org.longus.ui.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.review.store.FinishedReading;
import org.longus.review.store.ReaderAgreement;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.Questions;
import org.longus.ui.service.StoreDoor;
import org.longus.volume.Progress;

/**
 * Annotator mode: each reader has a case of their own, in which nothing of the models or of another reader is until it is
 * asked for. What is not in the case no layer, number or command can show.
 */
public final class Readers {
    private final StoreDoor store;
    private final CaseLoader loader;
    private final CaseList list;
    private final Questions questions;
    private final Messages messages;
    private final PersonsWork work;
    private final ReadOnlyObjectWrapper<ReaderSettings> settings = new ReadOnlyObjectWrapper<>(ReaderSettings.NONE);
    private final ObservableList<ReaderAgreement> agreements = FXCollections.observableArrayList();

    /** @param first who read when the program was left: whoever was an annotator must not come back to the models' masks */
    public Readers(
            StoreDoor store,
            ReaderSettings first,
            CaseLoader loader,
            CaseList list,
            Questions questions,
            Messages messages,
            PersonsWork work) {
        this.store = store;
        this.loader = loader;
        this.list = list;
        this.questions = questions;
        this.messages = messages;
        this.work = work;
        take(first);
    }

    private void take(ReaderSettings now) {
        settings.set(now);
        loader.readAs(reader());
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
        if (!store.keeps()) {
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

    /** Takes another name that is kept already; outside annotator mode, where no case is anybody's. */
    void renamed(ReaderSettings now) {
        settings.set(now);
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
        become(
                settings.get().with(false),
                unfinished ? on : null,
                "Annotator mode is off: the AI and its numbers are shown again.");
    }

    private void become(ReaderSettings now) {
        become(now, null, "Annotator mode: %s reads, and the AI is hidden.".formatted(now.name()));
    }

    /**
     * @param exposed a reading that is left unfinished, for others' masks to be seen; may be null
     * @param said when it is so
     */
    private void become(ReaderSettings now, CaseModel exposed, String said) {
        if (work.refuseWhileBusy() || refuseUnsaved()) {
            return;
        }
        if (exposed != null) {
            exposed.change(ReviewedCase::expose);
        }
        work.start(
                new Job<>("Change the reader", progress -> store.keep(now, progress), kept -> became(kept, said)),
                null);
    }

    private void became(ReaderSettings now, String said) {
        // a last change may have been made while that was written
        if (refuseUnsaved()) {
            return;
        }
        messages.clear();
        take(now);
        list.reread();
        messages.say(said);
    }

    /** Returns whether changes are not on the disk yet, so that no case may be let go of, and says so. */
    private boolean refuseUnsaved() {
        if (!loader.isSaved()) {
            messages.show(
                    Notice.Kind.WARNING, "Changes are not saved yet. Wait until they are, then change the mode again.");
        }
        return !loader.isSaved();
    }

    /** Finds the other readers whose masks this person may see on a case now. */
    void visibleReaders(CaseModel on, Consumer<List<String>> found) {
        store.readers(CaseKey.of(on.series()), summaries -> found.accept(visible(on, summaries)));
    }

    private List<String> visible(CaseModel on, Map<String, CaseSummary> summaries) {
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
                        .map(Map.Entry::getKey)
                        .filter(name -> !isOn() || !name.equalsIgnoreCase(me))
                        .collect(Collectors.toList());
    }

    /** Another reader's mask of a case that is open; empty where this person may not see it, or there is none. */
    Optional<FinishedReading> reading(CaseModel on, String reader, Progress progress) throws IOException {
        return visible(on, store.readers(CaseKey.of(on.series()), progress)).contains(reader)
                ? store.finished(on.series(), reader, progress)
                : Optional.empty();
    }

    /** The finished readings of a case, each held against each other. */
    List<ReaderAgreement> compareFinished(CaseModel on, Progress progress) throws IOException {
        return store.agreements(on.series(), progress);
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
                        progress -> store.writeAgreement(keys, folder, progress),
                        rows -> messages.say(
                                String.format(Locale.ROOT, "%d rows in %s.", rows, folder.resolve("agreement.csv")))),
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
