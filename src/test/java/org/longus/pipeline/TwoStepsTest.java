package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.model.DeviceChoice;
import org.longus.model.Packs;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/**
 * The section in two steps, with networks whose answer is known: the first step finds the bright slab, the second takes a
 * bright slice of the right half for C2/C3 and one of the left half for C3/C4.
 */
class TwoStepsTest {
    private static final int SLICES = 50;
    private static final double SLICE_MM = 2;

    @TempDir
    private Path folder;

    private final Geometry footFirst = Geometry.axial(60, 60, SLICES, new Vec3(-30, -30, 100), 1, 1, SLICE_MM);

    private C3Pipeline pipeline(String... discs) throws IOException {
        return C3Pipeline.open(
                Packs.twoSteps(folder.resolve("section-" + String.join("-", discs)), List.of(discs)),
                Packs.muscle(folder.resolve("muscle-" + String.join("-", discs))),
                DeviceChoice.CPU);
    }

    /** A slab on slices 10 to 26 with a disc on slice {@code upper} and one on {@code lower}, all counted from the feet. */
    private static CtVolume neck(Geometry g, int upper, int lower) {
        return Grids.of(g, (i, j, k) -> {
            int fromFeet = g.sense(2) > 0 ? k : SLICES - 1 - k;
            boolean disc = fromFeet == upper && i < 32 || fromFeet == lower && i >= 32;
            return fromFeet >= 10 && fromFeet <= 26 ? disc ? 1000 : 600 : 0;
        });
    }

    private static Section section(C3Pipeline pipeline, CtVolume ct) {
        return pipeline.run(ct, OptionalInt.empty(), Progress.NONE).section().orElseThrow();
    }

    @Test
    void theMiddleIsTheMedianOfTheMembersAndTheSectionTheBodyAroundIt() throws IOException {
        // members see the discs 0, 1 and 2 samples of 2 mm too high
        try (C3Pipeline pipeline = pipeline("0", "2", "1")) {
            Section section = section(pipeline, neck(footFirst, 24, 14));
            Discs discs = section.discs().orElseThrow();
            assertThat(discs.upperK()).isCloseTo(25, within(1e-3));
            assertThat(discs.lowerK()).isCloseTo(15, within(1e-3));
            assertThat(discs.centreK()).isCloseTo(20, within(1e-3));
            assertThat(discs.spreadMm()).isCloseTo(4, within(1e-3));
            assertThat(section.middle().middleK()).isEqualTo(discs.centreK());
            assertThat(section.middle().k()).isEqualTo(20);
            assertThat(section.centreMm().z()).isCloseTo(140, within(1e-2));
            // 33 mm: slices whose middle is within 16.5 mm of slice 20
            assertThat(section.middle().firstK()).isEqualTo(12);
            assertThat(section.middle().lastK()).isEqualTo(28);
            assertThat(section.lengthMm()).isEqualTo(17 * SLICE_MM);
            assertThat(section.mask().count(11)).isZero();
            assertThat(section.mask().count(12)).isGreaterThan(3000);
            assertThat(section.mask().count(28)).isGreaterThan(3000);
            assertThat(section.mask().count(29)).isZero();
        }
    }

    @Test
    void whatTheFirstStepFoundIsKept() throws IOException {
        CtVolume ct = neck(footFirst, 24, 14);
        try (C3Pipeline one = C3Pipeline.open(
                        Packs.section(folder.resolve("one")), Packs.muscle(folder.resolve("m")), DeviceChoice.CPU);
                C3Pipeline two = pipeline("0", "1", "2")) {
            Section coarse = section(one, ct);
            Section section = section(two, ct);
            Section.Steps steps = section.steps().orElseThrow();
            assertThat(coarse.steps()).isEmpty();
            assertThat(steps.coarseK())
                    .isCloseTo(coarse.middle().middleK(), within(1e-9))
                    .isCloseTo(18, within(1e-9));
            assertThat(steps.coarseLengthMm()).isEqualTo(coarse.lengthMm());
            assertThat(section.votedLengthMm()).isEqualTo(coarse.lengthMm());
            assertThat(steps.coarseCm3()).isCloseTo(60 * 60 * 17 * SLICE_MM / 1000, within(5.0));
            assertThat(section.agreement()).isEqualTo(coarse.agreement());
            assertThat(steps.differenceMm(footFirst).orElseThrow()).isCloseTo(4, within(0.01));
            assertThat(steps.believed()).isEqualTo(3);
            assertThat(steps.members()).isEqualTo(3);
        }
    }

    @Test
    void aVolumeStoredFromTheHeadGivesTheSamePlaces() throws IOException {
        Geometry headFirst = Grids.headFirst(60, 60, SLICES, SLICE_MM);
        try (C3Pipeline pipeline = pipeline("1")) {
            Section section = section(pipeline, neck(headFirst, 24, 14));
            Discs discs = section.discs().orElseThrow();
            // one sample towards the head is one slice back
            assertThat(discs.upperK()).isCloseTo(SLICES - 1 - 25, within(1e-3));
            assertThat(discs.lowerK()).isCloseTo(SLICES - 1 - 15, within(1e-3));
            assertThat(section.steps().orElseThrow().differenceMm(headFirst).orElseThrow())
                    .as("towards the head")
                    .isCloseTo(4, within(0.01));
        }
    }

