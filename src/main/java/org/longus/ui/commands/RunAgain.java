package org.longus.ui.commands;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.longus.review.QualityFlag;
import org.longus.review.ReviewState;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.key.Shortcut;
import org.longus.volume.SliceNumber;

/** What a new run of the models would take the place of: a person is asked before it does. */
final class RunAgain {
    private RunAgain() {}

    /** A question in words; empty where nothing of a person's would give way. */
    static String takesThePlaceOf(CaseModel on) {
        if (on.slice() == null) {
            return "";
        }
        Set<QualityFlag.Code> raised = on.flagsProperty().get().stream()
                .map(QualityFlag::code)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(QualityFlag.Code.class)));
        boolean drawnAlone = on.automaticProperty().get() == null;
        List<String> gives = new ArrayList<>();
        if (raised.contains(QualityFlag.Code.MASK_OPENED)) {
            gives.add(String.format(
                    Locale.ROOT,
                    "the mask that was opened from a file on slice %d",
                    SliceNumber.of(on.slice().k())));
        } else if (raised.contains(QualityFlag.Code.EDITED) || drawnAlone) {
            gives.add(String.format(
                    Locale.ROOT,
                    "the mask that was drawn by hand on slice %d",
                    SliceNumber.of(on.slice().k())));
        }
        if (raised.contains(QualityFlag.Code.SLICE_NOT_THE_MODELS)) {
            gives.add(String.format(
                    Locale.ROOT,
                    "slice %d, which a person chose",
                    SliceNumber.of(on.slice().k())));
        }
        if (raised.contains(QualityFlag.Code.SECTION_MOVED)) {
            gives.add("the C3 section as a person moved it");
        }
        boolean approved = on.stateProperty().get() == ReviewState.APPROVED;
        if (gives.isEmpty() && !approved) {
            return "";
        }
        String masks = gives.isEmpty()
                ? ""
                : "The models' answer takes the place of %s. %s brings that back. "
                        .formatted(String.join(", and of ", gives), Shortcut.UNDO.keys());
        return masks
                + (approved ? "The case is approved: the approval ends. " : "")
                + "The patient's values and the distances and angles stay.";
    }
}
