package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.decode.CodestreamCheck;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.io.dicom.decode.RleCodec;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.volume.CtVolume;

/** Every encoding gives the pixels that were encoded. Fixtures: see src/test/resources/dicom/README.md. */
class DecodingTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dicom");

    @TempDir
    Path folder;

    /** The formulas of the fixtures; n counts voxels. */
    private static IntUnaryOperator formula(String name) {
        return switch (name.substring(0, 3)) {
            case "u12" -> n -> n * 7919 % 4096 - 1024;
            case "s12" -> n -> n * 7919 % 4096 - 2048;
            case "s16" -> n -> (n * 40503 & 0xFFFF) - 32768;
            default -> n -> n % 192 / 16 * 20 + n % 16 * 10;
        };
    }

    private static CtSeries read(Path folder) throws IOException {
        return SeriesScanner.scan(folder).preferred().open();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u12-jpeg-57",
                "u12-jpeg-70",
                "u12-jpegls-80",
                "u12-j2k-90",
                "u12-rle",
                "u12-big",
                "u12-deflated",
                "s12-jpeg-57",
                "s12-jpeg-70",
                "s12-jpegls-80",
                "s12-j2k-90",
                "s16-jpeg-57",
                "s16-jpeg-70",
                "s16-jpegls-80",
                "s16-j2k-90",
                "s16-rle",
                "s16-big",
                "s16-deflated"
            })
    void losslessEncodingsGiveTheExactPixels(String fixture) throws IOException {
        CtSeries series = read(FIXTURES.resolve(fixture));
        short[] hu = series.ct().voxels();
        short[] expected = new short[16 * 12 * 3];
        for (int n = 0; n < expected.length; n++) {
            expected[n] = (short) formula(fixture).applyAsInt(n);
        }
        assertThat(hu).containsExactly(expected);
        assertThat(series.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy-jpeg-51", "lossy-jpegls-81", "lossy-j2k-91"})
    void lossyEncodingsAreReadWithAWarning(String fixture) throws IOException {
        CtSeries series = read(FIXTURES.resolve(fixture));
        short[] hu = series.ct().voxels();
        for (int n = 0; n < hu.length; n++) {
            assertThat((double) hu[n])
                    .as("voxel " + n)
                    .isCloseTo(formula(fixture).applyAsInt(n), within(12.0));
        }
        assertThat(series.warnings()).anyMatch(w -> w.contains("compressed with loss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u12-jpeg-57", "u12-jpegls-80", "u12-j2k-90"})
    void aFrameWhoseOwnHeaderIsDamagedDoesNotReachTheNativeDecoder(String fixture) throws IOException {
        DicomFile file =
                DicomFile.readAll(DicomInputs.file(FIXTURES.resolve(fixture).resolve("1.dcm")));
        byte[] good = (byte[]) ((Fragments) file.attributes().getValue(Tag.PixelData)).get(1);
        PixelFormat format = new PixelFormat(12, 16, 16, 12, 11, false, 1, 0);
        CodestreamCheck.require(good, format);
        PixelFormat taller = new PixelFormat(13, 16, 16, 12, 11, false, 1, 0);
        assertThatThrownBy(() -> CodestreamCheck.require(good, taller))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16 x 12 pixels, the header says 16 x 13");
        for (int p = 0; p < 4; p++) {
            byte[] bad = good.clone();
            bad[p] = 0x55;
            assertThatThrownBy(() -> CodestreamCheck.require(bad, format)).isInstanceOf(IOException.class);
        }
        for (int length = 0; length < 60; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> CodestreamCheck.require(cut, format)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void eightBitJpegIsReadWithAWarning() throws IOException {
        CtSeries series = read(FIXTURES.resolve("lossy-jpeg-50"));
        short[] hu = series.ct().voxels();
        for (int n = 0; n < hu.length; n++) {
            assertThat((double) hu[n]).isCloseTo(n % 192 / 16 * 12 + n % 16 * 5 - 1024, within(12.0));
        }
        assertThat(series.warnings()).anyMatch(w -> w.contains("compressed with loss"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"u12-jpeg-57", "u12-jpeg-70", "u12-jpegls-80", "u12-j2k-90", "u12-rle"})
    void aFrameThatEndsEarlyIsRefusedAndNeverFilledUp(String fixture) throws IOException {
        for (int n = 1; n <= 3; n++) {
            DicomFile file =
                    DicomFile.readAll(DicomInputs.file(FIXTURES.resolve(fixture).resolve(n + ".dcm")));
            Attributes a = file.attributes();
            byte[] whole = (byte[]) ((Fragments) a.getValue(Tag.PixelData)).get(1);
            Fragments cut = a.newFragments(Tag.PixelData, VR.OB, 2);
            cut.add(new byte[0]);
            cut.add(Arrays.copyOfRange(whole, 0, n == 2 ? whole.length * 2 / 3 & ~1 : whole.length));
            DicomEdit.save(a, file.transferSyntax(), folder.resolve(n + ".dcm"));
        }
        assertThatThrownBy(() -> read(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("'2.dcm' cannot be read");
    }

    @ParameterizedTest
    @EnumSource(CtSeriesWriter.Syntax.class)
    void whatIsWrittenInAnySyntaxIsReadBack(CtSeriesWriter.Syntax syntax) throws IOException {
        CtVolume ct = TestSeries.axial(4);
        for (CtSeriesWriter.Samples samples : CtSeriesWriter.Samples.values()) {
            Path files = folder.resolve(samples.name());
            CtSeriesWriter.write(ct, TestSeries.labels(1), samples, syntax, files);
            assertThat(read(files).ct().voxels()).containsExactly(ct.voxels());
        }
    }

    @Test
    void runLengthsSurviveRunsLongerThanARow() throws IOException {
        short[] samples = new short[40 * 300];
        Arrays.fill(samples, 0, 5000, (short) -1);
        for (int p = 6000; p < 7000; p++) {
            samples[p] = (short) (p * p);
        }
        assertThat(RleCodec.decode(RleCodec.encode(samples, 300), samples.length, 2))
                .containsExactly(samples);
    }

    @Test
    void aFrameMayBeSplitIntoSeveralFragments() throws IOException {
        for (int n = 1; n <= 3; n++) {
            Path from = FIXTURES.resolve("u12-jpeg-70").resolve(n + ".dcm");
            DicomFile file = DicomFile.readAll(DicomInputs.file(from));
            Attributes a = file.attributes();
            byte[] whole = (byte[]) ((Fragments) a.getValue(Tag.PixelData)).get(1);
            Fragments split = a.newFragments(Tag.PixelData, VR.OB, 3);
            split.add(new byte[0]);
            split.add(Arrays.copyOfRange(whole, 0, 100));
            split.add(Arrays.copyOfRange(whole, 100, whole.length));
            DicomEdit.save(a, file.transferSyntax(), folder.resolve(n + ".dcm"));
        }
        assertThat(read(folder).ct().voxels())
                .containsExactly(read(FIXTURES.resolve("u12-rle")).ct().voxels());
    }

    @Test
    void slopeAndInterceptAreThoseOfEachSlice() throws IOException {
        CtVolume ct = TestSeries.axial(3);
        // stored values are HU + 1024
        TestSeries.write(ct, 1, folder, (a, k) -> {
            a.setString(Tag.RescaleSlope, VR.DS, k == 1 ? "0.5" : "1");
            a.setString(Tag.RescaleIntercept, VR.DS, k == 2 ? "-1000" : "-1024");
        });
        CtVolume read = read(folder).ct();
        for (int i = 0; i < 7; i++) {
            int stored = ct.hu(i, 2, 1) + 1024;
            assertThat(read.hu(i, 2, 0)).isEqualTo(ct.hu(i, 2, 0));
            assertThat((int) read.hu(i, 2, 1)).isEqualTo((int) Math.round(stored * 0.5 - 1024));
            assertThat((int) read.hu(i, 2, 2)).isEqualTo(ct.hu(i, 2, 2) + 24);
        }
    }

    @Test
    void bitsAboveTheStoredOnesAreNotPartOfTheValue() {
        PixelFormat format = new PixelFormat(1, 3, 16, 12, 11, false, 1, -1024);
        short[] hu = new short[3];
        format.toHu(new short[] {(short) 0xF400, 0x0400, (short) 0x8000}, hu, 0);
        assertThat(hu).containsExactly((short) 0, (short) 0, (short) -1024);
    }

    @Test
    void signsExtendFromTheHighBitAndValuesAreHeldToSixteenBits() {
        short[] hu = new short[2];
        new PixelFormat(1, 2, 16, 12, 13, true, 1, 0).toHu(new short[] {(short) 0x3FFC, 0x1FFC}, hu, 0);
        assertThat(hu).as("12 bits under high bit 13").containsExactly((short) -1, (short) 2047);
        new PixelFormat(1, 2, 16, 16, 15, false, 2, -1024).toHu(new short[] {(short) 0xFFFF, 0}, hu, 0);
        assertThat(hu).containsExactly(Short.MAX_VALUE, (short) -1024);
    }

    @Test
    void theWarningOfOneScanReachesItsSeries() throws IOException {
        InputScan scan = SeriesScanner.scan(FIXTURES.resolve("lossy-jpeg-51"));
        assertThat(scan.preferred().open().warnings())
                .containsAll(scan.preferred().warnings());
    }
}
