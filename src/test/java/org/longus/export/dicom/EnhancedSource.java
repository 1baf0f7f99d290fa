package org.longus.export.dicom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageOutputStream;
import org.longus.io.dicom.EnhancedObject;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.io.dicom.object.DicomUids;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Writes an enhanced multi-frame CT: all slices in one file, from the middle outwards, so that no order can be guessed. */
final class EnhancedSource {
    private EnhancedSource() {}

    static void write(CtVolume ct, String seed, Path file) throws IOException {
        Geometry g = ct.geometry();
        Attributes a = EnhancedObject.of(g, g.sizeK());
        for (int tag :
                new int[] {Tag.SOPInstanceUID, Tag.SeriesInstanceUID, Tag.StudyInstanceUID, Tag.FrameOfReferenceUID}) {
            a.setString(tag, VR.UI, DicomUids.derived(seed, "enhanced " + tag));
        }
        a.setString(Tag.PatientName, VR.PN, "Phantom^Enhanced");
        a.setString(Tag.PatientID, VR.LO, "E1");
        for (int tag : new int[] {Tag.PatientBirthDate, Tag.StudyTime}) {
            a.setNull(tag, tag == Tag.StudyTime ? VR.TM : VR.DA);
        }
        a.setString(Tag.PatientSex, VR.CS, "O");
        a.setString(Tag.StudyDate, VR.DA, "20260102");
        a.setNull(Tag.StudyID, VR.SH);
        a.setNull(Tag.AccessionNumber, VR.SH);
        a.setNull(Tag.ReferringPhysicianName, VR.PN);
        a.setNull(Tag.PositionReferenceIndicator, VR.LO);
        a.setString(Tag.Manufacturer, VR.LO, "Phantom Works");
        a.setString(Tag.ManufacturerModelName, VR.LO, "Multi");
        a.setString(Tag.DeviceSerialNumber, VR.LO, "7");
        a.setString(Tag.SoftwareVersions, VR.LO, "1", "2");
        a.setString(Tag.SeriesNumber, VR.IS, "4");
        a.setString(Tag.InstanceNumber, VR.IS, "1");
        frames(a, ct);
        try (ImageOutputStream out = new ImageOutputStream(file.toFile())) {
            out.writeDataset(a.createFileMetaInformation(UID.ExplicitVRLittleEndian), a);
        }
    }

    private static void frames(Attributes a, CtVolume ct) {
        Geometry g = ct.geometry();
        int frames = g.sizeK();
        EnhancedObject.group(EnhancedObject.shared(a), Tag.PixelMeasuresSequence)
                .setString(
                        Tag.PixelSpacing,
                        VR.DS,
                        CtSeriesWriter.decimal(g.spacingJ()),
                        CtSeriesWriter.decimal(g.spacingI()));
        Sequence perFrame = a.newSequence(Tag.PerFrameFunctionalGroupsSequence, frames);
        int plane = g.sizeI() * g.sizeJ();
        ByteBuffer pixels = ByteBuffer.allocate(2 * frames * plane).order(ByteOrder.LITTLE_ENDIAN);
        for (int f = 0; f < frames; f++) {
            int k = f % 2 == 0 ? frames / 2 + f / 2 : frames / 2 - (f + 1) / 2;
            Attributes own = new Attributes();
            perFrame.add(own);
            EnhancedObject.group(own, Tag.FrameContentSequence);
            Vec3 at = g.toLps(0, 0, k);
            EnhancedObject.group(own, Tag.PlanePositionSequence)
                    .setString(
                            Tag.ImagePositionPatient,
                            VR.DS,
                            CtSeriesWriter.decimal(at.x()),
                            CtSeriesWriter.decimal(at.y()),
                            CtSeriesWriter.decimal(at.z()));
            for (int p = 0; p < plane; p++) {
                pixels.putShort((short) (ct.voxels()[k * plane + p] + 1024));
            }
        }
        a.setBytes(Tag.PixelData, VR.OW, pixels.array());
    }
}
