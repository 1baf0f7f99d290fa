package org.longus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.edit.Edits;
import org.longus.io.CtSeries;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Evidence;
import org.longus.pipeline.Muscle;
import org.longus.review.QualityFlag.Code;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Flags about the body, the level and the pixels. The neck: 120 x 120 mm of 50 HU in a slice of 200 x 200 mm. */
class MeasuredSliceFlagsTest {
    private static final int N = 200;
    private static final int K = 4;

    private static Geometry grid(double pixelMm) {
        return Geometry.axial((int) (N / pixelMm), (int) (N / pixelMm), 9, Vec3.ZERO, pixelMm, pixelMm, 3);
    }

    /** @param metalAt x in mm where 30 pixels of metal stand, at half the neck's height */
    private static ReviewedCase reviewed(double pixelMm, int metalAt) {
        Geometry g = grid(pixelMm);
        CtVolume ct = Grids.of(g, (i, j, k) -> {
            double x = i * pixelMm;
            double y = j * pixelMm;
            boolean metal = x >= metalAt && x < metalAt + 6 && y >= 100 && y < 105;
            return metal ? 3000 : x >= 40 && x < 160 && y >= 40 && y < 160 ? 50 : -1000;
        });
        return new ReviewedCase(
                new CtSeries("small", Path.of("small"), ct, g, Patient.UNKNOWN, CtSeries.Identity.NONE, List.of()));
    }

    /** 50 x 60 mm of muscle in the neck. */
    private static Mask mask(double pixelMm) {
        int n = (int) (N / pixelMm);
        return Mask.where(n, n, 1, p -> {
            double x = p % n * pixelMm;
            double y = p / n * pixelMm;
            return x >= 60 && x < 110 && y >= 60 && y < 120;
        });
    }

    private static ReviewedCase measured(
            double pixelMm, double agreement, double takenCm2, Muscle.Neighbour... neighbours) {
        return accept(
                reviewed(pixelMm, -100),
                new Muscle(
                        K,
                        mask(pixelMm),
                        new byte[(int) (N / pixelMm) * (int) (N / pixelMm)],
                        5,
                        OptionalDouble.of(agreement),
                        OptionalDouble.of(takenCm2),
                        List.of(neighbours),
                        Evidence.NONE));
    }

    private static ReviewedCase accept(ReviewedCase reviewed, Muscle muscle) {
        reviewed.accept(new C3Result(
                Optional.empty(), "not looked for", Optional.of(muscle), List.of(), "CPU", new C3Result.Seconds(1, 1)));
        return reviewed;
    }

    private static List<String> sentences(ReviewedCase reviewed, Code code) {
        return reviewed.flags().stream()
                .filter(f -> f.code() == code)
                .map(QualityFlag::sentence)
                .toList();
    }

    @Test
    void whatWasTakenOutOfTheModelsMaskIsSaidFromHalfASquareCentimetre() {
        assertThat(sentences(measured(1, 0.97, 0.49), Code.OUTSIDE_BODY)).isEmpty();
        assertThat(sentences(measured(1, 0.97, 1.24), Code.OUTSIDE_BODY))
                .singleElement()
                .asString()
                .startsWith("1.2 cm2 that the models marked lie outside the body or in its skin");
    }

    @Test
    void aPersonsStrokesOutsideTheBodyStayAndAreFlagged() {
        // the couch: soft tissue HU outside the body
        Geometry g = grid(1);
        CtVolume ct = Grids.of(g, (i, j, k) -> {
            boolean neck = i >= 40 && i < 160 && j >= 40 && j < 160;
            return neck || j >= 164 && j < 167 ? 50 : -1000;
        });
        ReviewedCase reviewed = accept(
                new ReviewedCase(new CtSeries(
                        "small", Path.of("small"), ct, g, Patient.UNKNOWN, CtSeries.Identity.NONE, List.of())),
                new Muscle(K, mask(1), new byte[N * N], 5, OptionalDouble.of(0.97)));
        assertThat(sentences(reviewed, Code.OUTSIDE_BODY)).isEmpty();
        Mask couch = Mask.where(N, N, 1, p -> p / N >= 164 && p / N < 167 && p % N < 20);
        reviewed.edit(Edits.BRUSH, mask(1).or(couch));
        assertThat(reviewed.current().orElseThrow().mask()).isEqualTo(mask(1).or(couch));
        assertThat(reviewed.muscleArea().orElseThrow().areaCm2()).isEqualTo(30.6);
        assertThat(sentences(reviewed, Code.OUTSIDE_BODY))
                .containsExactly("0.6 cm2 of the mask lie outside the body and are counted.");
        reviewed.undo();
        assertThat(sentences(reviewed, Code.OUTSIDE_BODY)).isEmpty();
    }

