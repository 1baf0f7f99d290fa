package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.ObjIntConsumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** What a stored value means is what the header says, in every way that headers say it. */
class StoredValuesTest {
    private static final int SIDE = 24;
    private static final int SLICES = 5;

    @TempDir
    Path folder;

    /** A disc of muscle in air, with a spot of fat and one of 0 HU within. */
    private static CtVolume neck() {
        short[] hu = new short[SIDE * SIDE * SLICES];
        for (int p = 0; p < hu.length; p++) {
            int x = p % SIDE;
            int y = p / SIDE % SIDE;
            boolean body = Math.hypot(x - SIDE / 2, y - SIDE / 2) < 8;
            hu[p] = (short) (!body ? -1000 + p % 7 : x == 12 && y == 12 ? 0 : y == 9 ? -100 + p % 5 : 50 + p % 9);
        }
        return new CtVolume(Geometry.axial(SIDE, SIDE, SLICES, new Vec3(-24, -24, 0), 2, 2, 2.5), hu);
    }

    private static boolean isCorner(int p) {
        return Math.hypot(p % SIDE - SIDE / 2, p / SIDE - SIDE / 2) > 11;
    }

    private CtSeries read(CtSeriesWriter.Samples samples, ObjIntConsumer<Attributes> change) throws IOException {
        CtSeriesWriter.write(
                neck(), TestSeries.labels(1), samples, CtSeriesWriter.Syntax.EXPLICIT_LITTLE_ENDIAN, folder, change);
        return SeriesScanner.scan(folder).preferred().open();
    }

    private CtSeries read(ObjIntConsumer<Attributes> change) throws IOException {
        return read(CtSeriesWriter.Samples.UNSIGNED_16, change);
    }

