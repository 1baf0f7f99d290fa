package org.longus.ui.commands;

import java.util.Objects;
import java.util.Optional;
import javafx.util.Subscription;
import org.longus.edit.SliceMask;
import org.longus.patient.ImportedPatient;
import org.longus.patient.Patient;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;

/** An approval holds for mask and patient's values as they stood; that a change of them ends the shown case's must not go unseen. */
final class ShownApproval {
    private final CaseList list;
    private final Messages messages;
    private Subscription watching = Subscription.EMPTY;
    /** As it was when it was approved, or first shown; null where no case is. */
    private Seen seen;

    /** @param mask null where nothing is measured */
    private record Seen(SliceMask mask, Patient typed, Optional<ImportedPatient> imported) {
        static Seen of(CaseModel shown) {
            return new Seen(
                    shown.slice(), shown.patient().typed(), shown.patient().imported());
        }

        boolean hasOtherValuesAlone(Seen now) {
            boolean sameValues = typed.equals(now.typed) && imported.equals(now.imported);
            return Objects.equals(mask, now.mask) && !sameValues;
        }
    }

    ShownApproval(CaseList list, Messages messages) {
        this.list = list;
        this.messages = messages;
        list.currentProperty().subscribe(this::watch);
    }

    /** What a notice about the approval of this case is about. */
    static About about(CaseModel shown) {
        return new About(shown, "approval");
    }

    /** Does what ends an approval because a person asked for just that. */
    void withoutAWord(Runnable takesBack) {
        watching.unsubscribe();
        takesBack.run();
        watch(list.current());
    }

    private void watch(CaseModel shown) {
        watching.unsubscribe();
        seen = shown == null ? null : Seen.of(shown);
        watching = shown == null
                ? Subscription.EMPTY
                : shown.stateProperty().subscribe((before, now) -> follow(shown, before, now));
    }

    private void follow(CaseModel shown, ReviewState before, ReviewState now) {
        if (now == ReviewState.APPROVED) {
            seen = Seen.of(shown);
        } else if (before == ReviewState.APPROVED && !now.isDecided()) {
            messages.say("");
            boolean values = seen.hasOtherValuesAlone(Seen.of(shown));
            messages.showWhile(
                    shown.stateProperty().map(state -> !state.isDecided()),
                    about(shown),
                    new Notice(
                            Notice.Kind.WARNING,
                            "No longer approved: %s. %s approves it as it is now."
                                    .formatted(
                                            values
                                                    ? "the patient's values have changed since, and with them what is"
                                                            + " said of the mask"
                                                    : "the mask has changed since",
                                            Shortcut.APPROVE.keys())));
        }
    }
}
