package org.longus.ui.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.measure.MaskComparison;
import org.longus.review.Case;
import org.longus.review.ReviewState;
import org.longus.review.store.CaseKey;
import org.longus.review.store.FinishedReading;
import org.longus.review.store.ReaderAgreement;
import org.longus.review.store.ReaderSettings;
import org.longus.review.store.Readings;
import org.longus.ui.job.Job;
import org.longus.ui.service.Models;
import org.longus.ui.service.Questions;

/**
 * Annotator mode: each reader has a case of their own, in which nothing of the models or of another reader is until it is
 * asked for. What is not in the case no layer, number or command can show.
 */
public final class Readers {
    private final Optional<Readings> readings;
    private final Models models;
    private final CaseShelf shelf;
    private final CaseList list;
    private final Questions questions;
    private final Messages messages;
    private final PersonsWork work;
    private final ReadOnlyObjectWrapper<ReaderSettings> settings = new ReadOnlyObjectWrapper<>(ReaderSettings.NONE);
    private final ObservableList<ReaderAgreement> agreements = FXCollections.observableArrayList();

    /** @param readings empty where no case is kept */
    Readers(
            Optional<Readings> readings,
            Models models,
            CaseShelf shelf,
            CaseList list,
            Questions questions,
            Messages messages,
            PersonsWork work) {
        this.readings = readings;
        this.models = models;
        this.shelf = shelf;
        this.list = list;
        this.questions = questions;
        this.messages = messages;
        this.work = work;
        // whoever left the program as an annotator must not come back to the models' masks
        readings.map(Readings::settings).ifPresent(this::take);
        list.currentProperty().subscribe(this::opened);
    }

    private void take(ReaderSettings now) {
        settings.set(now);
        shelf.readAs(reader());
    }

    private Optional<String> reader() {
        return settings.get().on() ? Optional.of(settings.get().name()) : Optional.empty();
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

    /** Begins or goes on with a mask on slice k, in the reader's way; false where it is none of a reader's business. */
    boolean begins(CaseModel on, int k) {
        if (on.reader().isEmpty() || settings.get().fromAi() && !on.isFinished()) {
            return false;
        }
        if (on.isFinished()) {
            messages.say(ReaderWords.FINISHED);
            return true;
        }
        on.change(c -> c.begin(k));
        on.cursor().indexProperty(2).set(k);
        messages.say(
                on.slice().mask().isEmpty()
                        ? "Slice %d is yours to draw on: B brush, L lasso, G fill. Ctrl+Enter finishes the reading."
                                .formatted(k)
                        : "Slice %d as you had drawn it.".formatted(k));
        return true;
    }

    /** Shows the models' answer beside the reader's mask; false where a run is not the reader's. */
    boolean reveals(CaseModel on) {
        if (on.reader().isEmpty() || settings.get().fromAi() && !on.isFinished()) {
            return false;
        }
        boolean wanted = !on.isAiHidden()
                || questions.confirmed(
                        "Reveal AI",
                        "This shows the AI's mask, votes and numbers on this case. The record says when, and that your"
                                + " mask was made with the AI in sight.",
                        "Reveal AI");
        if (wanted) {
            OptionalInt k = on.slice() == null
                    ? OptionalInt.empty()
                    : OptionalInt.of(on.slice().k());
            work.start(
                    new Job<>(
                            "Reveal AI",
                            progress ->
                                    on.opened().prepared(models.run(on.series().ct(), k, progress)),
                            run -> {
                                on.change(c -> c.reveal(run));
                                if (on.automaticProperty().get() != null) {
                                    on.comparison().withModels();
                                }
                                messages.say("The AI is revealed on this case; the record says so.");
                            }),
                    list.chosen());
        }
        return true;
    }

    /** Closes the reading, or opens a closed one again. */
    void finish(CaseModel on) {
        if (on.isFinished()) {
            reopen(on);
            return;
        }
        on.endStroke();
        if (on.slice() == null || on.slice().mask().isEmpty()) {
            messages.show(
                    Notice.Kind.INFORMATION,
                    "There is nothing to finish yet. Scroll the axial plane to C3, press M and draw; a scan without C3"
                            + " can be excluded (Ctrl+E).");
            return;
        }
        if (!work.refuseWhileBusy()) {
            on.change(Case::finish);
            look(on, true);
        }
    }

    private void reopen(CaseModel on) {
        if (questions.confirmed(
                "Open the reading again",
                "Your reading of %s is finished. Opened again, its mask can be changed; the record and the agreement table will say so."
                        .formatted(list.chosen().who()),
                "Open again")) {
            on.comparison().stop();
            on.change(Case::reopen);
            agreements.clear();
            messages.say("The reading is open again. Ctrl+Enter finishes it.");
        }
    }

    private void opened(CaseModel on) {
        agreements.clear();
        if (on != null && on.reader().isPresent() && on.isFinished()) {
            look(on, false);
        }
    }

    /** Looks whether other readers have finished, too. */
    private void look(CaseModel on, boolean justFinished) {
        StudyItem item = list.chosen();
        work.start(
                new Job<>(
                        "Look for other readings",
                        progress -> readings.orElseThrow().agreements(on.series()),
                        found -> found(on, item, found, justFinished)),
                item);
    }

    private void found(CaseModel on, StudyItem item, List<ReaderAgreement> all, boolean justFinished) {
        String me = on.reader().orElseThrow();
        List<ReaderAgreement> mine =
                all.stream().filter(a -> other(a, me).isPresent()).toList();
        if (on != list.current()) {
            return;
        }
        agreements.setAll(mine);
        if (!mine.isEmpty()) {
            FinishedReading other = other(mine.getLast(), me).orElseThrow();
            on.comparison().with(new Comparison.Other(other.reader(), other.mask()));
            messages.say("Finished: %s. %s"
                    .formatted(item.who(), words(mine.getLast().figures(), other.reader())));
        } else if (justFinished) {
            Optional<StudyItem> next = list.nextThat(Verdicts::wantsDecision);
            String said = "Finished: %s. ".formatted(item.who());
            next.ifPresentOrElse(
                    n -> list.goOnTo(n, said + "Ctrl+Left goes back to it."),
                    () -> messages.say(said + "No case of the list waits for your reading."));
        }
    }

    private static String words(MaskComparison figures, String other) {
        return figures.dice().isPresent()
                ? String.format(
                        Locale.ROOT, "Dice %.3f with %s.", figures.dice().getAsDouble(), other)
                : "%s read another slice.".formatted(other);
    }

    private static Optional<FinishedReading> other(ReaderAgreement a, String me) {
        boolean first = a.first().reader().equalsIgnoreCase(me);
        boolean second = a.second().reader().equalsIgnoreCase(me);
        return first ? Optional.of(a.second()) : second ? Optional.of(a.first()) : Optional.empty();
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
