package org.longus.ui.commands;

import org.longus.pipeline.Section;
import org.longus.review.QualityFlag;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.display.DisplayModel;
import org.longus.volume.Vec3;

/** The place in the CT that a flag speaks of, and the layer that shows it. */
public final class FlagPlaces {
    private final Workbench bench;

    public FlagPlaces(Workbench bench) {
        this.bench = bench;
    }

    /** Whether there is anything to go to. */
    public static boolean hasPlace(QualityFlag flag) {
        return switch (flag.code()) {
            case PREFERRED_SERIES_REFUSED, VALUES_NOT_HU, C3_NOT_FOUND, UNUSUAL_BODY, PATIENT_VALUE, INPUT -> false;
            default -> true;
        };
    }

    /** Goes there, in the current case. */
    public void show(QualityFlag flag) {
        CaseModel on = bench.current();
        if (on == null) {
            return;
        }
        DisplayModel display = bench.display();
        switch (flag.code()) {
            case SECTION_LENGTH, SECTION_COMPONENTS, SECTION_AT_EDGE, SECTION_MOVED, SLICE_NOT_THE_MODELS -> {
                display.section().visible().set(true);
                section(on, flag.code());
            }
            case LOW_AGREEMENT -> {
                display.doubt().visible().set(true);
                bench.corrections().nextDoubt(on);
            }
            case EDITED, MIRRORED -> {
                display.changes().visible().set(true);
                bench.sliceMoves().showMeasured();
            }
            case AREA_IMPLAUSIBLE, OUTSIDE_BODY, NEIGHBOUR_SLICES, COARSE_PIXELS, METAL, TILT ->
                bench.sliceMoves().showMeasured();
            case PREFERRED_SERIES_REFUSED, VALUES_NOT_HU, C3_NOT_FOUND, UNUSUAL_BODY, PATIENT_VALUE, INPUT -> {}
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
        on.cursor().moveTo(new Vec3(centre.x(), centre.y(), k));
        bench.display().crossHairAskedProperty().set(true);
    }
}
