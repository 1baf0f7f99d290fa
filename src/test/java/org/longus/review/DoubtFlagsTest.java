package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.edit.Edits;
import org.longus.model.AreaDoubt;
import org.longus.model.Seen;
import org.longus.model.Tried;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Evidence;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.VoteAreas;
import org.longus.review.QualityFlag.Code;

/** 36 cm2 of 50 HU on slice 15, in a body that fills slices of 20 x 20 cm; pixels of 5 mm, slices of 3 mm. */
class DoubtFlagsTest {
    private static final Muscle FOUND = Cases.muscle(15, 12);
    private static final AreaDoubt DOUBT = new AreaDoubt(14, 10, new Tried(13, 9, 38, 2));

    private static Muscle apart(double fourCm2, double twoCm2, Optional<AreaDoubt> doubt, double agreement) {
        VoteAreas areas = new VoteAreas(List.of(50.0, twoCm2, 36.0, fourCm2, 10.0), 5);
        return new Muscle(15, FOUND.mask(), FOUND.votes(), 5, OptionalDouble.of(agreement))
                .with(new Evidence(Optional.of(areas), doubt, Optional.empty()));
    }

    private static ReviewedCase accept(Muscle muscle, Optional<Seen> ofSection) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        C3Result run = Cases.found(10, 20);
        Section s = run.section().orElseThrow();
        Section section =
                new Section(s.mask(), s.middle(), s.centreMm(), 1, s.agreement(), Optional.empty(), ofSection);
        reviewed.accept(
                new C3Result(Optional.of(section), "", Optional.of(muscle), run.models(), run.device(), run.seconds()));
        return reviewed;
    }

    private static List<String> sentences(ReviewedCase reviewed, Code code) {
        return reviewed.flags().stream()
                .filter(f -> f.code() == code)
                .map(QualityFlag::sentence)
                .toList();
    }

    @Test
    void areasFarApartByOneVoteAreDoubtfulFromThePacksLimitOn() {
        assertThat(sentences(accept(apart(33.5, 38.5, Optional.of(DOUBT), 0.97), Optional.empty()), Code.AREA_DOUBTFUL))
                .as("13.9 %")
                .isEmpty();
        ReviewedCase doubtful = accept(apart(33, 38.08, Optional.of(DOUBT), 0.97), Optional.empty());
        assertThat(sentences(doubtful, Code.AREA_DOUBTFUL))
                .containsExactly(
                        "The models disagree about the area: 33.0 cm2 where 4 of 5 agree, 38.1 cm2 where 2 do. Check"
                            + " the outline. On people whom they never saw, 9 of 13 such slices were off by more than"
                            + " 10 %, and 2 of 38 others.");
        QualityFlag flag = doubtful.flags().stream()
                .filter(f -> f.code() == Code.AREA_DOUBTFUL)
                .findFirst()
                .orElseThrow();
        assertThat(flag.brief()).isEqualTo("Models disagree: 33.0 to 38.1 cm2");
        assertThat(flag.isWarning()).isTrue();
    }

    @Test
    void itStandsInThePlaceOfLowAgreementWhichPacksWithoutALimitKeep() {
        ReviewedCase limited = accept(apart(36, 36, Optional.of(DOUBT), 0.9), Optional.empty());
        assertThat(sentences(limited, Code.LOW_AGREEMENT)).isEmpty();
        ReviewedCase unlimited = accept(apart(10, 50, Optional.empty(), 0.9), Optional.empty());
        assertThat(sentences(unlimited, Code.LOW_AGREEMENT)).hasSize(1);
        assertThat(sentences(unlimited, Code.AREA_DOUBTFUL)).isEmpty();
    }

    @Test
    void aPersonsStrokeTakesNothingOfWhatTheModelsSaidAway() {
        ReviewedCase reviewed = accept(apart(30, 40, Optional.of(DOUBT), 0.97), Optional.empty());
        reviewed.edit(Edits.ERASE, Cases.muscle(15, 9).mask());
        assertThat(sentences(reviewed, Code.AREA_DOUBTFUL)).hasSize(1);
    }

    private static Muscle taughtBy(Seen seen) {
        return FOUND.with(new Evidence(Optional.empty(), Optional.empty(), Optional.of(seen)));
    }

    private static Seen seen(List<Double> hu, List<Double> area, List<Double> neck, List<Double> slice) {
        return new Seen(hu, area, neck, List.of(), slice);
    }

    @Test
    void aSliceUnlikeThoseThatTaughtTheModelsIsSaidWithItsValues() {
        Seen others = seen(List.of(10.0, 44.0), List.of(10.0, 40.0), List.of(80.0, 210.0), List.of(0.5, 2.5));
        assertThat(sentences(accept(taughtBy(others), Optional.empty()), Code.UNLIKE_TRAINING))
                .containsExactly(
                        "Outside what the muscle models learned from: muscle 50 HU (10 to 44), neck 400 cm2 (80 to"
                                + " 210), slice distance 3.0 mm (0.5 to 2.5).");
    }

    @Test
    void upToATenthOfTheRangeBeyondItNothingIsSaid() {
        Seen near = seen(List.of(0.0, 46.0), List.of(37.0, 50.0), List.of(), List.of(3.0, 3.0));
        assertThat(sentences(accept(taughtBy(near), Optional.empty()), Code.UNLIKE_TRAINING))
                .isEmpty();
        Seen far = seen(List.of(0.0, 45.0), List.of(), List.of(), List.of());
        assertThat(sentences(accept(taughtBy(far), Optional.empty()), Code.UNLIKE_TRAINING))
                .hasSize(1);
    }

    @Test
    void theSectionPackSpeaksForItself() {
        Seen section = new Seen(List.of(), List.of(), List.of(), List.of(0.5, 1.5), List.of());
        ReviewedCase reviewed = accept(FOUND, Optional.of(section));
        assertThat(sentences(reviewed, Code.UNLIKE_TRAINING))
                .containsExactly("Outside what the section models learned from: pixels 5.00 mm (0.50 to 1.50).");
        assertThat(reviewed.flags().stream()
                        .filter(f -> f.code() == Code.UNLIKE_TRAINING)
                        .map(QualityFlag::brief))
                .containsExactly("Unlike training: pixels 5.00 mm");
    }
}