    @Test
    void theMiddleMayLieBetweenTwoSlices() throws IOException {
        try (C3Pipeline pipeline = pipeline("0")) {
            Section section = section(pipeline, neck(footFirst, 24, 15));
            assertThat(section.middle().middleK()).isCloseTo(19.5, within(1e-3));
            assertThat(section.centreMm().z()).isCloseTo(139, within(1e-2));
            assertThat(section.lengthMm()).as("16.5 mm either way").isEqualTo(16 * SLICE_MM);
        }
    }

    @Test
    void ofTwoThatAreBelievedTheMeanIsTaken() throws IOException {
        try (C3Pipeline pipeline = pipeline("0", "swapped", "2")) {
            Section section = section(pipeline, neck(footFirst, 24, 14));
            assertThat(section.discs().orElseThrow().centreK()).isCloseTo(20, within(1e-3));
            assertThat(section.steps().orElseThrow().believed()).isEqualTo(2);
        }
    }

    @Test
    void withoutAMajorityTheFirstStepsSectionStays() throws IOException {
        CtVolume ct = neck(footFirst, 24, 14);
        try (C3Pipeline one = C3Pipeline.open(
                        Packs.section(folder.resolve("one")), Packs.muscle(folder.resolve("m")), DeviceChoice.CPU);
                C3Pipeline two = pipeline("swapped", "1", "swapped")) {
            Section coarse = section(one, ct);
            Section section = section(two, ct);
            assertThat(section.mask()).isEqualTo(coarse.mask());
            assertThat(section.middle()).isEqualTo(coarse.middle());
            assertThat(section.centreMm()).isEqualTo(coarse.centreMm());
            assertThat(section.discs()).isEmpty();
            assertThat(section.steps().orElseThrow().believed()).isEqualTo(1);
            assertThat(section.steps().orElseThrow().differenceMm(footFirst)).isEmpty();
        }
    }

    @Test
    void aCentreFarFromTheFirstStepsIsNotBelieved() throws IOException {
        try (C3Pipeline pipeline = pipeline("1")) {
            // 20 mm apart; with the member's own error the centre is 12 mm and then 14 mm above slice 18
            CtVolume near = Grids.of(footFirst, (i, j, k) -> hu(i, k, 28, 18));
            CtVolume far = Grids.of(footFirst, (i, j, k) -> hu(i, k, 29, 19));
            assertThat(section(pipeline, near).discs()).isPresent();
            assertThat(section(pipeline, far).discs()).isEmpty();
        }
    }

    /** The discs may lie outside the slab: the first step takes the slab, which is larger. */
    private static int hu(int i, int k, int upper, int lower) {
        boolean disc = k == upper && i < 32 || k == lower && i >= 32;
        return disc ? 1000 : k >= 10 && k <= 26 ? 600 : 0;
    }

    @Test
    void onlyTheMembersOfTheSameNumbersTakePart() throws IOException {
        CtVolume ct = neck(footFirst, 24, 14);
        try (C3Pipeline pipeline = pipeline("0", "1", "2")) {
            Section second = section(pipeline.among(List.of(2), List.of()), ct);
            assertThat(second.discs().orElseThrow().centreK()).isCloseTo(20, within(1e-3));
            assertThat(second.steps().orElseThrow().members()).isEqualTo(1);
        }
        try (C3Pipeline pipeline = pipeline("0")) {
            assertThat(section(pipeline.among(List.of(2), List.of()), ct).steps())
                    .as("the second step has no member 2")
                    .isEmpty();
        }
    }

    @Test
    void cancellingStopsBetweenMembersOfTheSecondStep() throws IOException {
        int[] ofSecond = {0};
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String what) {
                ofSecond[0] += what.startsWith("Finding the discs of C3: model") ? 1 : 0;
            }

            @Override
            public boolean isCancelled() {
                return ofSecond[0] == 2;
            }
        };
        try (C3Pipeline pipeline = pipeline("0", "1", "2")) {
            assertThatThrownBy(() -> pipeline.run(neck(footFirst, 24, 14), OptionalInt.empty(), impatient))
                    .isInstanceOf(CancellationException.class);
            assertThat(ofSecond[0]).isEqualTo(2);
        }
    }

    @Test
    void theProgressOfBothStepsOnlyGrows() throws IOException {
        double[] last = {0};
        Progress growing = new Progress() {
            @Override
            public void report(double fraction, String what) {
                assertThat(fraction).as(what).isBetween(last[0], 1.0);
                last[0] = fraction;
            }

            @Override
            public boolean isCancelled() {
                return false;
            }
        };
        try (C3Pipeline pipeline = pipeline("0", "1", "2")) {
            pipeline.run(neck(footFirst, 24, 14), OptionalInt.empty(), growing);
            assertThat(last[0]).isEqualTo(1);
        }
    }

    @Test
    void aMovedSectionLeavesTheModelsDiscsWhereTheyWere() throws IOException {
        try (C3Pipeline pipeline = pipeline("0")) {
            Section section = section(pipeline, neck(footFirst, 24, 14));
            Section moved = section.movedBy(3, footFirst);
            assertThat(moved.steps()).isEqualTo(section.steps());
            assertThat(moved.discs()).as("not the moved section's").isEmpty();
            assertThat(moved.movedBy(-3, footFirst).discs()).isPresent();
        }
    }
}
