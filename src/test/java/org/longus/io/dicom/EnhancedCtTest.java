package org.longus.io.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.longus.io.dicom.EnhancedObject.group;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/** Enhanced multi-frame CT: one file, positions and rescale in functional groups, frames in any order. */
class EnhancedCtTest {
    private static final int[] ORDER = {2, 0, 3, 1};

    @TempDir
    Path folder;

    private final CtVolume ct = TestSeries.axial(4);

    /** The samples of frame f are those of slice ORDER[f], as HU - intercept; frame 2 states an intercept of its own. */
    private Attributes enhanced(int stacks) {
        return enhanced(ct, stacks);
    }

    static Attributes enhanced(CtVolume ct, int stacks) {
        Geometry g = ct.geometry();
        int frames = ORDER.length * stacks;
        Attributes a = EnhancedObject.of(g, frames);
        a.setString(Tag.SOPInstanceUID, VR.UI, "2.25.1");
        a.setString(Tag.SeriesInstanceUID, VR.UI, "2.25.2");
        group(EnhancedObject.shared(a), Tag.PixelMeasuresSequence).setString(Tag.PixelSpacing, VR.DS, "1.3", "0.9");
        Sequence perFrame = a.newSequence(Tag.PerFrameFunctionalGroupsSequence, frames);
        ByteBuffer pixels =
                ByteBuffer.allocate(2 * frames * g.sizeI() * g.sizeJ()).order(ByteOrder.LITTLE_ENDIAN);
        for (int f = 0; f < frames; f++) {
            int k = ORDER[f % ORDER.length];
            Attributes own = new Attributes();
            perFrame.add(own);
            Attributes content = group(own, Tag.FrameContentSequence);
            content.setInt(Tag.TemporalPositionIndex, VR.UL, f / ORDER.length + 1);
            var at = g.toLps(0, 0, k);
            group(own, Tag.PlanePositionSequence)
                    .setString(Tag.ImagePositionPatient, VR.DS, at.x() + "", at.y() + "", at.z() + "");
            int intercept = f == 2 ? -1100 : -1024;
            if (f == 2) {
                EnhancedObject.rescale(own, intercept);
            }
            for (int p = 0; p < g.sizeI() * g.sizeJ(); p++) {
                pixels.putShort((short) (ct.voxels()[k * g.sizeI() * g.sizeJ() + p] - intercept));
            }
        }
        a.setBytes(Tag.PixelData, VR.OW, pixels.array());
        return a;
    }

    @Test
    void framesAreStackedByTheirOwnPositions() throws IOException {
        DicomEdit.save(enhanced(1), UID.ExplicitVRLittleEndian, folder.resolve("enhanced"));
        CtSeries series = SeriesScanner.scan(folder).preferred().open();
        assertThat(series.ct().geometry().sameGridAs(ct.geometry())).isTrue();
        assertThat(series.ct().voxels()).containsExactly(ct.voxels());
        assertThat(series.identity().sopInstanceUids()).containsOnly("2.25.1").hasSize(4);
    }

    @Test
    void twoPhasesInOneFileAreTwoStacks() throws IOException {
        DicomEdit.save(enhanced(2), UID.ExplicitVRLittleEndian, folder.resolve("enhanced"));
        assertThat(SeriesScanner.scan(folder.resolve("enhanced")).choices())
                .hasSize(2)
                .allMatch(c -> c.slices() == 4)
                .extracting(SeriesChoice::name)
                .doesNotHaveDuplicates();
        assertThat(SeriesScanner.scan(folder).choices().get(1).open().ct().voxels())
                .containsExactly(ct.voxels());
    }

    private static Attributes frame(Attributes file, int frame) {
        return file.getNestedDataset(Tag.PerFrameFunctionalGroupsSequence, frame);
    }

    private void save(Attributes file, String name) throws IOException {
        DicomEdit.save(file, UID.ExplicitVRLittleEndian, folder.resolve(name));
    }