    @Test
    void metalCountsWithinTheBodyAndNotBesideIt() {
        Muscle muscle = new Muscle(K, mask(1), new byte[N * N], 5, OptionalDouble.of(0.97));
        assertThat(sentences(accept(reviewed(1, 130), muscle), Code.METAL)).hasSize(1);
        assertThat(sentences(accept(reviewed(1, 180), muscle), Code.METAL)).isEmpty();
    }

    @Test
    void aLevelThatMattersMoreThanTwoReadersDifferIsFlaggedWithItsFigures() {
        assertThat(sentences(
                        measured(1, 0.97, 0, new Muscle.Neighbour(3, 27.7), new Muscle.Neighbour(5, 32.3)),
                        Code.NEIGHBOUR_SLICES))
                .isEmpty();
        assertThat(sentences(
                        measured(1, 0.97, 0, new Muscle.Neighbour(3, 27.3), new Muscle.Neighbour(5, 31)),
                        Code.NEIGHBOUR_SLICES))
                .containsExactly(
                        "The models find 30.0 cm2 on this slice and 27.3 cm2 (-9 %) 3 mm towards the feet: the level"
                            + " moves the area by more than two readers differ (8 %). The area need not be wrong; make"
                            + " sure of the level.");
        assertThat(sentences(
                        measured(1, 0.97, 0, new Muscle.Neighbour(3, 24), new Muscle.Neighbour(5, 36)),
                        Code.NEIGHBOUR_SLICES))
                .singleElement()
                .asString()
                .contains("24.0 cm2 (-20 %) 3 mm towards the feet and 36.0 cm2 (+20 %) 3 mm towards the head");
        assertThat(sentences(measured(1, 0.97, 0), Code.NEIGHBOUR_SLICES))
                .as("earlier results have no neighbours")
                .isEmpty();
    }

    @Test
    void membersThatAgreeLessThanOnNineOfTenScansAreFlagged() {
        assertThat(sentences(measured(1, 0.941, 0), Code.LOW_AGREEMENT)).isEmpty();
        assertThat(sentences(measured(1, 0.935, 0), Code.LOW_AGREEMENT))
                .singleElement()
                .asString()
                .contains("93.5 %");
    }

    @Test
    void pixelsAreCoarseAboveThreeMillimetres() {
        for (double fine : new double[] {0.5, 1, 2.5}) {
            assertThat(sentences(measured(fine, 0.97, 0), Code.COARSE_PIXELS))
                    .as("%s mm", fine)
                    .isEmpty();
        }
        assertThat(sentences(measured(4, 0.97, 0), Code.COARSE_PIXELS))
                .singleElement()
                .asString()
                .startsWith("Pixels of 4.0 mm are too coarse");
    }

    @Test
    void afterAnEditTheNeighboursAreStillHeldAgainstTheModelsOwnArea() {
        ReviewedCase reviewed = measured(1, 0.97, 0, new Muscle.Neighbour(5, 36));
        reviewed.edit(Edits.ERASE, Mask.where(N, N, 1, p -> p == 80 * N + 80));
        assertThat(sentences(reviewed, Code.NEIGHBOUR_SLICES))
                .singleElement()
                .asString()
                .startsWith("The models find 30.0 cm2 on this slice and 36.0 cm2 (+20 %)");
    }
}
