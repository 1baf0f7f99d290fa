package org.longus.io.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.longus.volume.Vec3;

/** Reads one file's header and says what it is to a CT reader. */
final class HeaderReader {
    /** What a file turned out to be. */
    sealed interface Found {}

    record NotDicom() implements Found {}

    /** Begins as DICOM and cannot be read. */
    record Damaged(String name, String reason) implements Found {}

    /** DICOM, and of no use here. */
    record OtherModality(String modality) implements Found {}

    /** A CT object that cannot be part of a stack. */
    record LeftOut(String name, String seriesLabel, String reason) implements Found {}

    record Slices(List<SliceHeader> slices) implements Found {}

    private HeaderReader() {}

    static Found read(DicomInput input) {
        try {
            DicomFile file = DicomFile.readHeader(input);
            if (file == null) {
                return new NotDicom();
            }
            return judge(input, file);
        } catch (IOException e) {
            return new Damaged(input.name(), e.getMessage());
        } catch (RuntimeException e) {
            return new Damaged(input.name(), "its header makes no sense");
        }
    }

    private static Found judge(DicomInput input, DicomFile file) {
        Attributes a = file.attributes();
        String sopClass = Values.text(a, Tag.SOPClassUID);
        if (sopClass.isEmpty() && a.contains(Tag.DirectoryRecordSequence)
                || sopClass.equals(UID.MediaStorageDirectoryStorage)) {
            return new NotDicom(); // a DICOMDIR: the files it lists are found without it
        }
        SeriesHeader series = SeriesHeader.of(a);
        String modality = Values.text(a, Tag.Modality);
        if (modality.isEmpty() || series.seriesInstanceUid().isEmpty()) {
            return file.part10()
                    ? new Damaged(input.name(), "its header ends before it says what the file is")
                    : new NotDicom();
        }
        if (!modality.equals("CT")) {
            return new OtherModality(modality);
        }
        String problem = problemOf(a, sopClass);
        if (problem == null) {
            List<SliceHeader> slices = new ArrayList<>();
            Sequence perFrame = a.getSequence(Tag.PerFrameFunctionalGroupsSequence);
            int frames = perFrame == null ? 1 : perFrame.size();
            for (int frame = 0; frame < frames && problem == null; frame++) {
                FrameAttributes f = new FrameAttributes(a, frame);
                if (f.imageType().toUpperCase(Locale.ROOT).contains("LOCALIZER")) {
                    problem = "localizer";
                } else if ((problem = f.problem()) == null) {
                    slices.add(slice(input, file.transferSyntax(), series, f, frame, frames));
                }
            }
            if (problem == null) {
                problem = slices.getFirst().format().problem();
            }
            if (problem == null) {
                return new Slices(slices);
            }
        }
        return new LeftOut(input.name(), series.label(), problem);
    }

    private static String problemOf(Attributes a, String sopClass) {
        boolean frames = a.contains(Tag.PerFrameFunctionalGroupsSequence);
        if (!frames && a.getInt(Tag.NumberOfFrames, 1) > 1) {
            return "a multi-frame object that states no position for its frames";
        }
        if (a.getInt(Tag.SamplesPerPixel, 1) != 1) {
            return "a colour picture";
        }
        String photometric = Values.text(a, Tag.PhotometricInterpretation);
        // MONOCHROME1 says how to show a picture, not what its values mean (PS3.3 C.7.6.3.1.2)
        if (!photometric.isEmpty() && !photometric.matches("MONOCHROME[12]")) {
            return "a picture in " + photometric + ", not a CT slice";
        }
        return sopClass.equals(UID.SecondaryCaptureImageStorage) ? "a screen picture (secondary capture)" : null;
    }

    private static SliceHeader slice(
            DicomInput input, String syntax, SeriesHeader series, FrameAttributes f, int frame, int frames) {
        double[] spacing = f.pixelSpacing();
        double[] orientation = f.orientation();
        Vec3 alongRow = Values.vector(orientation, 0).unit();
        Vec3 second = Values.vector(orientation, 3).unit();
        // files round their cosines: the second is made exactly square to the first
        Vec3 alongColumn = second.minus(alongRow.times(second.dot(alongRow))).unit();
        return new SliceHeader(
                input,
                frame,
                frames,
                syntax,
                f.sopInstanceUid(),
                series,
                f.format(),
                spacing[0],
                spacing[1],
                alongRow,
                alongColumn,
                Values.vector(f.position(), 0),
                f.discriminators(),
                f.rescaleDoubt());
    }
}
