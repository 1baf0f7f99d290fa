package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.measure.AreaCurve;
import org.longus.measure.SliceRules;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

class SectionAreasTest {
    private final List<String> told = new ArrayList<>();
    private int stopAfter = Integer.MAX_VALUE;

    private final Progress progress = new Progress() {
        @Override
        public void report(double fraction, String what) {
            told.add(what);
        }

        @Override
        public boolean isCancelled() {
            return told.size() >= stopAfter;
        }
    };

    private static Geometry grid(boolean headFirst) {
        return headFirst ? Grids.headFirst(20, 20, 12, 3) : Geometry.axial(20, 20, 12, Vec3.ZERO, 1, 1, 3);
    }

    /** A row of k + 1 pixels on slice k. */
    private static Muscle segment(CtVolume ct, int k, Progress progress) {
        progress.report(1, "Muscle, model 5 of 5");
        Mask mask = Mask.where(20, 20, 1, p -> p <= k);
        return new Muscle(k, mask, mask.toBytes(), 5, OptionalDouble.empty());
    }

    private AreaCurve curve(boolean headFirst, int from, int to) {
        CtVolume ct = Grids.of(grid(headFirst), (i, j, k) -> 40 + k);
        Mask section = Mask.where(20, 20, 12, p -> p / 400 >= from && p / 400 <= to);
        SliceSelector.Middle middle =
                SliceSelector.middle(section, ct.geometry()).orElseThrow();
        List<AreaCurve.Slice> slices = SectionAreas.of(ct, middle, SectionAreasTest::segment, progress);
        AreaCurve curve = AreaCurve.of(slices, !headFirst, Optional.empty(), Optional.empty());
        assertThat(curve.byRule().getFirst().rule()).isEqualTo(SliceRules.MIDDLE);
        assertThat(curve.byRule().getFirst().slice().orElseThrow().k())
                .as("the middle is that of the pipeline")
                .isEqualTo(middle.k());
        return curve;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachSliceOfTheSectionHasItsAreaAndTheMiddleIsThePipelines(boolean headFirst) {
        AreaCurve curve = curve(headFirst, 3, 8);

        assertThat(curve.slices()).extracting(AreaCurve.Slice::k).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(curve.at(5).orElseThrow().areaCm2()).isEqualTo(6 * 0.01);
        assertThat(curve.at(5).orElseThrow().meanHu()).hasValue(45);
        assertThat(curve.range().orElseThrow().mostCm2()).isEqualTo(9 * 0.01);
        assertThat(told).contains("Slice 1 of 6 of the section", "Slice 6 of 6 of the section");
        assertThat(told).noneMatch(t -> t.startsWith("Muscle"));
        curve(headFirst, 3, 9);
    }

    @Test
    void theThirdsAreCountedFromFeetAndHead() {
        assertThat(curve(false, 2, 8).byRule())
                .extracting(r -> r.slice().map(AreaCurve.Slice::k))
                .containsExactly(Optional.of(5), Optional.of(4), Optional.of(6), Optional.empty());
        assertThat(curve(true, 2, 8).byRule())
                .extracting(r -> r.slice().map(AreaCurve.Slice::k))
                .containsExactly(Optional.of(5), Optional.of(6), Optional.of(4), Optional.empty());
    }

    @Test
    void aCancelledOneStopsBeforeTheNextSlice() {
        stopAfter = 4;
        assertThatThrownBy(() -> curve(false, 2, 9)).isInstanceOf(CancellationException.class);
        assertThat(told).doesNotContain("Slice 4 of 8 of the section");
    }
}
