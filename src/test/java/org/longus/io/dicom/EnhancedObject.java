package org.longus.io.dicom;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.volume.Geometry;

/** What the enhanced multi-frame CTs of the tests have in common: axial, 16 bits, HU - intercept. */
public final class EnhancedObject {
    private EnhancedObject() {}

    /** Without identity, spacing, frames and pixels. */
    public static Attributes of(Geometry g, int frames) {
        Attributes a = new Attributes();
        a.setString(Tag.SOPClassUID, VR.UI, UID.EnhancedCTImageStorage);
        a.setString(Tag.Modality, VR.CS, "CT");
        a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "VOLUME", "NONE");
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, g.sizeJ());
        a.setInt(Tag.Columns, VR.US, g.sizeI());
        a.setInt(Tag.BitsAllocated, VR.US, 16);
        a.setInt(Tag.BitsStored, VR.US, 16);
        a.setInt(Tag.HighBit, VR.US, 15);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        a.setInt(Tag.NumberOfFrames, VR.IS, frames);
        Attributes shared = group(a, Tag.SharedFunctionalGroupsSequence);
        group(shared, Tag.PlaneOrientationSequence)
                .setString(Tag.ImageOrientationPatient, VR.DS, "1", "0", "0", "0", "1", "0");
        rescale(shared, -1024);
        return a;
    }

    /** The functional groups that all frames share. */
    public static Attributes shared(Attributes file) {
        return file.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
    }

    public static Attributes group(Attributes parent, int sequence) {
        Attributes item = new Attributes();
        parent.newSequence(sequence, 1).add(item);
        return item;
    }

    /** Of all frames, or of one that differs. */
    public static void rescale(Attributes groups, int intercept) {
        Attributes item = group(groups, Tag.PixelValueTransformationSequence);
        item.setString(Tag.RescaleIntercept, VR.DS, Integer.toString(intercept));
        item.setString(Tag.RescaleSlope, VR.DS, "1");
        item.setString(Tag.RescaleType, VR.LO, "HU");
    }
}
