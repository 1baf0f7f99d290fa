package org.longus.ui.commands;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.io.Sentence;
import org.longus.measure.MaskComparison;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewedCase;
import org.longus.review.store.FinishedReading;
import org.longus.review.store.ReaderAgreement;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Comparison;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.About;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Models;
import org.longus.ui.service.Questions;
import org.longus.volume.SliceNumber;

/** What a reader does with a case of their own: begin a mask, have the AI revealed, finish and meet the others. */
public final class ReadingSteps {
    private final Models models;
    private final CaseList list;
    private final Questions questions;
    private final Messages messages;
    private final Readers readers;
    private final PersonsWork work;

    public ReadingSteps(
            Models models, CaseList list, Questions questions, Messages messages, Readers readers, PersonsWork work) {
        this.models = models;
        this.list = list;
        this.questions = questions;
        this.messages = messages;
        this.readers = readers;
        this.work = work;
        list.currentProperty().subscribe(this::opened);
    }

    /** Whether the models begin its mask: a case that all share, or one of a reader who wants them to. */
    private boolean isForModels(CaseModel on) {
        return on.reader().isEmpty() || readers.beginFromAi() && !on.isFinished();
    }

    /** Begins or goes on with a mask on slice k, in the reader's way; false where it is none of a reader's business. */
    boolean begins(CaseModel on, int k) {
        if (isForModels(on)) {
            return false;
        }
        if (on.isFinished()) {
            messages.say(ReaderText.FINISHED);
            return true;
        }
        noteWhatWasSeen(on);
        on.change(c -> c.begin(k));
        on.cursor().indexProperty(2).set(k);
        messages.say(
                on.slice().mask().isEmpty()
                        ? String.format(
                                Locale.ROOT,
                                "Slice %d is yours to draw on: %s brush, %s lasso, %s fill. %s finishes the reading.",
                                SliceNumber.of(k),
                                Shortcut.BRUSH.keys(),
                                Shortcut.LASSO.keys(),
                                Shortcut.FILL.keys(),
                                Shortcut.APPROVE.keys())
                        : String.format(Locale.ROOT, "Slice %d as you had drawn it.", SliceNumber.of(k)));
        return true;
    }

    /** Before annotator mode began the models' answer may have been on the screen: no reading of that case is blind. */
    private void noteWhatWasSeen(CaseModel on) {
        if (on.isAiHidden() && list.chosen().isAiSeen()) {
            on.change(ReviewedCase::expose);
        }
    }

    /** Shows the models' answer beside the reader's mask; false where a run is not the reader's. */
    boolean reveals(CaseModel on) {
        if (isForModels(on)) {
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
            work.startModels(
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

    /** Closes the reading; from a closed one it goes on to the next case. */
    public void finish(CaseModel on) {
        if (on.isFinished()) {
            list.goOn(
                    list.nextThat(StudyItem::wantsDecision),
                    "The reading of %s is finished already."
                            .formatted(list.chosen().who()));
            return;
        }
        on.endStroke();
        if (on.slice() == null || on.slice().mask().isEmpty()) {
            messages.showWhile(
                    on.sliceProperty().map(s -> s.mask().isEmpty()).orElse(true),
                    new About(on, "reading"),
                    new Notice(
                            Notice.Kind.INFORMATION,
                            ("There is nothing to finish yet. Scroll the axial plane to C3, press %s and draw; a scan"
                                            + " without C3 can be excluded (%s).")
                                    .formatted(Shortcut.MEASURE_SHOWN.keys(), Shortcut.EXCLUDE.keys())));
            return;
        }
        if (!work.refuseWhileBusy() && isMeant(on)) {
            noteWhatWasSeen(on);
            on.change(ReviewedCase::finish);
            look(on, true);
        }
    }

    /** Asks about an area that no neck has: a finished reading is opened again for the record to see. */
    private boolean isMeant(CaseModel on) {
        return on.flagsProperty().get().stream()
                .filter(f -> f.code() == QualityFlag.Code.AREA_IMPLAUSIBLE)
                .findFirst()
                .map(f -> questions.confirmed(
                        "Finish the reading",
                        f.sentence() + " Opened again later, the record and the agreement table will say so.",
                        "Finish"))
                .orElse(true);
    }

    /** Asks, and opens the finished reading of the shown case again. */
    public void reopen() {
        CaseModel on = list.current();
        if (on == null || !on.isFinished() || on.reader().isEmpty()) {
            messages.say("No finished reading is shown.");
            return;
        }
        if (!Refusals.ofReadOnly(on, messages)
                && questions.confirmed(
                        "Open the reading again",
                        "Your reading of %s is finished. Opened again, its mask can be changed; the record and the agreement table will say so."
                                .formatted(list.chosen().who()),
                        "Open again")) {
            on.comparison().stop();
            on.change(ReviewedCase::reopen);
            readers.agreements().clear();
            messages.say("The reading is open again. %s finishes it.".formatted(Shortcut.APPROVE.keys()));
        }
    }

    private void opened(CaseModel on) {
        readers.agreements().clear();
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
                        progress -> readers.compareFinished(on, progress),
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
        readers.agreements().setAll(mine);
        if (!mine.isEmpty()) {
            FinishedReading other = other(mine.getLast(), me).orElseThrow();
            on.comparison().with(new Comparison.Other(other.reader(), other.mask()));
            messages.say(
                    "Finished: %s. %s".formatted(item.who(), text(mine.getLast().figures(), other.reader())));
        } else if (justFinished) {
            Optional<StudyItem> next = list.nextThat(StudyItem::wantsDecision);
            list.goOn(next, Sentence.ended("Finished: " + item.who()));
        }
    }

    private static String text(MaskComparison figures, String other) {
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
}
