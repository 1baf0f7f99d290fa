package org.longus.io.dicom.object;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader;
import org.longus.io.SourceHeader.Instance;

/** How an object names the images that it was made of. */
final class SourceReferences {
    private SourceReferences() {}

    /** ReferencedSeriesSequence with every image of the scan once (Common Instance Reference, PS3.3 C.12.2). */
    static void series(Attributes a, SourceHeader source) {
        Attributes series = Items.one(a, Tag.ReferencedSeriesSequence);
        series.setString(Tag.SeriesInstanceUID, VR.UI, source.series().instanceUid());
        for (Instance instance : ObjectFacts.images(source)) {
            image(Items.another(series, Tag.ReferencedInstanceSequence), instance);
        }
    }

    /** Class and instance. */
    static void image(Attributes item, Instance instance) {
        item.setString(Tag.ReferencedSOPClassUID, VR.UI, instance.sopClassUid());
        item.setString(Tag.ReferencedSOPInstanceUID, VR.UI, instance.sopInstanceUid());
    }

    /** Class and instance, and the frame of a multi-frame one. */
    static void frame(Attributes item, Instance instance) {
        image(item, instance);
        instance.frame().ifPresent(f -> item.setInt(Tag.ReferencedFrameNumber, VR.IS, f));
    }
}
