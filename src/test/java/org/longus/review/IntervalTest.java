package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.SliceMask;
import org.longus.measure.AreaInterval;
import org.longus.measure.AreaInterval.Choice;
import org.longus.measure.AreaRange;
import org.longus.patient.Patient;
import org.longus.pipeline.Evidence;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.VoteAreas;
import org.longus.volume.CtVolume;

class IntervalTest {
    private static final CtVolume CT = Cases.series(Patient.UNKNOWN).ct();
    /** 12 x 12 pixels of 0.25 cm2. */
    private static final Muscle ALONE = Cases.muscle(10, 12);

    private static Muscle with(Muscle.Neighbour... around) {
        return new Muscle(
                ALONE.k(),
                ALONE.mask(),
                ALONE.votes(),
                ALONE.members(),
                ALONE.agreement(),
                OptionalDouble.empty(),
                List.of(around),
                Evidence.NONE);
    }

    private static AreaInterval of(Muscle models) {
        return new Interval(CT).of(new SliceMask(models.k(), models.mask()), Optional.of(models));
    }

    @Test
    void theIntervalIsTheWidestOfItsPartsAndHoldsTheAreaItself() {
        AreaInterval interval = of(with(new Muscle.Neighbour(9, 30), new Muscle.Neighbour(11, 44)));

        assertThat(interval.areaCm2()).isEqualTo(36);
        assertThat(interval.of(Choice.VOTES)).contains(new AreaRange(36, 36));
        assertThat(interval.of(Choice.LEVEL)).contains(new AreaRange(30, 44));
        // the ring of 44 pixels within, 48 without, half of each
        assertThat(interval.of(Choice.BORDER)).contains(new AreaRange(36 - 5.5, 36 + 6));
        assertThat(interval.range()).isEqualTo(new AreaRange(30, 44));
        assertThat(interval.text()).isEqualTo("from 30.0 to 44.0 cm2");
        assertThat(interval.sentence())
                .isEqualTo("from 30.0 to 44.0 cm2: votes 36.0 to 36.0 cm2; a step up and down 30.0 to 44.0 cm2; half a"
                        + " pixel of border 30.5 to 42.0 cm2");
        assertThat(interval.byVotesCm2()).hasSize(5);
        assertThat(interval.origin()).isEqualTo("Both ends: a step up and down.");
    }

    @Test
    void eachEndNamesTheChoiceThatItComesFrom() {
        assertThat(of(with(new Muscle.Neighbour(9, 40), new Muscle.Neighbour(11, 44)))
                        .origin())
                .isEqualTo("Least: half a pixel of border. Most: a step up and down.");
    }

    @Test
    void theAreasByVotesAreThoseOfTheRunWhereItKeptThem() {
        VoteAreas kept = new VoteAreas(List.of(50.0, 41.0, 36.0, 33.0, 20.0), 5);
        Evidence evidence = new Evidence(Optional.of(kept), Optional.empty(), Optional.empty());
        AreaInterval interval = of(ALONE.with(evidence));
        assertThat(interval.of(Choice.VOTES)).contains(new AreaRange(33, 41));
        assertThat(interval.byVotesCm2()).isEqualTo(kept.byVotesCm2());
    }

    @Test
    void anAreaBesideBothItsNeighboursStillLiesInItsInterval() {
        assertThat(of(with(new Muscle.Neighbour(9, 38), new Muscle.Neighbour(11, 40)))
                        .of(Choice.LEVEL))
                .contains(new AreaRange(36, 40));
    }

    @Test
    void whereNobodyLookedAtTheSlicesAroundThatIsSaid() {
        AreaInterval interval = of(ALONE);

        assertThat(interval.of(Choice.LEVEL)).isEmpty();
        assertThat(interval.parts().get(1).text())
                .isEqualTo("a step up and down unknown: the slices above and below were not looked at; run the models"
                        + " again to have them");
        assertThat(interval.isKnown()).isTrue();
    }

    @Test
    void atTheEndOfAScanTheOneNeighbourIsNamed() {
        assertThat(of(with(new Muscle.Neighbour(11, 40))).parts().get(1).how()).contains("3.0 mm towards the head");
    }

    @Test
    void anEditedMaskKeepsItsBorderAloneAndUndoBringsTheRestBack() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(5, 15));
        reviewed.edit(EditAction.of(EditKind.BRUSH), Cases.muscle(10, 13).mask());
        Interval interval = new Interval(CT);

        AreaInterval edited = interval.of(reviewed.current().orElseThrow(), reviewed.automatic());
        assertThat(edited.of(Choice.VOTES)).isEmpty();
        assertThat(edited.of(Choice.LEVEL)).isEmpty();
        assertThat(edited.byVotesCm2()).isEmpty();
        assertThat(edited.parts().getFirst().how()).contains("a person changed the mask");
        assertThat(edited.of(Choice.BORDER)).contains(edited.range());

        reviewed.undo();
        assertThat(interval.of(reviewed.current().orElseThrow(), reviewed.automatic())
                        .of(Choice.VOTES))
                .isPresent();
    }

    @Test
    void aMaskDrawnWhereTheModelsNeverLookedSaysSo() {
        AreaInterval interval = new Interval(CT).of(new SliceMask(3, ALONE.mask()), Optional.empty());

        assertThat(interval.parts().getFirst().how()).isEqualTo("the models did not look at this slice");
        assertThat(interval.parts()).noneMatch(p -> p.how().contains("confidence"));
    }
}
