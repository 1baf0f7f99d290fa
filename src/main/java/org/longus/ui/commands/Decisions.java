package org.longus.ui.commands;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.longus.io.Sentence;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.Refusals;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.ui.patient.InputSource;
import org.longus.ui.patient.NumberInput;
import org.longus.ui.service.Questions;

/** What a person decides about the shown case: approve, flag, exclude; what takes one back is asked for apart. */
public final class Decisions {
    private final CaseList list;
    private final CaseLoader loader;
    private final Questions questions;
    private final Messages messages;
    private final Consumer<CaseModel> finish;
    private final PersonsWork work;
    private final ShownApproval approval;

    private ObservableBooleanValue seen = new SimpleBooleanProperty(true);

    /** @param finish what approving is for a reader in annotator mode */
    public Decisions(
            CaseList list,
            CaseLoader loader,
            Questions questions,
            Messages messages,
            Consumer<CaseModel> finish,
            PersonsWork work) {
        this.list = list;
        this.loader = loader;
        this.questions = questions;
        this.messages = messages;
        this.finish = finish;
        this.work = work;
        new FallenApprovals(list, messages);
        approval = new ShownApproval(list, messages);
    }

    /** Nothing is approved while this is false: a result must be in sight. */
    public void onlyWhileSeen(ObservableBooleanValue planes) {
        seen = planes;
    }

    /** Approves the shown case and goes to the next one that still wants a decision. */
    public void approve() {
        if (!seen.get()) {
            messages.say("A case is approved with its result in sight: %s goes back to the planes."
                    .formatted(Shortcut.TABLE.keys()));
            return;
        }
        CaseModel shown = list.current();
        if (shown != null && shown.reader().isPresent() && !shown.isReadOnly()) {
            finish.accept(shown);
            return;
        }
        StudyItem on = changeable();
        if (on == null) {
            return;
        }
        if (on.state() == ReviewState.APPROVED && !isJudgedOtherwise(shown)) {
            list.goOn(list.nextThat(StudyItem::wantsDecision), "%s is approved already.".formatted(on.who()));
        } else if (work.isAtModels(on)) {
            messages.say("The models are at work on this case: approve when they have ended.");
        } else if (shown == null) {
            messages.say("What cannot be read cannot be approved: flag it (%s) or exclude it (%s)."
                    .formatted(Shortcut.FLAG.keys(), Shortcut.EXCLUDE.keys()));
        } else if (shown.slice() != null && shown.slice().mask().isEmpty()) {
            messages.showWhile(
                    shown.sliceProperty().map(s -> s.mask().isEmpty()),
                    ShownApproval.about(shown),
                    new Notice(
                            Notice.Kind.INFORMATION,
                            ("The mask is empty, so there is nothing to approve. Draw it, reset it to the AI's (%s), or"
                                            + " exclude the case (%s).")
                                    .formatted(Shortcut.RESET.keys(), Shortcut.EXCLUDE.keys())));
        } else if (shown.slice() == null) {
            messages.showWhile(
                    shown.sliceProperty().map(s -> false).orElse(true),
                    ShownApproval.about(shown),
                    new Notice(
                            Notice.Kind.INFORMATION,
                            ("There is nothing to approve yet. Run the models (%s) or measure the shown slice (%s)"
                                            + " first; a scan without C3 can be excluded (%s).")
                                    .formatted(
                                            Shortcut.RUN.keys(),
                                            Shortcut.MEASURE_SHOWN.keys(),
                                            Shortcut.EXCLUDE.keys())));
        } else {
            shown.patient()
                    .notTaken()
                    .ifPresentOrElse(
                            field -> refuse(shown, field), () -> decideAndGoOn(on, Decision.APPROVED, "Approved: "));
        }
    }

    /** Whether the cut-offs say something else than when the case was approved: then an approval is a new one. */
    private static boolean isJudgedOtherwise(CaseModel shown) {
        return shown != null && !shown.opened().reviewed().judging().changes().isEmpty();
    }

    /** What stands in the field and counts as missing may be a slip of the finger. */
    private void refuse(CaseModel shown, NumberInput field) {
        messages.showWhile(
                field.sourceProperty().map(s -> s == InputSource.NOT_ACCEPTED),
                ShownApproval.about(shown),
                new Notice(
                        Notice.Kind.WARNING,
                        "Not approved, for the patient's %s: %s Correct it or empty its field, then approve."
                                .formatted(
                                        field.input().word(),
                                        field.remarkProperty().get())));
    }

