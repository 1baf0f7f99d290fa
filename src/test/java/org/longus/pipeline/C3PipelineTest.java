package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.model.DeviceChoice;
import org.longus.model.PackException;
import org.longus.model.Packs;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/** Both stages with networks whose answer is known: bright slices are the section, bright pixels the muscle. */
class C3PipelineTest {
    @TempDir
    private Path folder;

    private C3Pipeline pipeline;

    @BeforeEach
    void open() throws IOException {
        pipeline = C3Pipeline.open(
                Packs.section(folder.resolve("section")), Packs.muscle(folder.resolve("muscle")), DeviceChoice.CPU);
    }

    @AfterEach
    void close() {
        pipeline.close();
    }

    /** Soft tissue with a slab of 600 HU on slices from..to and a muscle of 800 HU in it. */
    private static CtVolume slab(Geometry g, int from, int to) {
        return Grids.of(g, (i, j, k) -> {
            boolean muscle = i >= 20 && i < 40 && j >= 24 && j < 34;
            return k >= from && k <= to ? muscle ? 800 : 600 : 0;
        });
    }

    private final Geometry axial = Geometry.axial(60, 60, 50, new Vec3(-30, -30, 100), 1, 1, 2);

    @Test
    void theSlabIsFoundItsMiddleChosenAndTheMuscleMeasured() {
        C3Result result = pipeline.run(slab(axial, 10, 26), OptionalInt.empty(), Progress.NONE);
        Section section = result.section().orElseThrow();
        assertThat(section.lengthMm()).isCloseTo(34, within(4.1));
        assertThat(section.centreMm().z()).isCloseTo(100 + 2 * 18, within(1.01));
        assertThat(result.muscle().orElseThrow().k()).isEqualTo(18);
        assertThat(result.models()).extracting(C3Result.Model::id).isEqualTo(List.of("test-section", "test-muscle"));
        assertThat(result.device()).isEqualTo("CPU");
    }

    @Test
    void aVolumeStoredFromTheHeadGivesTheSamePlace() {
        Geometry headFirst = Grids.headFirst(60, 60, 50, 2);
        C3Result result = pipeline.run(slab(headFirst, 10, 26), OptionalInt.empty(), Progress.NONE);
        assertThat(result.section().orElseThrow().centreMm().z())
                .isCloseTo(headFirst.sliceCentre(18).z(), within(1.01));
    }

    @Test
    void withoutASectionNothingIsInvented() {
        C3Result result = pipeline.run(Grids.of(axial, (i, j, k) -> 0), OptionalInt.empty(), Progress.NONE);
        assertThat(result.section()).isEmpty();
        assertThat(result.muscle()).isEmpty();
        assertThat(result.notFoundReason()).contains("no majority");
    }

    @Test
    void aSectionThatIsTooShortIsNotC3() {
        C3Result result = pipeline.run(slab(axial, 10, 14), OptionalInt.empty(), Progress.NONE);
        assertThat(result.section()).isEmpty();
        assertThat(result.notFoundReason()).contains("mm long");
    }

    @Test
    void ofTwoPlacesTheLargerIsTakenAndBothAreCounted() {
        CtVolume two = Grids.of(axial, (i, j, k) -> k >= 8 && k <= 24 || k >= 36 && k <= 44 ? 600 : 0);
        Section section =
                pipeline.run(two, OptionalInt.empty(), Progress.NONE).section().orElseThrow();
        assertThat(section.components()).isEqualTo(2);
        assertThat(section.middle().k()).isEqualTo(16);
    }

    @Test
    void aSliceThatIsAskedForIsMeasuredEvenWithoutC3() {
        CtVolume ct = Grids.of(axial, (i, j, k) -> k == 40 && i >= 20 && i < 40 && j >= 24 && j < 34 ? 800 : 0);
        C3Result result = pipeline.run(ct, OptionalInt.of(40), Progress.NONE);
        assertThat(result.section()).isEmpty();
        Muscle muscle = result.muscle().orElseThrow();
        assertThat(muscle.k()).isEqualTo(40);
        assertThat(muscle.mask().count()).isEqualTo(200);
        assertThat(muscle.votes()[30 * 60 + 30]).isEqualTo((byte) 5);
        assertThat(muscle.agreement().orElseThrow()).isEqualTo(1);
    }

