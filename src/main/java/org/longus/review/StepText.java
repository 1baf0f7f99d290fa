package org.longus.review;

import java.util.Locale;
import java.util.Optional;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.MaskEdit;
import org.longus.edit.MeasurementEdit;
import org.longus.edit.MoveSection;
import org.longus.edit.MoveSlice;
import org.longus.measure.SliceRules;
import org.longus.volume.SliceNumber;

/** One step that undo takes back, in words that go on after "Undo": what it was, and of what. Slices are counted from 1. */
public final class StepText {
    private StepText() {}

    /** As in "brush stroke on slice 87". */
    public static String of(Edit step) {
        return switch (step) {
            case MaskEdit edit -> of(edit.action()) + onSlice(edit.k());
            case MoveSlice move -> of(move.action()) + slice(" to", move.after().k());
            case MoveSection move ->
                String.format(Locale.ROOT, "%s by %d slices", of(move.action()), Math.abs(move.slices()));
            case ChooseSlice choice -> of(choice.rule(), choice.k());
            case MeasurementEdit edit ->
                of(edit.action()) + " of " + edit.mark().text();
        };
    }

    /** The same of what the record of a case holds, where it is a step; empty for anything else. */
    static Optional<String> of(AuditAct act) {
        return switch (act) {
            case AuditAct.RanModels run -> Optional.of("run of the models");
            case AuditAct.MeasuredSlice(int k, boolean asLeft) -> Optional.of("move" + slice(" to", k));
            case AuditAct.Edited(EditAction action, int k) -> Optional.of(of(action) + onSlice(k));
            case AuditAct.MovedSection(int slices, var mm) ->
                Optional.of(String.format(Locale.ROOT, "move of the C3 section by %d slices", Math.abs(slices)));
            case AuditAct.ChoseSlice(String rule, int k) -> Optional.of(of(rule, k));
            case AuditAct.ChangedCaliper(var edit) -> Optional.of(of(edit));
            case AuditAct.BeganSlice(int k) -> Optional.of("beginning" + onSlice(k));
            default -> Optional.empty();
        };
    }

    /** Without a place, as in "brush stroke". */
    static String of(EditAction action) {
        String what = switch (action.kind()) {
            case BRUSH -> "brush stroke";
            case ERASE -> "eraser stroke";
            case LASSO -> "lasso";
            case POLYGON -> "polygon";
            case FILL -> "fill";
            case MIRROR -> "mirrored muscle";
            case FILL_HOLES -> "filling of holes";
            case REMOVE_ISLANDS -> "removal of islands";
            case SMOOTH -> "smoothing";
            case GROW -> "growing";
            case SHRINK -> "shrinking";
            case COPY_SLICE ->
                "copy of slice " + SliceNumber.of(action.fromSlice().orElseThrow());
            case RESET -> "reset to AI";
            case CLEAR -> "clearing";
            case RUN_MODELS -> "run of the models";
            case MOVE_SLICE -> "move";
            case RETURN_TO_SLICE -> "return";
            case BEGIN -> "beginning";
            case MOVE_SECTION -> "move of the C3 section";
            case DRAW_DISTANCE -> "drawing of a distance";
            case MOVE_DISTANCE -> "move of a distance";
            case DELETE_DISTANCE -> "deletion of a distance";
            case DRAW_ANGLE -> "drawing of an angle";
            case MOVE_ANGLE -> "move of an angle";
            case DELETE_ANGLE -> "deletion of an angle";
            case OPEN_MASK -> "opening of a mask file";
            case CHOOSE_SLICE -> "choice of a slice by a rule";
            case OTHER -> action.asWritten();
        };
        return action.takesAway() ? what + " that takes away" : what;
    }

    private static String of(String rule, int k) {
        return String.format(Locale.ROOT, "choice of slice %d by %s", SliceNumber.of(k), SliceRules.words(rule));
    }

    private static String onSlice(int k) {
        return slice(" on", k);
    }

    private static String slice(String where, int k) {
        return String.format(Locale.ROOT, "%s slice %d", where, SliceNumber.of(k));
    }
}
