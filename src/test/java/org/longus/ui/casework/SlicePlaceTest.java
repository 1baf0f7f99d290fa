package org.longus.ui.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.longus.io.CtSeries;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;
import org.longus.patient.Patient;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

class SlicePlaceTest {
    private static final Geometry GRID = Geometry.axial(4, 5, 3, new Vec3(0, 0, -720), 1, 1, 2.5);

    private static CtSeries series(Geometry ofTheFile, OptionalInt frame, String... numbers) {
        List<SourceHeader.Instance> instances = new ArrayList<>();
        for (String number : numbers) {
            instances.add(new SourceHeader.Instance("", "", number, frame));
        }
        SourceHeader none = SourceHeader.NONE;
        return new CtSeries(
                "a",
                Path.of("a"),
                new CtVolume(GRID, new short[60]),
                ofTheFile,
                Patient.UNKNOWN,
                CtSeries.Identity.NONE,
                List.of(),
                List.of(),
                SeriesOrigin.UNKNOWN,
                SeriesSelection.ONLY_ONE,
                Optional.empty(),
                new SourceHeader(none.patient(), none.study(), none.series(), none.equipment(), "", instances));
    }

    @Test
    void anAxialSliceIsCountedFromOneAndFoundAgainInThePacs() {
        SlicePlace place = SlicePlace.of(series(GRID, OptionalInt.empty(), "103", "102", "101"), Plane.AXIAL, 1);
        assertThat(place.counted()).isEqualTo("2 / 3");
        assertThat(place.inTheScanner()).isEqualTo("image 102  z -717.5 mm");
    }

    @Test
    void aFrameOfAMultiFrameObjectIsNamed() {
        CtSeries series = series(GRID, OptionalInt.of(7), "1", "1", "1");
        assertThat(SlicePlace.of(series, Plane.AXIAL, 0).image()).contains("1, frame 7");
    }

    @Test
    void withoutNumbersOrOfAScanThatWasNotMadeAxiallyOnlyTheTablePositionIsLeft() {
        assertThat(SlicePlace.of(series(GRID, OptionalInt.empty()), Plane.AXIAL, 2)
                        .inTheScanner())
                .isEqualTo("z -715.0 mm");
        assertThat(SlicePlace.of(series(GRID, OptionalInt.empty(), "", "", ""), Plane.AXIAL, 2)
                        .image())
                .isEmpty();
        Geometry sagittal = Geometry.axial(3, 4, 5, new Vec3(0, 0, 0), 2.5, 1, 1);
        assertThat(SlicePlace.of(series(sagittal, OptionalInt.empty(), "1", "2", "3"), Plane.AXIAL, 2)
                        .image())
                .isEmpty();
    }

    @Test
    void noScannerMadeTheSlicesOfAnotherPlane() {
        SlicePlace place = SlicePlace.of(series(GRID, OptionalInt.empty(), "1", "2", "3"), Plane.SAGITTAL, 3);
        assertThat(place.counted()).isEqualTo("4 / 4");
        assertThat(place.inTheScanner()).isEmpty();
    }
}
