package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.longus.edit.EditKind;
import org.longus.edit.SliceMask;
import org.longus.measure.BodyMassIndex;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.SliceSelector;
import org.longus.review.QualityFlag.Code;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/** Raises the flags of a case. Where no source is named a limit is a first guess, wide on purpose. */
final class QualityFlags {
    /** The section is 33 mm by definition; the bundled models mark 32 to 36 mm on all 65 test scans and phantoms (card). */
    private static final double SECTION_MM = 33;

    private static final double SECTION_TOLERANCE_MM = 7;
    /**
     * The lowest tenth of 205 development scans (0.919 to 0.975, median 0.956). The tie to the error is loose: r 0.52 with
     * the readers' Dice on 28 slices (card of the muscle models).
     */
    private static final double LOW_AGREEMENT = 0.938;
    /** Wider than the median 37 cm2, quartiles 30 to 42 cm2, of 904 patients (Barajas Ordonez et al.). */
    private static final double LEAST_CM2 = 12;

    private static final double MOST_CM2 = 80;
    /**
     * 28 slices of 1 to 1.5 mm were made coarser: up to 3 mm the models' area moves by 4 % (root mean square), 8 % at most,
     * as two readers differ; at 4 mm by 6 %, 16 % at most; at 5 mm by 12 % and 30 % (card of the muscle models).
     */
    private static final double COARSE_MM = 3;

    /** Less than half of the 1.2 cm2 that two readers differ by on average: what is less is not worth a look. */
    private static final double TAKEN_CM2 = 0.5;

    /** A few pixels of 1 mm: a brush that ran over the edge. */
    private static final double OUTSIDE_CM2 = 0.1;

    /** On 16 slices drawn by two readers (card of the muscle models) their areas differ by 0.3 to 7.9 %. */
    private static final double READERS_PERCENT = 8;

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
                        "The models agree on %.1f %% of the muscle, less than on nine of ten scans: check its outline.",
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
        body(current, aCase);
        muscle.ifPresent(m -> neighbours(m, aCase.series().ct()));
        Geometry g = aCase.series().ct().geometry();
        double pixelMm = Math.max(g.spacingI(), g.spacingJ());
        if (pixelMm > COARSE_MM) {
            raise(
                    Code.COARSE_PIXELS,
                    "Pixels of %.1f mm are too coarse for an area that one could quote: above %.0f mm they move it by"
                            + " more than two readers differ.",
                    pixelMm,
                    COARSE_MM);
        }
        if (area.isNotablyTilted()) {
            raise(
                    Code.TILT,
                    "The slices are tilted by %.0f degrees: the area is oblique, larger than a true axial one.",
                    area.tiltDegrees());
        }
        if (aCase.appliedEdits().stream().anyMatch(e -> e.is(EditKind.MIRROR))) {
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

    /** What lies outside the body, and the metal within. */
    private void body(SliceMask current, Case aCase) {
        CtVolume ct = aCase.series().ct();
        Mask body = BodyOfSlice.of(ct, current.k());
        double takenCm2 = aCase.automatic()
                .map(Muscle::takenAwayCm2)
                .orElse(OptionalDouble.empty())
                .orElse(0);
        if (takenCm2 >= TAKEN_CM2) {
            raise(
                    Code.OUTSIDE_BODY,
                    "%.1f cm2 that the models marked lie outside the body or in its skin (couch, headrest, a fold) and"
                            + " were taken out of their mask: check that no muscle went with it.",
                    takenCm2);
        }
        Mask counted = MuscleMeasure.counted(ct, current.mask(), current.k(), HuRange.MUSCLE);
        double outsideCm2 = counted.minus(body).count() * ct.geometry().pixelAreaCm2();
        if (outsideCm2 >= OUTSIDE_CM2) {
            raise(Code.OUTSIDE_BODY, "%.1f cm2 of the mask lie outside the body and are counted.", outsideCm2);
        }
        int offset = ct.index(0, 0, current.k());
        if (body.toBits().stream()
                        .filter(p -> ct.voxels()[offset + p] >= METAL_HU)
                        .count()
                >= METAL_PIXELS) {
            raise(Code.METAL, "Metal on the measured slice: its streaks change HU and outline.");
        }
    }

    /** Whether the models' area depends on the level more than on who outlines it. */
    private void neighbours(Muscle muscle, CtVolume ct) {
        double areaCm2 =
                MuscleMeasure.of(ct, muscle.mask(), muscle.k(), HuRange.MUSCLE).areaCm2();
        String changes = muscle.neighbours().stream()
                .filter(n -> Math.abs(n.changePercent(areaCm2).orElse(0)) > READERS_PERCENT)
                .map(n -> change(n, muscle.k(), areaCm2, ct.geometry()))
                .collect(Collectors.joining(" and "));
        if (!changes.isEmpty()) {
            raise(
                    Code.NEIGHBOUR_SLICES,
                    "%s, more than two readers differ (%.0f %%): check the level.",
                    "The models find " + changes,
                    READERS_PERCENT);
        }
    }

    private static String change(Muscle.Neighbour n, int k, double areaCm2, Geometry g) {
        int towardsHead = (n.k() - k) * g.sense(2);
        return String.format(
                Locale.ROOT,
                "%.1f cm2 (%+.0f %%) %.0f mm towards the %s",
                n.areaCm2(),
                n.changePercent(areaCm2).orElse(0),
                Math.abs(n.k() - k) * g.spacingK(),
                towardsHead > 0 ? "head" : "feet");
    }
}
