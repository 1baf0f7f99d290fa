package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.edit.EditKind;
import org.longus.edit.SliceMask;
import org.longus.measure.Agreement;
import org.longus.measure.BodyMassIndex;
import org.longus.measure.HuRange;
import org.longus.measure.MuscleArea;
import org.longus.measure.MuscleMeasure;
import org.longus.patient.IndexInput;
import org.longus.patient.PatientValues;
import org.longus.patient.SaidValue;
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

    private static final List<IndexInput> PATIENTS =
            List.of(IndexInput.SEX, IndexInput.AGE, IndexInput.HEIGHT, IndexInput.WEIGHT);

    private static final int METAL_HU = 2500;
    private static final int METAL_PIXELS = 15;

    private final List<QualityFlag> flags = new ArrayList<>();

    private QualityFlags() {}

    static List<QualityFlag> of(ReviewedCase reviewed) {
        QualityFlags raised = new QualityFlags();
        reviewed.series()
                .selection()
                .preferredRefused()
                .ifPresent(sentence -> raised.raise(new FlagFact.Told(Code.PREFERRED_SERIES_REFUSED, sentence)));
        reviewed.series()
                .huDoubt()
                .ifPresent(sentence -> raised.raise(new FlagFact.Told(Code.VALUES_NOT_HU, sentence)));
        reviewed.result().ifPresent(r -> raised.section(r, reviewed));
        reviewed.current().ifPresent(c -> raised.slice(c, reviewed));
        for (IndexInput input : PATIENTS) {
            raised.patient(input, reviewed.patientValues());
        }
        List<String> changes = reviewed.judging().changes();
        if (!changes.isEmpty()) {
            raised.raise(new FlagFact.CutOffsChanged(changes));
        }
        BodyMassIndex.of(reviewed.patient()).stream()
                .filter(BodyMassIndex::isUnusual)
                .forEach(bmi -> raised.raise(new FlagFact.UnusualBody(bmi)));
        reviewed.series().patientRemarks().stream()
                .filter(r -> !r.input().isKnownIn(reviewed.patientValues().entered()))
                .forEach(r -> raised.raise(new FlagFact.Told(Code.PATIENT_VALUE, r.sentence())));
        reviewed.series().warnings().forEach(w -> raised.raise(new FlagFact.Told(Code.INPUT, w)));
        return List.copyOf(raised.flags);
    }

    private void patient(IndexInput input, PatientValues values) {
        List<SaidValue> said = values.said(input);
        if (said.isEmpty()) {
            return;
        }
        SaidValue used = said.getFirst();
        if (!used.isAccepted(input)) {
            raise(new FlagFact.ValueNotTaken(input, used));
            return;
        }
        values.contradicting(input).forEach(other -> raise(new FlagFact.ValuesContradict(input, used, other)));
    }

    private void raise(FlagFact fact) {
        flags.add(new QualityFlag(fact));
    }

    private void section(C3Result result, ReviewedCase reviewed) {
        if (result.section().isEmpty()) {
            raise(new FlagFact.C3NotFound(result.notFoundReason()));
            return;
        }
        Section section = result.section().get();
        if (Math.abs(section.votedLengthMm() - SECTION_MM) > SECTION_TOLERANCE_MM) {
            raise(new FlagFact.SectionLength(section.votedLengthMm(), SECTION_MM));
        }
        if (section.components() > 1) {
            raise(new FlagFact.SectionComponents(section.components()));
        }
        int last = reviewed.series().ct().geometry().sizeK() - 1;
        // not the moved section itself: its mask would be made anew with every stroke
        SliceSelector.Middle now = section.middle().movedBy(reviewed.sectionShift());
        if (now.firstK() == 0 || now.lastK() == last) {
            raise(new FlagFact.SectionAtEdge());
        }
        Geometry g = reviewed.series().ct().geometry();
        section.steps().ifPresent(s -> SectionFlags.of(s, g).forEach(this::raise));
        if (reviewed.sectionShift() != 0) {
            raise(new FlagFact.SectionMoved(reviewed.sectionShift() * g.sense(2) * g.spacingK()));
        }
        reviewed.current()
                .filter(c -> c.k() != section.middle().k())
                .ifPresent(c -> raise(new FlagFact.SliceNotTheModels(
                        c.k(),
                        section.middle().k(),
                        towardsHeadMm(section.middle().k(), c.k(), g))));
    }

    private void slice(SliceMask current, ReviewedCase reviewed) {
        Optional<Muscle> muscle = reviewed.automatic();
        muscle.filter(m -> m.agreement().isPresent() || !m.mask().isEmpty())
                .map(Muscle::agreement)
                .filter(a -> a.orElse(0) < LOW_AGREEMENT)
                .ifPresent(a -> raise(new FlagFact.LowAgreement(a.orElse(0))));
        MuscleArea area = reviewed.muscleArea().orElseThrow();
        if (area.areaCm2() < LEAST_CM2 || area.areaCm2() > MOST_CM2) {
            raise(new FlagFact.AreaImplausible(area.areaCm2(), LEAST_CM2, MOST_CM2));
        }
        body(current, reviewed);
        muscle.ifPresent(m -> neighbours(m, reviewed.series().ct()));
        Geometry g = reviewed.series().ct().geometry();
        double pixelMm = Math.max(g.spacingI(), g.spacingJ());
        if (pixelMm > COARSE_MM) {
            raise(new FlagFact.CoarsePixels(pixelMm, COARSE_MM));
        }
        if (area.isNotablyTilted()) {
            raise(new FlagFact.Tilt(area.tiltDegrees()));
        }
        if (reviewed.appliedEdits().stream().anyMatch(e -> e.is(EditKind.MIRROR))) {
            raise(new FlagFact.Mirrored());
        }
        Optional<OpenedMask> opened = OpenedMask.of(reviewed);
        if (opened.isPresent()) {
            raise(new FlagFact.Opened(opened.get().source(), opened.get().changed()));
        } else if (reviewed.isEdited()) {
            raise(edited(current.mask(), muscle.orElseThrow().mask(), reviewed));
        }
    }

    private static FlagFact.Edited edited(Mask now, Mask models, ReviewedCase reviewed) {
        double pixelCm2 = reviewed.series().ct().geometry().pixelAreaCm2();
        return new FlagFact.Edited(
                reviewed.changedShare().orElse(0),
                now.minus(models).count() * pixelCm2,
                models.minus(now).count() * pixelCm2,
                Agreement.dice(now, models));
    }

    /** What lies outside the body, and the metal within. */
    private void body(SliceMask current, ReviewedCase reviewed) {
        CtVolume ct = reviewed.series().ct();
        Mask body = BodyOfSlice.of(ct, current.k());
        double takenCm2 = reviewed.automatic()
                .map(Muscle::takenAwayCm2)
                .orElse(OptionalDouble.empty())
                .orElse(0);
        if (takenCm2 >= TAKEN_CM2) {
            raise(new FlagFact.TakenFromTheModels(takenCm2));
        }
        Mask counted = MuscleMeasure.counted(ct, current.mask(), current.k(), HuRange.MUSCLE);
        double outsideCm2 = counted.minus(body).count() * ct.geometry().pixelAreaCm2();
        if (outsideCm2 >= OUTSIDE_CM2) {
            raise(new FlagFact.OutsideBody(outsideCm2));
        }
        int offset = ct.index(0, 0, current.k());
        if (body.toBits().stream()
                        .filter(p -> ct.voxels()[offset + p] >= METAL_HU)
                        .count()
                >= METAL_PIXELS) {
            raise(new FlagFact.Metal());
        }
    }

    /** Whether the models' area depends on the level more than on who outlines it. */
    private void neighbours(Muscle muscle, CtVolume ct) {
        double areaCm2 =
                MuscleMeasure.of(ct, muscle.mask(), muscle.k(), HuRange.MUSCLE).areaCm2();
        List<FlagFact.NeighbourSlices.Neighbour> changes = muscle.neighbours().stream()
                .filter(n -> Math.abs(n.changePercent(areaCm2).orElse(0)) > READERS_PERCENT)
                .map(n -> change(n, muscle.k(), areaCm2, ct.geometry()))
                .toList();
        if (!changes.isEmpty()) {
            raise(new FlagFact.NeighbourSlices(areaCm2, changes, READERS_PERCENT));
        }
    }

    private static FlagFact.NeighbourSlices.Neighbour change(Muscle.Neighbour n, int k, double areaCm2, Geometry g) {
        return new FlagFact.NeighbourSlices.Neighbour(
                n.areaCm2(), n.changePercent(areaCm2).orElse(0), towardsHeadMm(k, n.k(), g));
    }

    private static double towardsHeadMm(int fromK, int toK, Geometry g) {
        return (toK - fromK) * g.sense(2) * g.spacingK();
    }
}
