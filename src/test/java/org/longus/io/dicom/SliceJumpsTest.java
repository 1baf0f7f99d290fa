package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.volume.CtVolume;

class SliceJumpsTest {
    private static final int SIZE = 64;
    private static final int SLICES = 12;

    @TempDir
    private Path folder;

    /** A bright disc that grows slowly, with noise. */
    private static short[] volume() {
        Random noise = new Random(7);
        short[] hu = new short[SIZE * SIZE * SLICES];
        for (int p = 0; p < hu.length; p++) {
            int dx = p % SIZE - SIZE / 2;
            int dy = p / SIZE % SIZE - SIZE / 2;
            int radius = 18 + p / (SIZE * SIZE);
            hu[p] = (short) ((dx * dx + dy * dy < radius * radius ? 60 : -1000) + noise.nextInt(30));
        }
        return hu;
    }

    private static int at(int k, int y, int x) {
        return (k * SIZE + y) * SIZE + x;
    }

    @Test
    void slicesThatFollowOneAnotherRaiseNoAlarm() {
        assertThat(SliceJumps.find(volume(), SIZE, SIZE)).isEmpty();
    }

    @Test
    void aSliceThatIsShiftedFromARowOnStandsOut() {
        short[] hu = volume();
        for (int p = at(6, 40, 0); p < at(7, 0, 0); p++) {
            hu[p] += 200;
        }
        assertThat(SliceJumps.find(hu, SIZE, SIZE)).containsExactly(6);
    }

    @Test
    void aLineThatIsShiftedStandsOut() {
        short[] hu = volume();
        for (int p = at(4, 32, 20); p < at(4, 33, 0); p++) {
            hu[p] += 700;
        }
        assertThat(SliceJumps.find(hu, SIZE, SIZE)).containsExactly(4);
    }

    @Test
    void metalInSeveralSlicesIsNoDamage() {
        short[] hu = volume();
        for (int k = 4; k < 9; k++) {
            for (int y = 30; y < 36; y++) {
                Arrays.fill(hu, at(k, y, 28), at(k, y, 36), (short) 3000);
            }
        }
        assertThat(SliceJumps.find(hu, SIZE, SIZE)).isEmpty();
    }

    @Test
    void theSampleNeckRaisesNoAlarm() throws IOException {
        CtVolume neck = SeriesScanner.scan(Path.of("sample-studies/neck-phantom"))
                .preferred()
                .open()
                .ct();
        assertThat(SliceJumps.find(
                        neck.voxels(), neck.geometry().sizeJ(), neck.geometry().sizeI()))
                .isEmpty();
    }

    @Test
    void aCompressedSeriesNamesTheSliceAndAPlainOneIsNotJudged() throws IOException {
        CtVolume ct = TestSeries.axial(9);
        short[] hu = ct.voxels().clone();
        int slice = ct.geometry().sizeI() * ct.geometry().sizeJ();
        Arrays.fill(hu, (short) 40);
        Arrays.fill(hu, 4 * slice, 5 * slice, (short) 940);
        CtVolume torn = new CtVolume(ct.geometry(), hu);
        for (CtSeriesWriter.Syntax syntax :
                new CtSeriesWriter.Syntax[] {CtSeriesWriter.Syntax.RLE, CtSeriesWriter.Syntax.IMPLICIT_LITTLE_ENDIAN}) {
            Path files = folder.resolve(syntax.name());
            CtSeriesWriter.write(torn, TestSeries.labels(1), CtSeriesWriter.Samples.UNSIGNED_12, syntax, files);
            var warnings = SeriesScanner.scan(files).preferred().open().warnings();
            if (syntax == CtSeriesWriter.Syntax.RLE) {
                assertThat(warnings)
                        .anyMatch(w -> w.contains("differ from both neighbouring slices") && w.contains(".dcm'"));
            } else {
                assertThat(warnings).noneMatch(w -> w.contains("neighbouring slices"));
            }
        }
    }
}
