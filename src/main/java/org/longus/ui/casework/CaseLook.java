package org.longus.ui.casework;

import java.util.Optional;
import java.util.function.Supplier;
import org.longus.edit.ChooseSlice;
import org.longus.edit.Edit;
import org.longus.edit.MeasurementEdit;
import org.longus.edit.SliceMask;
import org.longus.measure.MeasurementMark;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.render.NeckFrame;
import org.longus.volume.CtVolume;
import org.longus.volume.Vec3;

/** Where one looks in a case: the voxel at which the planes meet, where the neck lies, and what a person made of both. */
public final class CaseLook {
    private final SliceCursor cursor;
    private final CaseView view;
    private final NeckLook neck;
    private final CtVolume ct;
    /** Where the last run, or the opening, has put the cursor. */
    private Vec3 foundAt;

    /** @param neckAsItComes where the neck lies in the case as it comes; null where nobody looked yet */
    CaseLook(
            CtVolume ct,
            CaseView view,
            Supplier<SliceMask> measured,
            Supplier<C3Result> result,
            NeckFrame neckAsItComes) {
        this.ct = ct;
        this.view = view;
        cursor = new SliceCursor(ct.geometry());
        neck = new NeckLook(ct, measured, result, neckAsItComes);
    }

    /** Goes where the case opens, or where a person left it. */
    void open(Optional<Section> section, Optional<SliceMask> measured, NeckFrame neckAsItComes) {
        showFinding(section, measured);
        if (neckAsItComes != null) {
            showVertebra(neckAsItComes);
        }
        view.crossHair().ifPresent(cursor::moveTo);
    }

    /** Brings the cursor to what was found, and the axial plane to the measured slice. */
    void showFinding(Optional<Section> section, Optional<SliceMask> measured) {
        section.ifPresent(s -> cursor.moveTo(ct.geometry().toIndex(s.centreMm())));
        measured.ifPresent(m -> cursor.indexProperty(2).set(m.k()));
        foundAt = cursor.at();
    }

    /** Brings the cursor into the vertebra, unless a person has moved it since the models ended. */
    public void showVertebra(NeckFrame of) {
        if (cursor.at().equals(foundAt)) {
            cursor.moveTo(of.spine());
        }
    }

    /**
     * Shows the slice that a step was made on.
     *
     * @param measured what is measured now; null only where the step lies beside the mask
     */
    void showPlaceOf(Edit step, SliceMask measured) {
        switch (step) {
            case MeasurementEdit edit -> {
                MeasurementMark mark = edit.mark();
                cursor.sliceProperty(mark.plane()).set(mark.slice());
            }
            case ChooseSlice choice -> cursor.indexProperty(2).set(choice.k());
            default -> cursor.indexProperty(2).set(measured.k());
        }
    }

    public SliceCursor cursor() {
        return cursor;
    }

    /** What a person zoomed and panned to. */
    public CaseView view() {
        return view;
    }

    /** Where the neck lies in the pictures. */
    public NeckLook neck() {
        return neck;
    }
}
