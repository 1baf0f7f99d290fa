package org.longus.io.dicom.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader.Instance;

/** Makes Secondary Captures (PS3.3 A.8.1): pictures that any viewer shows, in colour and without loss. */
public final class SecondaryCaptureWriter {
    private static final int SERIES_NUMBER = 811;

    /**
     * A picture with text in it.
     *
     * @param rgb three bytes a pixel, row by row from the top
     * @param comment what it is, and all that there is to say of it
     * @param shows the images that are in it
     */
    public record Picture(int width, int height, byte[] rgb, String comment, List<Instance> shows) {
        public Picture {
            if (rgb.length != 3 * width * height) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT, "not three bytes a pixel: %d for %d x %d", rgb.length, width, height));
            }
            shows = List.copyOf(shows);
        }
    }

    private SecondaryCaptureWriter() {}

    /**
     * One series.
     *
     * @param description what viewers list it as
     * @param pictures in the order in which they are looked at
     */
    public static List<DicomObject> of(ObjectFacts facts, String description, List<Picture> pictures) {
        ObjectHeader.Series series = new ObjectHeader.Series("OT", SERIES_NUMBER, description);
        List<Attributes> images = new ArrayList<>();
        for (Picture picture : pictures) {
            Attributes image = image(facts, series, picture);
            image.setString(Tag.InstanceNumber, VR.IS, Integer.toString(images.size() + 1));
            images.add(image);
        }
        return DicomObject.sealed(images);
    }

    private static Attributes image(ObjectFacts facts, ObjectHeader.Series series, Picture picture) {
        Attributes a = ObjectHeader.of(facts, UID.SecondaryCaptureImageStorage, series);
        ObjectHeader.content(a, facts);
        // made by a program on a workstation
        a.setString(Tag.ConversionType, VR.CS, "WSD");
        a.setString(Tag.ImageType, VR.CS, "DERIVED", "SECONDARY");
        a.setNull(Tag.PatientOrientation, VR.CS);
        a.setString(Tag.BurnedInAnnotation, VR.CS, facts.deidentified().isPresent() ? "NO" : "YES");
        a.setString(Tag.LossyImageCompression, VR.CS, "00");
        a.setString(Tag.ImageComments, VR.LT, picture.comment());
        for (Instance shown : picture.shows()) {
            SourceReferences.frame(Items.another(a, Tag.SourceImageSequence), shown);
        }
        a.setInt(Tag.SamplesPerPixel, VR.US, 3);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "RGB");
        a.setInt(Tag.PlanarConfiguration, VR.US, 0);
        a.setInt(Tag.Rows, VR.US, picture.height());
        a.setInt(Tag.Columns, VR.US, picture.width());
        a.setInt(Tag.BitsAllocated, VR.US, 8);
        a.setInt(Tag.BitsStored, VR.US, 8);
        a.setInt(Tag.HighBit, VR.US, 7);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        a.setBytes(Tag.PixelData, VR.OB, Fields.even(picture.rgb()));
        return a;
    }
}
