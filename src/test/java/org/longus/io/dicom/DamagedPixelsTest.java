package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.io.dicom.decode.CodestreamCheck;
import org.longus.io.dicom.decode.CodestreamDecoder;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.io.dicom.decode.RleCodec;

/** Compressed frames with bytes missing or changed. */
class DamagedPixelsTest {
    private static final int COLUMNS = 96;
    private static final int ROWS = 80;
    private static final PixelFormat FORMAT = new PixelFormat(ROWS, COLUMNS, 16, 12, 11, false, 1, -1024);

    /** A disc in air with a little noise, as 12-bit samples. */
    private static short[] picture() {
        Random noise = new Random(5);
        short[] samples = new short[ROWS * COLUMNS];
        for (int p = 0; p < samples.length; p++) {
            int dx = p % COLUMNS - COLUMNS / 2;
            int dy = p / COLUMNS - ROWS / 2;
            samples[p] = (short) (dx * dx + dy * dy < 900 ? 1064 + noise.nextInt(40) : noise.nextInt(12));
        }
        return samples;
    }

    @ParameterizedTest
    @CsvSource({"1,0", "2,0", "3,0", "4,0", "5,0", "6,0", "7,0", "1,4", "6,8"})
    void aWholeLosslessJpegIsDecodedExactly(int predictor, int restartRows) throws IOException {
        byte[] good = LosslessJpeg.encode(picture(), COLUMNS, 12, predictor, restartRows);
        assertThat(CodestreamDecoder.decode(good, FORMAT)).containsExactly(picture());
    }

    @ParameterizedTest
    @ValueSource(ints = {12, 16})
    void aLosslessJpegWithSixteenBytesLostIsNeverAccepted(int precision) {
        byte[] good = LosslessJpeg.encode(picture(), COLUMNS, precision, 1, 0);
        Random random = new Random(1);
        for (int t = 0; t < 200; t++) {
            byte[] bad = DamagedStreams.SIXTEEN_BYTES_LOST.of(good, random);
            assertThatThrownBy(() -> CodestreamCheck.require(bad, FORMAT))
                    .as("trial " + t)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aLosslessJpegWithAFlippedBitIsMostlyRefused() {
        byte[] good = LosslessJpeg.encode(picture(), COLUMNS, 16, 1, 0);
        Random random = new Random(2);
        int refused = 0;
        for (int t = 0; t < 200; t++) {
            byte[] bad = DamagedStreams.ONE_BIT_FLIPPED.of(good, random);
            try {
                CodestreamCheck.require(bad, FORMAT);
            } catch (IOException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void anUnsignedPictureWhoseValuesDriftBelowZeroIsRefused() {
        short[] samples = picture();
        for (int p = samples.length / 2; p < samples.length; p++) {
            samples[p] -= 100;
        }
        byte[] drifted = LosslessJpeg.encode(samples, COLUMNS, 16, 1, 0);
        assertThatThrownBy(() -> CodestreamCheck.require(drifted, FORMAT))
                .hasMessage("its compressed pixels are damaged (values that the picture cannot have)");
    }

    @Test
    void negativeSamplesOfASignedPictureAreNoDamage() {
        short[] samples = picture();
        for (int p = 0; p < samples.length; p++) {
            samples[p] -= 1024;
        }
        byte[] good = LosslessJpeg.encode(samples, COLUMNS, 16, 1, 0);
        PixelFormat signed = new PixelFormat(ROWS, COLUMNS, 16, 16, 15, true, 1, 0);
        assertThatCode(() -> CodestreamCheck.require(good, signed)).doesNotThrowAnyException();
    }

    @Test
    void overlaysAboveTheStoredBitsAreNoDamage() {
        short[] samples = picture();
        Arrays.fill(samples, 2000, 2040, (short) (0x1000 | 1100));
        byte[] good = LosslessJpeg.encode(samples, COLUMNS, 16, 1, 0);
        assertThatCode(() -> CodestreamCheck.require(good, FORMAT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u12-jpeg-57",
                "u12-jpeg-70",
                "lossy-jpeg-50",
                "lossy-jpeg-51",
                "u12-jpegls-80",
                "lossy-jpegls-81",
                "u12-j2k-90",
                "lossy-j2k-91"
            })
    void whatIsCutOrFollowedByMoreIsRefused(String fixture) throws IOException {
        DicomFile file = DicomFile.readAll(DicomInputs.file(
                Path.of("src/test/resources/dicom").resolve(fixture).resolve("1.dcm")));
        byte[] good = (byte[]) ((Fragments) file.attributes().getValue(Tag.PixelData)).get(1);
        PixelFormat format = new PixelFormat(12, 16, fixture.contains("50") ? 8 : 16, 8, 7, false, 1, 0);
        CodestreamCheck.require(good, format);
        // some end with a byte of padding, some with one more before the end marker
        int end = good.length - (good[good.length - 1] == 0 ? 1 : 0);
        byte[] followed = Arrays.copyOf(good, good.length + 6);
        followed[followed.length - 2] = 0x55;
        assertThatThrownBy(() -> CodestreamCheck.require(followed, format)).hasMessageContaining("data follow its end");
        for (int lost : new int[] {4, 16}) {
            byte[] closed = Arrays.copyOf(good, end - lost);
            closed[closed.length - 2] = (byte) 0xFF;
            closed[closed.length - 1] = (byte) 0xD9;
            assertThatThrownBy(() -> CodestreamDecoder.decode(closed, format))
                    .as("%d bytes lost before the end", lost)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void aRunLengthFrameOfAnotherLengthIsRefused() {
        byte[] good = RleCodec.encode(picture(), COLUMNS);
        Random random = new Random(3);
        Set<DamagedStreams> lost = EnumSet.of(DamagedStreams.SIXTEEN_BYTES_LOST, DamagedStreams.ONE_BYTE_LOST);
        for (DamagedStreams damage : lost) {
            for (int t = 0; t < 200; t++) {
                byte[] bad = damage.of(good, random);
                assertThatThrownBy(() -> RleCodec.decode(bad, ROWS * COLUMNS, 2))
                        .as(damage + " " + t)
                        .hasMessageContaining("run-length data");
            }
        }
        byte[] more = Arrays.copyOf(good, good.length + 2);
        assertThatThrownBy(() -> RleCodec.decode(more, ROWS * COLUMNS, 2)).hasMessageContaining("left over");
    }

    @Test
    void whatTheNativeDecoderPrintsIsTheReasonOfTheRefusal() throws IOException {
        DicomFile file = DicomFile.readAll(DicomInputs.file(Path.of("src/test/resources/dicom/u12-jpegls-80/1.dcm")));
        byte[] good = (byte[]) ((Fragments) file.attributes().getValue(Tag.PixelData)).get(1);
        byte[] bad = Arrays.copyOf(good, good.length - 20);
        bad[bad.length - 2] = (byte) 0xFF;
        bad[bad.length - 1] = (byte) 0xD9;
        PixelFormat format = new PixelFormat(12, 16, 16, 12, 11, false, 1, 0);
        assertThatThrownBy(() -> CodestreamDecoder.decode(bad, format))
                .hasMessageContaining("(the decoder says: Decode JPEG-LS data error");
    }
}
