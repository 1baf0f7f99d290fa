package org.longus.io.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.jspecify.annotations.Nullable;
import org.longus.io.InputName;
import org.longus.io.UnreadableInputException;
import org.longus.io.dicom.data.Texts;
import org.longus.io.dicom.data.Values;
import org.longus.io.file.Sha256;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.mask.MaskIdentity;

/** Reads DICOM objects that hold masks: segmentations and structure sets, of whichever program. */
public final class MaskObjects {
    /** Label Map Segmentation Storage, which is younger than the library. */
    private static final String LABEL_MAP = "1.2.840.10008.5.1.4.1.1.66.7";

    private MaskObjects() {}

    private record OnDisk(Path path) implements DicomInput {
        @Override
        public String name() {
            return InputName.of(path);
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path);
        }
    }

    /** Whether a file is a DICOM object that holds masks. */
    public static boolean isMask(Path file) {
        try {
            DicomFile header = DicomFile.readHeader(new OnDisk(file));
            String of = header == null ? "" : Values.text(header.attributes(), Tag.SOPClassUID);
            return of.equals(UID.SegmentationStorage) || of.equals(LABEL_MAP) || of.equals(UID.RTStructureSetStorage);
        } catch (IOException e) {
            return false;
        }
    }

    /** @throws UnreadableInputException with the reason, as the end of a sentence that begins with the file's name */
    public static DrawnMasks read(Path file) throws IOException {
        @Nullable DicomFile read = DicomFile.readAll(new OnDisk(file));
        if (read == null) {
            throw new UnreadableInputException("is not a DICOM file.");
        }
        Attributes a = read.attributes();
        Texts.settle(a);
        String of = Values.text(a, Tag.SOPClassUID);
        boolean structures = of.equals(UID.RTStructureSetStorage);
        if (!structures && !of.equals(UID.SegmentationStorage) && !of.equals(LABEL_MAP)) {
            throw new UnreadableInputException("is a DICOM file, but no segmentation and no structure set.");
        }
        List<DrawnMasks.Segment> segments =
                structures ? StructureSet.segments(a) : new SegmentationFrames(read).segments();
        if (segments.isEmpty()) {
            throw new UnreadableInputException("is empty: there is nothing drawn in it.");
        }
        String kind = structures ? "RTSTRUCT" : "DICOM SEG";
        String frame = structures ? StructureSet.frameOfReference(a) : Values.text(a, Tag.FrameOfReferenceUID);
        return new DrawnMasks(file, kind, Sha256.of(file), identity(a, frame), segments);
    }

    private static MaskIdentity identity(Attributes a, String frame) {
        List<Attributes> series = new ArrayList<>(items(a, Tag.ReferencedSeriesSequence));
        List<String> images = new ArrayList<>();
        series.forEach(s -> images.addAll(images(s, Tag.ReferencedInstanceSequence)));
        for (Attributes of : items(a, Tag.ReferencedFrameOfReferenceSequence)) {
            for (Attributes study : items(of, Tag.RTReferencedStudySequence)) {
                for (Attributes s : items(study, Tag.RTReferencedSeriesSequence)) {
                    series.add(s);
                    images.addAll(images(s, Tag.ContourImageSequence));
                }
            }
        }
        return new MaskIdentity(
                Values.text(a, Tag.PatientID),
                Values.text(a, Tag.PatientName),
                Values.text(a, Tag.StudyInstanceUID),
                frame,
                series.stream()
                        .map(s -> Values.text(s, Tag.SeriesInstanceUID))
                        .filter(uid -> !uid.isEmpty())
                        .toList(),
                images);
    }

    private static List<String> images(Attributes series, int sequence) {
        return items(series, sequence).stream()
                .map(i -> Values.text(i, Tag.ReferencedSOPInstanceUID))
                .toList();
    }

    static List<Attributes> items(Attributes a, int tag) {
        Sequence sequence = a.getSequence(tag);
        return sequence == null ? List.of() : List.copyOf(sequence);
    }
}
