package org.longus.ui.state;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.ui.service.Questions;

/** What a person decides about the shown case: approve, flag, exclude. The same again takes it back. */
public final class Verdicts {
    private final CaseList list;
    private final Questions questions;
    private final Messages messages;
    private final Consumer<CaseModel> finish;

    private Subscription watching = Subscription.EMPTY;

    /** @param finish what approving is for a reader in annotator mode */
    Verdicts(CaseList list, Questions questions, Messages messages, Consumer<CaseModel> finish) {
        this.list = list;
        this.questions = questions;
        this.messages = messages;
        this.finish = finish;
        list.currentProperty().subscribe(this::watch);
    }

    /** An approval holds for a mask as it stood; that a stroke ends it must not go unseen. */
    private void watch(CaseModel shown) {
        watching.unsubscribe();
        watching = shown == null
                ? Subscription.EMPTY
                : shown.stateProperty().subscribe((before, now) -> {
                    if (before == ReviewState.APPROVED && (now == ReviewState.EDITED || now == ReviewState.PREDICTED)) {
                        messages.show(
                                Notice.Kind.WARNING,
                                "No longer approved: the mask has changed since. Ctrl+Enter approves it as it is now.");
                    }
                });
    }

    /** Approves the shown case and goes to the next one that still wants a decision. */
    public void approve() {
        CaseModel shown = list.current();
        if (shown != null && shown.reader().isPresent() && !shown.isReadOnly()) {
            finish.accept(shown);
            return;
        }
        CaseModel on = changeable();
        if (on == null || withdrawn(on, ReviewState.APPROVED)) {
            return;
        }
        if (on.slice() == null) {
            messages.show(
                    Notice.Kind.INFORMATION,
                    "There is nothing to approve yet. Run the models (Ctrl+R) or measure the shown slice (M) first; a"
                            + " scan without C3 can be excluded (Ctrl+E).");
            return;
        }
        decideAndGoOn(on, Decision.APPROVED, "Approved: ");
    }

    /** Marks the shown case to be looked at again. */
    public void flag() {
        CaseModel on = changeable();
        if (on != null && !withdrawn(on, ReviewState.FLAGGED)) {
            on.decide(Optional.of(new Decision(ReviewState.FLAGGED, "")));
            messages.say("Flagged: %s. Ctrl+G takes the flag away."
                    .formatted(list.chosen().who()));
        }
    }

    /** Asks for the reason, leaves the shown case out and goes to the next one. */
    public void exclude() {
        CaseModel on = changeable();
        if (on == null || withdrawn(on, ReviewState.EXCLUDED)) {
            return;
        }
        questions
                .exclusionReason(list.chosen().who())
                .filter(r -> !r.isBlank())
                .ifPresent(reason -> decideAndGoOn(on, new Decision(ReviewState.EXCLUDED, reason), "Excluded: "));
    }

    private CaseModel changeable() {
        CaseModel on = list.current();
        if (on != null && on.isReadOnly()) {
            messages.show(Notice.Kind.WARNING, String.join(" ", on.opened().remarks()));
            return null;
        }
        if (on != null && on.isFinished()) {
            messages.say(ReaderWords.FINISHED);
            return null;
        }
        return on;
    }

    private boolean withdrawn(CaseModel on, ReviewState state) {
        boolean again = on.decision().map(Decision::state).equals(Optional.of(state));
        if (again) {
            // asked for: no change of the mask ends this approval
            watching.unsubscribe();
            on.decide(Optional.empty());
            watch(on);
            messages.say("%s is not %s any more.".formatted(list.chosen().who(), state.word()));
        }
        return again;
    }

    private void decideAndGoOn(CaseModel on, Decision decision, String what) {
        String said = what + list.chosen().who();
        Optional<StudyItem> next = list.nextThat(Verdicts::wantsDecision);
        on.decide(Optional.of(decision));
        next.ifPresent(item -> list.chosenProperty().set(item));
        messages.say(
                next.isPresent()
                        ? said + ". Ctrl+Left goes back to it."
                        : said + ". No case of the list waits for a decision.");
    }

    static boolean wantsDecision(StudyItem item) {
        return switch (item.state()) {
            case NEW, PREDICTED, EDITED -> true;
            case APPROVED, FLAGGED, EXCLUDED, FINISHED -> false;
        };
    }
}