    /** Alters stored words; the operator gets a position in the slice and the word. */
    private static void words(Attributes a, IntBinaryOperator change) {
        try {
            ByteBuffer pixels = ByteBuffer.wrap(a.getBytes(Tag.PixelData)).order(ByteOrder.LITTLE_ENDIAN);
            for (int p = 0; p < pixels.capacity() / 2; p++) {
                pixels.putShort(2 * p, (short) change.applyAsInt(p, pixels.getShort(2 * p) & 0xFFFF));
            }
            a.setBytes(Tag.PixelData, VR.OW, pixels.array());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pad(Attributes a, int value) {
        words(a, (p, word) -> isCorner(p) ? value : word);
    }

    /** The corners are {@code corner}, the rest is the neck. */
    private static void assertNeck(CtSeries series, int corner) {
        short[] expected = neck().voxels();
        short[] hu = series.ct().voxels();
        for (int p = 0; p < hu.length; p++) {
            int wanted = isCorner(p % (SIDE * SIDE)) ? corner : expected[p];
            assertThat((int) hu[p]).as("voxel " + p).isEqualTo(wanted);
        }
    }

    @Test
    void unsignedPaddingThatMeansMinus2000IsAir() throws IOException {
        CtSeries series = read((a, k) -> {
            pad(a, 63536);
            a.setInt(Tag.PixelPaddingValue, VR.US, 63536);
        });
        assertNeck(series, -1024);
        assertThat(series.warnings()).isEmpty();
        assertThat(series.huDoubt()).isEmpty();
    }

    @Test
    void paddingIsAirWhateverVrItIsStatedIn() throws IOException {
        for (VR vr : new VR[] {VR.US, VR.SS}) {
            assertNeck(
                    read((a, k) -> {
                        pad(a, 63536);
                        a.setInt(Tag.PixelPaddingValue, vr, vr == VR.SS ? -2000 : 63536);
                    }),
                    -1024);
            assertNeck(
                    read(CtSeriesWriter.Samples.SIGNED_16, (a, k) -> {
                        pad(a, 63536);
                        a.setInt(Tag.PixelPaddingValue, vr, vr == VR.SS ? -2000 : 63536);
                    }),
                    -1024);
        }
    }

    @Test
    void paddingWiderThanTheStoredBitsIsKnownByItsWord() throws IOException {
        // cut to 12 bits the word 63536 would be 2096, 1072 HU
        CtSeries series = read(CtSeriesWriter.Samples.UNSIGNED_12, (a, k) -> {
            pad(a, 63536);
            a.setInt(Tag.PixelPaddingValue, VR.US, 63536);
        });
        assertNeck(series, -1024);
    }

    @Test
    void aRangeOfPaddingIsAirFromEndToEnd() throws IOException {
        CtSeries series = read((a, k) -> {
            words(a, (p, word) -> isCorner(p) ? 63536 + p % 3 : word);
            a.setInt(Tag.PixelPaddingValue, VR.US, 63538);
            a.setInt(Tag.PixelPaddingRangeLimit, VR.US, 63536);
        });
        assertNeck(series, -1024);
        assertThat(series.warnings()).isEmpty();
    }

    @Test
    void paddingThatTissueHasTooIsAirOnlyAtTheEdgeAndIsSaid() throws IOException {
        // stored 1024 is 0 HU: the corners have it, and one pixel within the neck
        CtSeries series = read((a, k) -> {
            pad(a, 1024);
            a.setInt(Tag.PixelPaddingValue, VR.US, 1024);
        });
        assertNeck(series, -1024);
        int corners = 0;
        for (int p = 0; p < SIDE * SIDE; p++) {
            corners += isCorner(p) ? 1 : 0;
        }
        assertThat(series.warnings())
                .singleElement()
                .asString()
                .contains("a value of 0 HU padding", corners * SLICES + " pixels", SLICES + " within were left");
    }

    @Test
    void aRangeThatHoldsTissueIsNeverMadeAir() throws IOException {
        CtSeries series = read((a, k) -> {
            a.setInt(Tag.PixelPaddingValue, VR.US, 0);
            a.setInt(Tag.PixelPaddingRangeLimit, VR.US, 60000);
        });
        assertThat(series.ct().voxels()).containsExactly(neck().voxels());
        assertThat(series.warnings()).singleElement().asString().contains("0 pixels of it", "were left as they are");
    }

    /** A table of 4096 entries from {@code first}, in place of the rescale. */
    private static void table(Attributes a, String type, int first, int entries, IntUnaryOperator value) {
        a.remove(Tag.RescaleSlope);
        a.remove(Tag.RescaleIntercept);
        a.remove(Tag.RescaleType);
        Attributes item = new Attributes();
        a.newSequence(Tag.ModalityLUTSequence, 1).add(item);
        item.setInt(Tag.LUTDescriptor, VR.US, entries & 0xFFFF, first & 0xFFFF, 16);
        item.setString(Tag.ModalityLUTType, VR.LO, type);
        ByteBuffer data = ByteBuffer.allocate(2 * entries).order(ByteOrder.LITTLE_ENDIAN);
        for (int e = 0; e < entries; e++) {
            data.putShort((short) value.applyAsInt(e));
        }
        item.setBytes(Tag.LUTData, VR.OW, data.array());
    }

    @Test
    void aTableOfValuesIsApplied() throws IOException {
        CtSeries series = read((a, k) -> table(a, "HU", 0, 4096, stored -> stored - 1024));
        assertThat(series.ct().voxels()).containsExactly(neck().voxels());
        assertThat(series.warnings()).isEmpty();
        assertThat(series.huDoubt()).isEmpty();
    }

    @Test
    void aTableOf65536EntriesStatesNone() throws IOException {
        CtSeries series = read((a, k) -> table(a, "HU", 0, 1 << 16, stored -> stored - 1024));
        assertThat(series.ct().voxels()).containsExactly(neck().voxels());
    }

    @Test
    void whatIsOutsideATableTakesItsEnds() throws IOException {
        // signed samples are HU themselves; the table begins at -990 and ends at 49
        CtSeries series =
                read(CtSeriesWriter.Samples.SIGNED_16, (a, k) -> table(a, "HU", -990, 1040, entry -> entry - 990));
        short[] expected = neck().voxels();
        for (int p = 0; p < expected.length; p++) {
            assertThat((int) series.ct().voxels()[p]).isEqualTo(Math.clamp(expected[p], -990, 49));
        }
    }

    @Test
    void aTableOfOtherUnitsIsFlagged() throws IOException {
        CtSeries series = read((a, k) -> table(a, "OD", 0, 4096, stored -> stored));
        assertThat(series.huDoubt()).hasValueSatisfying(s -> assertThat(s).contains("'OD'"));
    }

    @Test
    void aTableThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> read((a, k) -> {
                    table(a, "HU", 0, 4096, stored -> stored - 1024);
                    a.getNestedDataset(Tag.ModalityLUTSequence).setInt(Tag.LUTDescriptor, VR.US, 5000, 0, 16);
                }))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("states 5000 entries and holds 8192 bytes");
    }

