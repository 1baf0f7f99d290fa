package org.longus.ui.commands;

import org.longus.pipeline.Section;
import org.longus.review.QualityFlag;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Pointed;
import org.longus.volume.Vec3;

/** The place in the CT that a flag speaks of, and the layer that shows it. */
public final class FlagPlaces {
    private final CaseList list;
    private final DisplayModel display;
    private final Corrections corrections;
    private final SliceMoves sliceMoves;

    public FlagPlaces(CaseList list, DisplayModel display, Corrections corrections, SliceMoves sliceMoves) {
        this.list = list;
        this.display = display;
        this.corrections = corrections;
        this.sliceMoves = sliceMoves;
    }

    /** Whether there is anything to go to. */
    public static boolean hasPlace(QualityFlag flag) {
        return switch (flag.code()) {
            case PREFERRED_SERIES_REFUSED,
                    VALUES_NOT_HU,
                    C3_NOT_FOUND,
                    VALUES_CONTRADICT,
                    VALUE_NOT_TAKEN,
                    UNUSUAL_BODY,
                    PATIENT_VALUE,
                    INPUT -> false;
            default -> true;
        };
    }

    /** Goes there, in the current case. */
    public void show(QualityFlag flag) {
        CaseModel on = list.current();
        if (on == null) {
            return;
        }
        switch (flag.code()) {
            case SECTION_LENGTH,
                    SECTION_COMPONENTS,
                    SECTION_AT_EDGE,
                    SECTION_STEPS_DIFFER,
                    SECTION_UNSURE,
                    SECTION_COARSE,
                    SECTION_MOVED,
                    SLICE_NOT_THE_MODELS -> {
                display.section().visible().set(true);
                section(on, flag.code());
            }
            case LOW_AGREEMENT -> {
                display.disagreement().visible().set(true);
                corrections.nextDisagreement(on);
            }
            case EDITED, MASK_OPENED, MIRRORED -> {
                display.changes().visible().set(true);
                sliceMoves.showMeasured();
            }
            case AREA_IMPLAUSIBLE, OUTSIDE_BODY, NEIGHBOUR_SLICES, COARSE_PIXELS, METAL, TILT ->
                sliceMoves.showMeasured();
            case PREFERRED_SERIES_REFUSED,
                    VALUES_NOT_HU,
                    C3_NOT_FOUND,
                    VALUES_CONTRADICT,
                    VALUE_NOT_TAKEN,
                    UNUSUAL_BODY,
                    PATIENT_VALUE,
                    INPUT -> {}
        }
    }

    private void section(CaseModel on, QualityFlag.Code code) {
        Section section = on.resultProperty().get().section().orElseThrow();
        int last = on.series().ct().geometry().sizeK() - 1;
        Vec3 centre = on.series().ct().geometry().toIndex(section.centreMm());
        int k = switch (code) {
            case SECTION_AT_EDGE -> section.middle().firstK() == 0 ? 0 : last;
            default -> section.middle().k();
        };
        Vec3 at = new Vec3(centre.x(), centre.y(), k);
        on.cursor().moveTo(at);
        display.point(Pointed.unringed(at));
    }
}
