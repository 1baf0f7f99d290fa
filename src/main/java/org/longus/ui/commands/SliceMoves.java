package org.longus.ui.commands;

import java.util.Locale;
import org.longus.pipeline.Section;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Messages;
import org.longus.volume.Geometry;
import org.longus.volume.SliceNumber;

/** Which slice is measured, chosen from where one looks or from the one that is measured now. */
public final class SliceMoves {
    private final CaseList list;
    private final ModelRuns runs;
    private final Messages messages;

    public SliceMoves(CaseList list, ModelRuns runs, Messages messages) {
        this.list = list;
        this.runs = runs;
        this.messages = messages;
    }

    /** Measures the slice that the axial plane shows. */
    public void measureShown() {
        CaseModel on = list.current();
        if (on != null) {
            runs.measureSlice(on.cursor().index(2));
        }
    }

    /** Measures the neighbour of the measured slice, towards the head or the feet. */
    public void nudge(boolean towardsHead) {
        step(towardsHead, 1);
    }

    /** Measures about one vertebra further: the models may have taken its neighbour for C3. */
    public void jumpLevel(boolean towardsHead) {
        CaseModel on = list.current();
        if (on != null) {
            step(towardsHead, Section.slicesALevel(on.series().ct().geometry()));
        }
    }

    private void step(boolean towardsHead, int slices) {
        CaseModel on = list.current();
        if (on == null || on.slice() == null) {
            return;
        }
        Geometry g = on.series().ct().geometry();
        int k = on.slice().k() + (towardsHead ? g.sense(2) : -g.sense(2)) * slices;
        if (k < 0 || k >= g.sizeK()) {
            messages.say(String.format(
                    Locale.ROOT,
                    "The scan ends before that: slice %d stays measured.",
                    SliceNumber.of(on.slice().k())));
        }
        runs.measureSlice(k);
    }

    /** Shows the measured slice in the axial plane. */
    public void showMeasured() {
        CaseModel on = list.current();
        if (on != null && on.slice() != null) {
            on.cursor().indexProperty(2).set(on.slice().k());
        }
    }
}