    /** Marks the shown case to be looked at again. */
    public void flag() {
        StudyItem on = changeable();
        if (on == null) {
            return;
        }
        if (on.state() == ReviewState.FLAGGED) {
            messages.say("%s is flagged already. The Case menu takes the flag back.".formatted(on.who()));
            return;
        }
        decide(on, Optional.of(new Decision(ReviewState.FLAGGED, "")));
        messages.say("Flagged: %s. The Case menu takes the flag back.".formatted(on.who()));
    }

    /** Asks what is to be looked at again and flags the shown case with it; a note that is there already is changed. */
    public void flagWithNote() {
        StudyItem on = changeable();
        if (on == null) {
            return;
        }
        boolean flagged = on.state() == ReviewState.FLAGGED;
        String now = flagged ? on.summaryProperty().get().reason() : "";
        questions.flagNote(on.who(), now).ifPresent(note -> {
            decide(on, Optional.of(new Decision(ReviewState.FLAGGED, note)));
            messages.say(Sentence.ended("Flagged: " + on.who() + (note.isBlank() ? "" : ": " + note.strip())));
        });
    }

    /** Asks for the reason, leaves the shown case out and goes to the next one. */
    public void exclude() {
        StudyItem on = changeable();
        if (on == null) {
            return;
        }
        if (on.state() == ReviewState.EXCLUDED) {
            messages.say("%s is excluded already. The Case menu takes the exclusion back.".formatted(on.who()));
            return;
        }
        questions
                .exclusionReason(on.who())
                .filter(r -> !r.isBlank())
                .ifPresent(reason -> decideAndGoOn(on, new Decision(ReviewState.EXCLUDED, reason), "Excluded: "));
    }

    /** The chosen case, where anything may be decided on it: one whose CT could not be read is among them. */
    private StudyItem changeable() {
        StudyItem on = list.chosen();
        CaseModel shown = list.current();
        if (on == null) {
            return null;
        }
        if (shown == null && on.activity() != StudyItem.Activity.FAILED) {
            messages.say("The CT is not there yet.");
            return null;
        }
        if (shown == null && !loader.keeps()) {
            messages.say("No case is kept here, so nothing can be said of one that cannot be read.");
            return null;
        }
        if (shown != null && Refusals.ofReadOnly(shown, messages)) {
            return null;
        }
        if (on.state() == ReviewState.FINISHED) {
            messages.say(ReaderText.FINISHED);
            return null;
        }
        return on;
    }

    /** Asks, and takes a decision back where the chosen case has it. The record keeps both. */
    public void takeBack(ReviewState state) {
        StudyItem on = changeable();
        if (on == null) {
            return;
        }
        if (on.state() != state) {
            messages.say("%s is not %s.".formatted(on.who(), state.word()));
            return;
        }
        String what = noun(state);
        if (questions.confirmed(
                "Take the %s back".formatted(what),
                "%s is %s. Taken back, it waits for a decision again; the record keeps both."
                        .formatted(on.who(), state.word()),
                "Take back")) {
            // asked for: no change of mask or values ends this approval
            approval.withoutAWord(() -> decide(on, Optional.empty()));
            messages.say("%s is not %s any more.".formatted(on.who(), state.word()));
        }
    }

    private static String noun(ReviewState state) {
        return switch (state) {
            case APPROVED -> "approval";
            case FLAGGED -> "flag";
            case EXCLUDED -> "exclusion";
            default -> throw new IllegalArgumentException("no decision of a person: " + state);
        };
    }

    private void decideAndGoOn(StudyItem on, Decision decision, String what) {
        Optional<StudyItem> next = list.nextThat(StudyItem::wantsDecision);
        decide(on, Optional.of(decision));
        list.goOn(next, Sentence.ended(what + on.who()));
    }

    private void decide(StudyItem on, Optional<Decision> decision) {
        decide(on, decision, loader);
    }

    /** Decides on a case, in memory or not. */
    static void decide(StudyItem on, Optional<Decision> decision, CaseLoader loader) {
        if (on.model() != null) {
            on.model().decide(decision);
            on.summarise();
        } else {
            loader.decideUnread(on, decision);
        }
    }
}
