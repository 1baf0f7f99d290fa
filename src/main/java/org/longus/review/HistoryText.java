package org.longus.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;

/**
 * A case's record in words, one for each act in its order, as in "Undo: brush stroke on slice 87". An undo is recorded with the
 * kind of its step alone; which slice that was on is read from the acts before it.
 */
public final class HistoryText {
    private record Step(EditKind kind, String words) {}

    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();

    private HistoryText() {}

    public static List<String> of(List<AuditAct> acts) {
        HistoryText history = new HistoryText();
        List<String> words = new ArrayList<>();
        acts.forEach(a -> words.add(history.next(a)));
        return words;
    }

    private String next(AuditAct act) {
        return switch (act) {
            case AuditAct.Undo(var step) -> "Undo" + step(step, done, undone);
            case AuditAct.Redo(var step) -> "Redo" + step(step, undone, done);
            default -> {
                kind(act).ifPresent(k -> {
                    done.push(new Step(k, StepText.of(act).orElseThrow()));
                    undone.clear();
                });
                yield ProvenanceText.of(act);
            }
        };
    }

    /** What the act is as a step; empty where undo does not take it back. */
    private static Optional<EditKind> kind(AuditAct act) {
        return Optional.ofNullable(
                switch (act) {
                    case AuditAct.Edited(EditAction action, int k) -> action.kind();
                    case AuditAct.ChangedCaliper(var edit) -> edit.action().kind();
                    case AuditAct.MeasuredSlice(int k, boolean asLeft) ->
                        asLeft ? EditKind.RETURN_TO_SLICE : EditKind.MOVE_SLICE;
                    case AuditAct.RanModels run -> EditKind.RUN_MODELS;
                    case AuditAct.BeganSlice began -> EditKind.BEGIN;
                    case AuditAct.ChoseSlice chose -> EditKind.CHOOSE_SLICE;
                    case AuditAct.MovedSection moved -> EditKind.MOVE_SECTION;
                    default -> null;
                });
    }

    /** Takes the step from where it lies last, for it and what lies over it to lie where they go. */
    private static String step(Optional<EditAction> action, Deque<Step> from, Deque<Step> to) {
        if (action.isEmpty()) {
            return "";
        }
        for (Iterator<Step> steps = from.iterator(); steps.hasNext(); ) {
            Step step = steps.next();
            if (step.kind() == action.get().kind()) {
                steps.remove();
                to.push(step);
                return ": " + step.words();
            }
        }
        return ": " + StepText.of(action.get());
    }
}