    @Test
    void aTableBesideARescaleIsAppliedAndSaid() throws IOException {
        CtSeries series = read((a, k) -> {
            table(a, "HU", 0, 4096, stored -> stored - 1024);
            a.setString(Tag.RescaleSlope, VR.DS, "3");
            a.setString(Tag.RescaleIntercept, VR.DS, "7");
        });
        assertThat(series.ct().voxels()).containsExactly(neck().voxels());
        assertThat(series.warnings()).singleElement().asString().contains("the table was applied");
    }

    @Test
    void monochrome1SaysHowToShowAndNotWhatValuesMean() throws IOException {
        CtSeries series = read((a, k) -> a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME1"));
        assertThat(series.ct().voxels()).containsExactly(neck().voxels());
        assertThat(series.warnings()).isEmpty();
    }

    @Test
    void halfARescaleIsAppliedAndSaidAsItWas() throws IOException {
        CtSeries noSlope = read((a, k) -> a.remove(Tag.RescaleSlope));
        assertThat(noSlope.ct().voxels()).containsExactly(neck().voxels());
        assertThat(noSlope.warnings())
                .containsExactly("The files state an intercept of -1024 and no slope: the slope was taken as 1.");
        CtSeries noIntercept = read(CtSeriesWriter.Samples.SIGNED_16, (a, k) -> a.remove(Tag.RescaleIntercept));
        assertThat(noIntercept.ct().voxels()).containsExactly(neck().voxels());
        assertThat(noIntercept.warnings())
                .containsExactly("The files state a slope of 1 and no intercept: the intercept was taken as 0.");
    }

    @Test
    void aRescaleThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> read((a, k) -> a.setString(Tag.RescaleIntercept, VR.DS, "-1X24")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("rescale to HU is not a number ('-1X24')");
    }

    @Test
    void airAt24IsFlaggedAsInNifti() throws IOException {
        CtSeries series = read((a, k) -> a.setString(Tag.RescaleIntercept, VR.DS, "0"));
        assertThat(series.huDoubt()).hasValueSatisfying(s -> assertThat(s).contains("air lies near +"));
    }

    @Test
    void computedImagesAndOtherUnitsAreFlagged() throws IOException {
        CtSeries mip = read((a, k) -> a.setString(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY", "AXIAL", "MIP"));
        assertThat(mip.huDoubt()).hasValueSatisfying(s -> assertThat(s).contains("maximum intensity projection"));
        CtSeries map = read((a, k) -> a.setString(Tag.RescaleType, VR.LO, "MGML"));
        assertThat(map.huDoubt()).hasValueSatisfying(s -> assertThat(s).contains("'MGML'"));
        assertThat(read((a, k) -> {}).huDoubt()).isEmpty();
    }

    @Test
    void slicesOfDifferentRescaleAndValuesBeyondTheScaleAreSaid() throws IOException {
        CtSeries mixed = read((a, k) -> a.setString(Tag.RescaleIntercept, VR.DS, k == 2 ? "-1023" : "-1024"));
        assertThat(mixed.warnings()).singleElement().asString().contains("The slices differ");
        CtSeries huge = read((a, k) -> a.setString(Tag.RescaleIntercept, VR.DS, "1000000000"));
        assertThat(huge.warnings()).singleElement().asString().contains("100.0 % of the values are beyond");
        assertThat(huge.huDoubt()).isPresent();
    }
}