    @Test
    void aLocalizerFrameCostsItselfAlone() throws IOException {
        Attributes file = enhanced(2);
        for (int f = 4; f < 8; f++) {
            group(frame(file, f), Tag.CTImageFrameTypeSequence)
                    .setString(Tag.FrameType, VR.CS, "ORIGINAL", "PRIMARY", "LOCALIZER", "NONE");
        }
        save(file, "enhanced");
        InputScan scan = SeriesScanner.scan(folder);
        assertThat(scan.choices()).singleElement();
        assertThat(scan.preferred().open().ct().voxels()).containsExactly(ct.voxels());
        assertThat(scan.leftOut())
                .containsExactly("Series: 4 frames left out, localizer ('enhanced' (frame 5) and so on).");
    }

    @Test
    void heartPhasesAndVoltagesOfFramesAreToldApart() throws IOException {
        Attributes phases = enhanced(2);
        Attributes voltages = enhanced(2);
        for (int f = 0; f < 8; f++) {
            for (Attributes file : new Attributes[] {phases, voltages}) {
                frame(file, f).getNestedDataset(Tag.FrameContentSequence).remove(Tag.TemporalPositionIndex);
            }
            group(frame(phases, f), Tag.CardiacSynchronizationSequence)
                    .setDouble(Tag.NominalPercentageOfCardiacPhase, VR.FL, f < 4 ? 40 : 70);
            group(frame(voltages, f), Tag.CTXRayDetailsSequence).setDouble(Tag.KVP, VR.DS, f < 4 ? 80 : 140);
        }
        save(phases, "enhanced");
        assertThat(SeriesScanner.scan(folder).choices())
                .extracting(c -> c.origin().facts().phase())
                .containsExactly("40 % of the heart's cycle", "70 % of the heart's cycle");
        save(voltages, "enhanced");
        assertThat(SeriesScanner.scan(folder).choices())
                .extracting(c -> c.origin().facts().kvp().getAsDouble())
                .containsExactly(80.0, 140.0);
    }

    @Test
    void aCopyUnderAnotherUidIsReadOnceAlsoBesideAFileThatWasNamed() throws IOException {
        save(enhanced(1), "a");
        Attributes copy = enhanced(1);
        copy.setString(Tag.SOPInstanceUID, VR.UI, "2.25.9");
        save(copy, "b");
        for (Path input : new Path[] {folder, folder.resolve("a"), folder.resolve("b")}) {
            InputScan scan = SeriesScanner.scan(input);
            assertThat(scan.choices()).singleElement().returns(4, SeriesChoice::slices);
            assertThat(scan.preferred().warnings())
                    .containsExactly("4 slices are stored twice and were read once ('b' is a copy of 'a').");
        }
    }

    @Test
    void aCompleteFileOpensWhateverLiesBesideIt() throws IOException {
        save(enhanced(1), "a");
        Attributes other = enhanced(1);
        other.setString(Tag.SOPInstanceUID, VR.UI, "2.25.9");
        byte[] pixels = other.getSafeBytes(Tag.PixelData);
        for (int p = 0; p < pixels.length; p += 2) {
            pixels[p] ^= 1;
        }
        other.setBytes(Tag.PixelData, VR.OW, pixels);
        save(other, "b");
        InputScan named = SeriesScanner.scan(folder.resolve("a"));
        assertThat(named.choices()).singleElement().returns(4, SeriesChoice::slices);
        assertThat(named.preferred().open().ct().voxels()).containsExactly(ct.voxels());
        assertThat(SeriesScanner.scan(folder).choices()).hasSize(2);
    }

    @Test
    void twoFilesOfOneVolumeAreOneScan() throws IOException {
        Attributes low = enhanced(1);
        Attributes high = enhanced(1);
        high.setString(Tag.SOPInstanceUID, VR.UI, "2.25.9");
        for (int f = 0; f < 4; f++) {
            var at = ct.geometry().toLps(0, 0, ORDER[f] + 4);
            frame(high, f)
                    .getNestedDataset(Tag.PlanePositionSequence)
                    .setString(Tag.ImagePositionPatient, VR.DS, at.x() + "", at.y() + "", at.z() + "");
        }
        save(low, "a");
        save(high, "b");
        assertThat(SeriesScanner.scan(folder.resolve("b")).choices())
                .singleElement()
                .returns(8, SeriesChoice::slices);
    }
}
