package org.longus.io.dicom.object;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * A DICOM object that Longus made of a case, whole and with its UIDs. It is a series of its own, or one of few that make up a series.
 *
 * <p>The UIDs come from all that the object says but the dates and times: a result that is written again, today or tomorrow,
 * is the same object, so that a PACS does not collect duplicates; and one of which anything else changed (a pixel of the
 * mask, who approved it, the version of Longus) is another one.
 */
public final class DicomObject {
    private final Attributes dataSet;

    private DicomObject(Attributes dataSet) {
        this.dataSet = dataSet;
    }

    /** @param dataSet all of it but the UIDs of instance and series, which it gets */
    static DicomObject sealed(Attributes dataSet) {
        return sealed(List.of(dataSet)).getFirst();
    }

    /** Likewise of several objects that make up one series, in their order. */
    static List<DicomObject> sealed(List<Attributes> dataSets) {
        List<String> digests = new ArrayList<>();
        for (Attributes dataSet : dataSets) {
            Attributes timeless = new Attributes(dataSet);
            removeTimes(timeless);
            digests.add(Part10.digest(timeless));
        }
        // of all in both, so that no instance is ever found in two series
        String all = String.join("\n", digests);
        String series = DicomUids.derived(all, "series");
        List<DicomObject> sealed = new ArrayList<>();
        for (int n = 0; n < dataSets.size(); n++) {
            Attributes dataSet = dataSets.get(n);
            dataSet.setString(
                    Tag.SOPInstanceUID, VR.UI, DicomUids.derived(all, n == 0 ? "instance" : "instance " + (n + 1)));
            dataSet.setString(Tag.SeriesInstanceUID, VR.UI, series);
            sealed.add(new DicomObject(dataSet));
        }
        return sealed;
    }

    private static void removeTimes(Attributes a) {
        for (int tag : a.tags()) {
            switch (a.getVR(tag)) {
                case DA, TM, DT -> a.remove(tag);
                case SQ -> {
                    Sequence items = a.getSequence(tag);
                    if (items != null) {
                        items.forEach(DicomObject::removeTimes);
                    }
                }
                default -> {}
            }
        }
    }

    public String sopClassUid() {
        return dataSet.getString(Tag.SOPClassUID);
    }

    public String sopInstanceUid() {
        return dataSet.getString(Tag.SOPInstanceUID);
    }

    public String seriesInstanceUid() {
        return dataSet.getString(Tag.SeriesInstanceUID);
    }

    Attributes dataSet() {
        return dataSet;
    }

    /** In explicit VR little endian. */
    public void write(Path file) throws IOException {
        Part10.write(dataSet, UID.ExplicitVRLittleEndian, file);
    }
}