    /** Member n of five marks what is above 200 + 100 n HU. */
    @Test
    void onlyTheMembersThatAreNamedVote() {
        CtVolume ct = Grids.of(axial, (i, j, k) -> i >= 20 && i < 40 && j >= 24 && j < 34 ? i < 30 ? 450 : 650 : 0);
        assertThat(pipeline.muscleMembers()).containsExactly(1, 2, 3, 4, 5);
        assertThat(pipeline.segment(ct, 5, Progress.NONE).mask().count()).isEqualTo(100);
        C3Pipeline second = pipeline.among(List.of(), List.of(2));
        assertThat(second.segment(ct, 5, Progress.NONE).mask().count()).isEqualTo(200);
        assertThat(second.muscleMembers()).containsExactly(2);
        Muscle ofTwo = pipeline.among(List.of(), List.of(5, 2)).segment(ct, 5, Progress.NONE);
        assertThat(ofTwo.members()).isEqualTo(2);
        assertThat(ofTwo.mask().count()).as("of two both have to say so").isZero();
        assertThatThrownBy(() -> pipeline.among(List.of(6), List.of()))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("no member 6");
    }

    /** The muscle pack of the tests, but three of five members mark what is above 0 HU, and -29 to 150 HU count. */
    private C3Pipeline inHu() throws IOException {
        Path muscle = Packs.write(
                folder.resolve("hu"), "muscle", List.of("P", "L"), List.of(1.0, 1.0), List.of(96, 96), m -> {
                    ((ObjectNode) m.path("input")).putArray("clipHu").add(-500).add(500);
                    m.putArray("muscleHu").add(-29).add(150);
                });
        return C3Pipeline.open(folder.resolve("section"), muscle, DeviceChoice.CPU);
    }

    /** A neck of fat, 60 x 60 mm, whose muscle grows by 20 pixels a slice, on a couch 2 mm thick that lies 2 mm away. */
    private static CtVolume onCouch(Geometry g) {
        return Grids.of(g, (i, j, k) -> {
            boolean neck = i >= 15 && i < 75 && j >= 10 && j < 70;
            boolean muscle = i >= 20 && i < 40 && j >= 20 && j < 20 + k;
            boolean couch = j >= 72 && j < 74;
            return muscle ? 60 : neck ? -80 : couch ? 60 : -1000;
        });
    }

    @Test
    void theCouchIsNoMuscleAndWhatWasTakenAwayIsSaid() throws IOException {
        CtVolume ct = onCouch(Geometry.axial(90, 90, 30, Vec3.ZERO, 1, 1, 2));
        try (C3Pipeline pipeline = inHu()) {
            Muscle muscle = pipeline.segmentOnly(ct, 15, Progress.NONE);
            assertThat(muscle.mask().count()).isEqualTo(20 * 15);
            assertThat(muscle.takenAwayCm2()).hasValue(90 * 2 / 100.0);
            assertThat(muscle.votes()[72 * 90 + 40])
                    .as("how the members voted stays")
                    .isEqualTo((byte) 3);
            assertThat(muscle.neighbours()).isEmpty();
        }
    }

    @Test
    void theAreasAboutThreeMillimetresUpAndDownAreThere() throws IOException {
        try (C3Pipeline pipeline = inHu()) {
            for (double spacing : new double[] {1, 2, 2.5, 5}) {
                CtVolume ct = onCouch(Geometry.axial(90, 90, 30, Vec3.ZERO, 1, 1, spacing));
                int step = spacing == 1 ? 3 : spacing == 2 ? 2 : 1;
                Muscle muscle = pipeline.segment(ct, 15, Progress.NONE);
                assertThat(muscle.neighbours())
                        .as("slices of %s mm", spacing)
                        .extracting(Muscle.Neighbour::k)
                        .containsExactly(15 - step, 15 + step);
                for (Muscle.Neighbour n : muscle.neighbours()) {
                    assertThat(n.areaCm2()).isCloseTo(0.2 * n.k(), within(1e-9));
                }
                assertThat(muscle.mask())
                        .isEqualTo(pipeline.segmentOnly(ct, 15, Progress.NONE).mask());
            }
            CtVolume ct = onCouch(Geometry.axial(90, 90, 30, Vec3.ZERO, 1, 1, 3));
            assertThat(pipeline.segment(ct, 29, Progress.NONE).neighbours())
                    .as("at the end of the scan")
                    .extracting(Muscle.Neighbour::k)
                    .containsExactly(28);
            assertThat(pipeline.run(ct, OptionalInt.of(15), Progress.NONE)
                            .muscle()
                            .orElseThrow()
                            .neighbours())
                    .as("of a whole run")
                    .hasSize(2);
        }
    }

    @Test
    void cancellingEndsTheRun() {
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction, String what) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> pipeline.run(slab(axial, 10, 26), OptionalInt.empty(), cancelled))
                .isInstanceOf(CancellationException.class);
    }
}
