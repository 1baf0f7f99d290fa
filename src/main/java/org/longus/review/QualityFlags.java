package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.edit.EditName;
import org.longus.edit.SliceMask;
import org.longus.measure.BodyMassIndex;
import org.longus.measure.MuscleArea;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.SliceSelector;
import org.longus.review.QualityFlag.Code;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/** Raises the flags of a case. Where no source is named a limit is a first guess, wide on purpose. */
final class QualityFlags {
    /** The section is 33 mm by definition; the bundled models mark 32 to 36 mm on all 65 test scans and phantoms (card). */
    private static final double SECTION_MM = 33;

    private static final double SECTION_TOLERANCE_MM = 7;
    /** Two human readers reach 0.91 to 0.96 (Dice) on the development slices. */
    private static final double LOW_AGREEMENT = 0.85;
    /** Wider than the median 37 cm2, quartiles 30 to 42 cm2, of 904 patients (Barajas Ordonez et al.). */
    private static final double LEAST_CM2 = 12;

    private static final double MOST_CM2 = 80;
    /** Diagnostic neck CT has 0.4 to 1 mm. At 3 mm a pixel is 0.09 cm2 and the outline of a neck's muscle some 150 pixels. */
    private static final double COARSE_MM = 1.6;

    private static final int METAL_HU = 2500;
    private static final int METAL_PIXELS = 15;

    private final List<QualityFlag> flags = new ArrayList<>();

    private QualityFlags() {}

    static List<QualityFlag> of(Case aCase) {
        QualityFlags raised = new QualityFlags();
        aCase.series()
                .selection()
                .preferredRefused()
                .ifPresent(sentence -> raised.raise(Code.PREFERRED_SERIES_REFUSED, sentence));
        aCase.series().huDoubt().ifPresent(sentence -> raised.raise(Code.VALUES_NOT_HU, sentence));
        aCase.result().ifPresent(r -> raised.section(r, aCase));
        aCase.current().ifPresent(c -> raised.slice(c, aCase));
        BodyMassIndex.of(aCase.patient()).stream()
                .filter(BodyMassIndex::isUnusual)
                .forEach(bmi -> raised.raise(
                        Code.UNUSUAL_BODY,
                        "Height and weight make a body mass index of %.1f kg/m2: check both, and their units.",
                        bmi));
        aCase.series().patientRemarks().stream()
                .filter(r -> !r.input().isKnownIn(aCase.entered()))
                .forEach(r -> raised.raise(Code.PATIENT_VALUE, r.sentence()));
        aCase.series().warnings().forEach(w -> raised.raise(Code.INPUT, w));
        return List.copyOf(raised.flags);
    }

    private void raise(Code code, String sentence, Object... figures) {
        flags.add(
                new QualityFlag(code, figures.length == 0 ? sentence : String.format(Locale.ROOT, sentence, figures)));
    }

    private void section(C3Result result, Case aCase) {
        if (result.section().isEmpty()) {
            raise(Code.C3_NOT_FOUND, "C3 not found: " + result.notFoundReason() + ".");
            return;
        }
        Section section = result.section().get();
        if (Math.abs(section.lengthMm() - SECTION_MM) > SECTION_TOLERANCE_MM) {
            raise(
                    Code.SECTION_LENGTH,
                    "The section is %.0f mm long, not about 33 mm: check the level.",
                    section.lengthMm());
        }
        if (section.components() > 1) {
            raise(
                    Code.SECTION_COMPONENTS,
                    "The models marked %d separate places as C3; the largest was taken: check the level.",
                    section.components());
        }
        int last = aCase.series().ct().geometry().sizeK() - 1;
        // not the moved section itself: its mask would be made anew with every stroke
        SliceSelector.Middle now = section.middle().movedBy(aCase.sectionShift());
        if (now.firstK() == 0 || now.lastK() == last) {
            raise(Code.SECTION_AT_EDGE, "The section reaches the end of the scan: C3 may be cut off.");
        }
        if (aCase.sectionShift() != 0) {
            Geometry g = aCase.series().ct().geometry();
            raise(
                    Code.SECTION_MOVED,
                    "A person moved the C3 section %.0f mm towards the %s.",
                    Math.abs(aCase.sectionShift()) * g.spacingK(),
                    aCase.sectionShift() * g.sense(2) > 0 ? "head" : "feet");
        }
        aCase.current()
                .filter(c -> c.k() != section.middle().k())
                .ifPresent(c -> raise(
                        Code.SLICE_NOT_THE_MODELS,
                        "Slice %d is measured; the models chose slice %d.",
                        c.k(),
                        section.middle().k()));
    }

    private void slice(SliceMask current, Case aCase) {
        Optional<Muscle> muscle = aCase.automatic();
        muscle.filter(m -> m.agreement().isPresent() || !m.mask().isEmpty())
                .map(Muscle::agreement)
                .filter(a -> a.orElse(0) < LOW_AGREEMENT)
                .ifPresent(a -> raise(
                        Code.LOW_AGREEMENT,
                        "The models agree on %.0f %% of the muscle only: check its outline.",
                        100 * a.orElse(0)));
        MuscleArea area = aCase.muscleArea().orElseThrow();
        if (area.areaCm2() < LEAST_CM2 || area.areaCm2() > MOST_CM2) {
            raise(
                    Code.AREA_IMPLAUSIBLE,
                    "%.1f cm2 is outside %.0f to %.0f cm2, what C3 muscle areas plausibly are.",
                    area.areaCm2(),
                    LEAST_CM2,
                    MOST_CM2);
        }
        Geometry g = aCase.series().ct().geometry();
        double pixelMm = Math.max(g.spacingI(), g.spacingJ());
        if (pixelMm > COARSE_MM) {
            raise(Code.COARSE_PIXELS, "Pixels of %.1f mm are too coarse for an area that one could quote.", pixelMm);
        }
        if (metalPixels(aCase.series().ct(), current.k()) >= METAL_PIXELS) {
            raise(Code.METAL, "Metal on the measured slice: its streaks change HU and outline.");
        }
        if (area.isNotablyTilted()) {
            raise(
                    Code.TILT,
                    "The slices are tilted by %.0f degrees: the area is oblique, larger than a true axial one.",
                    area.tiltDegrees());
        }
        if (aCase.appliedEdits().contains(EditName.MIRROR)) {
            raise(
                    Code.MIRRORED,
                    "Mirrored muscle: part of the mask is the other side's shape, counted by the HU where it now"
                            + " lies.");
        }
        if (aCase.isEdited()) {
            raise(
                    Code.EDITED,
                    "By hand: the pixels that are not as the models had them come to %.1f %% of their mask.",
                    100 * aCase.changedShare().orElse(0));
        }
    }

    private static int metalPixels(CtVolume ct, int k) {
        int from = ct.index(0, 0, k);
        int to = from + ct.geometry().sizeI() * ct.geometry().sizeJ();
        int n = 0;
        for (int p = from; p < to; p++) {
            if (ct.voxels()[p] >= METAL_HU) {
                n++;
            }
        }
        return n;
    }
}
