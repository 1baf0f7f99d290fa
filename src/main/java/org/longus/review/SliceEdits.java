package org.longus.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.EditAction;
import org.longus.edit.EditHistory;
import org.longus.edit.EditKind;
import org.longus.edit.MaskEdit;
import org.longus.edit.MeasurementEdit;
import org.longus.edit.MoveSection;
import org.longus.edit.MoveSlice;
import org.longus.edit.SliceMask;

/**
 * What each slice's mask rests on, read from the edits in force. A mask that was copied brings along what it rested on,
 * so that a muscle once mirrored stays known as such.
 */
final class SliceEdits {
    /** Where nothing is measured yet: no slice has this index. */
    private static final int NO_SLICE = -1;

    private final Map<Integer, List<EditAction>> actions = new HashMap<>();
    /** The slices that were left for another one, as they were then. */
    private final Map<Integer, SliceMask> left = new HashMap<>();

    private final int k;

    private SliceEdits(int k) {
        this.k = k;
    }

    /** @param earlier what the mask that the history starts with rests on */
    static SliceEdits of(List<EditAction> earlier, EditHistory history) {
        List<Edit> done = history.done();
        SliceEdits edits = new SliceEdits(history.slice().map(SliceMask::k).orElse(NO_SLICE));
        int at = done.stream()
                .filter(MoveSlice.class::isInstance)
                .findFirst()
                .map(e -> ((MoveSlice) e).before().k())
                .orElse(edits.k);
        edits.actions.put(at, new ArrayList<>(earlier));
        for (Edit edit : done) {
            switch (edit) {
                case MoveSection section -> {}
                case MeasurementEdit measurement -> {}
                case ChooseSlice choice -> {}
                case MaskEdit stroke -> edits.note(stroke.action(), at);
                case MoveSlice move -> {
                    edits.left.put(at, move.before());
                    at = move.after().k();
                    if (!move.action().is(EditKind.RETURN_TO_SLICE)) {
                        edits.note(move.action(), at);
                    }
                }
            }
        }
        return edits;
    }

    private void note(EditAction action, int at) {
        boolean afresh = action.kind().startsAfresh();
        List<EditAction> here = afresh ? new ArrayList<>() : actions.computeIfAbsent(at, x -> new ArrayList<>());
        action.fromSlice().ifPresent(from -> here.addAll(actions.getOrDefault(from, List.of())));
        // the models' own mask rests on nothing that a person did; to have cleared, copied or opened it is something
        boolean persons = action.is(EditKind.COPY_SLICE) || action.is(EditKind.CLEAR) || action.is(EditKind.OPEN_MASK);
        if (!afresh || persons) {
            here.add(action);
        }
        actions.put(at, here);
    }

    List<EditAction> actions() {
        return List.copyOf(actions.getOrDefault(k, List.of()));
    }

    /** The mask of a slice that was left for another one, as it was then. */
    Optional<SliceMask> left(int slice) {
        return Optional.ofNullable(left.get(slice));
    }

    /** Whether a slice was left with a mask that holds anything that a person did. */
    boolean isDrawnOn(int slice) {
        return left.containsKey(slice)
                && !actions.getOrDefault(slice, List.of()).isEmpty();
    }

    /** On equal distance that of the smaller index. */
    Optional<SliceMask> nearestOther() {
        return left.values().stream()
                .filter(s -> s.k() != k)
                .min(Comparator.comparingInt((SliceMask s) -> Math.abs(s.k() - k))
                        .thenComparingInt(SliceMask::k));
    }
}
