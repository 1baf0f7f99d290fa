package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.PatientRemark;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Two real series that are not part of the project (../shared/ct; another place with -Dlongus.shared=...). The expected
 * numbers were read with pydicom, which shares no code with this reader.
 */
class RealSeriesTest {
    private static Path real(String name) {
        Path folder = Path.of(System.getProperty("longus.shared", "../shared"), "ct", "highres", name);
        assumeTrue(Files.isDirectory(folder), "the real series " + folder + " is not on this machine");
        return folder;
    }

    @Test
    void readsTheSiemensSeriesWhoseHeaderIsFullOfInvalidValues() throws IOException {
        InputScan scan = SeriesScanner.scan(real("onkodicom"));
        assertThat(scan.choices()).hasSize(1);
        CtSeries series = scan.preferred().open();
        Geometry g = series.ct().geometry();
        assertThat(new int[] {g.sizeI(), g.sizeJ(), g.sizeK()}).containsExactly(512, 512, 186);
        assertThat(new double[] {g.spacingI(), g.spacingJ(), g.spacingK()})
                .containsExactly(new double[] {0.9765625, 0.9765625, 2.0}, within(1e-9));
        assertThat(g.origin()).isEqualTo(new Vec3(-249.51171875, -464.51171875, -886));
        assertThat(weightedSum(series)).isEqualTo(-211828175573247L);
        assertThat(series.ct().hu(200, 256, 90)).isEqualTo((short) 60);
        assertThat(series.patient()).isEqualTo(Patient.UNKNOWN);
        assertThat(series.identity().studyDate()).isEmpty();
        assertThat(series.warnings()).singleElement().asString().contains("study date");
        assertThat(series.patientRemarks().stream().map(PatientRemark::sentence))
                .anyMatch(sentence -> sentence.contains("sex"))
                .anyMatch(sentence -> sentence.contains("age"));
    }

    @Test
    void readsTheGeSeriesWhoseSliceThicknessIsNotItsSpacing() throws IOException {
        CtSeries series = SeriesScanner.scan(real("acrin")).preferred().open();
        Geometry g = series.ct().geometry();
        assertThat(g.sizeK()).isEqualTo(99);
        assertThat(g.spacingK()).isCloseTo(4.25, within(1e-6));
        assertThat(g.directionK()).isEqualTo(Vec3.SUPERIOR);
        assertThat(series.ct().hu(0, 0, 0))
                .as("PixelPaddingValue outside the field is air")
                .isEqualTo((short) -1024);
        assertThat(g.origin()).isEqualTo(new Vec3(-250, -250, -375));
        assertThat(weightedSum(series)).isEqualTo(-98415588491590L);
        assertThat(series.patient())
                .isEqualTo(new Patient(
                        Optional.of(Sex.FEMALE), OptionalDouble.of(46), OptionalDouble.empty(), OptionalDouble.of(83)));
    }

    /** Of all HU, slice by slice: any voxel that is wrong or out of its place changes it. */
    private static long weightedSum(CtSeries series) {
        short[] hu = series.ct().voxels();
        long sum = 0;
        for (int p = 0; p < hu.length; p++) {
            sum += (long) hu[p] * (p % 9973);
        }
        return sum;
    }
}
