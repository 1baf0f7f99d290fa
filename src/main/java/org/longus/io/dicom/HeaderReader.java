package org.longus.io.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.jspecify.annotations.Nullable;
import org.longus.io.Reason;
import org.longus.io.dicom.data.Values;
import org.longus.volume.Vec3;

/** Reads one file's header and says what it is to a CT reader. */
final class HeaderReader {
    /** What a file turned out to be. */
    sealed interface Found {}

    record NotDicom() implements Found {}

    /** Holds no byte at all. */
    record Empty(String name) implements Found {}

    /**
     * Begins as DICOM and cannot be read.
     *
     * @param sentence with the file's name and the reason
     * @param seriesInstanceUid empty where it was not reached
     * @param mayBeCt whether what was read of it leaves that open
     */
    record Damaged(String name, String sentence, String seriesInstanceUid, boolean mayBeCt) implements Found {}

    /** DICOM, and of no use here. */
    record OtherModality(String modality) implements Found {}

    /**
     * A CT object, or one frame of one, that cannot be part of a stack.
     *
     * @param frame 0 for the whole file; else counted from 1
     * @param wouldBeStack whether its series is one that might have been measured; a scout is not
     */
    record LeftOut(
            DicomInput input,
            int frame,
            SeriesHeader series,
            SliceHeader.Discriminators made,
            OptionalDouble thicknessMm,
            String reason,
            boolean wouldBeStack)
            implements Found {
        boolean isFrame() {
            return frame > 0;
        }

        /** How sentences call it. */
        String label() {
            return "'" + input.name() + (isFrame() ? "' (frame " + frame + ")" : "'");
        }

        String folder() {
            return input.name().substring(0, Math.max(0, input.name().lastIndexOf('/')));
        }
    }

    /** @param framesLeftOut those of the same file that cannot be part of a stack */
    record Slices(List<SliceHeader> slices, List<LeftOut> framesLeftOut) implements Found {}

    private static final Set<String> CT_CLASSES =
            Set.of(UID.CTImageStorage, UID.EnhancedCTImageStorage, UID.LegacyConvertedEnhancedCTImageStorage);
    /** Secondary captures of all kinds begin so. */
    private static final String SECONDARY_CAPTURE = UID.SecondaryCaptureImageStorage;

    private HeaderReader() {}

    static Found read(DicomInput input) {
        try {
            DicomFile file = DicomFile.readHeader(input);
            if (file == null) {
                return isEmpty(input) ? new Empty(input.name()) : new NotDicom();
            }
            return judge(input, file);
        } catch (DicomFile.BrokenOff e) {
            return damaged(input, e.reason(), e.soFar());
        } catch (IOException e) {
            boolean denied = e.getCause() instanceof AccessDeniedException;
            return new Damaged(
                    input.name(),
                    "'%s' could not be read and was left out: %s.%s"
                            .formatted(input.name(), Reason.of(e), denied ? " Check your rights to it." : ""),
                    "",
                    true);
        } catch (RuntimeException e) {
            return damaged(input, "its header makes no sense", new Attributes());
        }
    }

    private static boolean isEmpty(DicomInput input) throws IOException {
        try (InputStream in = input.open()) {
            return in.read() < 0;
        }
    }

    private static Damaged damaged(DicomInput input, String reason, Attributes soFar) {
        String sentence = "'%s' is damaged and was left out: %s.".formatted(input.name(), reason);
        try {
            String modality = modality(soFar);
            return new Damaged(
                    input.name(),
                    sentence,
                    Values.text(soFar, Tag.SeriesInstanceUID),
                    modality.isEmpty() ? Values.text(soFar, Tag.SOPClassUID).isEmpty() : modality.equals("CT"));
        } catch (RuntimeException e) {
            return new Damaged(input.name(), sentence, "", true);
        }
    }

    /** As stated; where it is not, that of the object's class. */
    private static String modality(Attributes a) {
        String stated = Values.text(a, Tag.Modality);
        return stated.isEmpty() && CT_CLASSES.contains(Values.text(a, Tag.SOPClassUID)) ? "CT" : stated;
    }

    private static Found judge(DicomInput input, DicomFile file) {
        Attributes a = file.attributes();
        String sopClass = Values.text(a, Tag.SOPClassUID);
        if (sopClass.isEmpty() && a.contains(Tag.DirectoryRecordSequence)
                || sopClass.equals(UID.MediaStorageDirectoryStorage)) {
            return new NotDicom(); // a DICOMDIR: the files it lists are found without it
        }
        String modality = modality(a);
        if (modality.isEmpty()) {
            return file.part10() ? unnamed(input, a, sopClass) : new NotDicom();
        }
        if (!modality.equals("CT")) {
            return new OtherModality(modality);
        }
        return frames(input, file, sopClass);
    }

    private static Found unnamed(DicomInput input, Attributes a, String sopClass) {
        if (!sopClass.isEmpty()) {
            return new OtherModality("unknown");
        }
        FrameAttributes f = new FrameAttributes(a, 0);
        String reason = "it states neither Modality nor SOP class, so that nobody can tell what it is";
        return new LeftOut(input, 0, SeriesHeader.of(a), f.discriminators(), f.thicknessMm(), reason, true);
    }

    private static Found frames(DicomInput input, DicomFile file, String sopClass) {
        Attributes a = file.attributes();
        SeriesHeader series = SeriesHeader.of(a);
        Problem whole = problemOf(a, sopClass);
        Sequence perFrame = a.getSequence(Tag.PerFrameFunctionalGroupsSequence);
        int frames = perFrame == null || whole != null ? 1 : perFrame.size();
        List<SliceHeader> slices = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (int frame = 0; frame < frames; frame++) {
            FrameAttributes f = new FrameAttributes(a, frame);
            Problem problem = whole == null ? problemOf(f) : whole;
            if (problem == null) {
                slices.add(slice(input, file, series, f, frame, frames));
            } else {
                leftOut.add(new LeftOut(
                        input,
                        frames == 1 ? 0 : frame + 1,
                        series,
                        f.discriminators(),
                        f.thicknessMm(),
                        problem.reason,
                        problem.wouldBeStack));
            }
        }
        return slices.isEmpty() && leftOut.size() == 1 ? leftOut.getFirst() : new Slices(slices, leftOut);
    }

    private record Problem(String reason, boolean wouldBeStack) {}

    private static @Nullable Problem problemOf(Attributes a, String sopClass) {
        boolean frames = a.contains(Tag.PerFrameFunctionalGroupsSequence);
        if (!frames && a.getInt(Tag.NumberOfFrames, 1) > 1) {
            return new Problem("a multi-frame object that states no position for its frames", true);
        }
        if (a.getInt(Tag.SamplesPerPixel, 1) != 1) {
            return new Problem("a colour picture", false);
        }
        String photometric = Values.text(a, Tag.PhotometricInterpretation);
        // MONOCHROME1 says how to show a picture, not what its values mean (PS3.3 C.7.6.3.1.2)
        if (!photometric.isEmpty() && !photometric.matches("MONOCHROME[12]")) {
            return new Problem("a picture in " + photometric + ", not a CT slice", false);
        }
        return sopClass.startsWith(SECONDARY_CAPTURE) && !isSliceAllTheSame(new FrameAttributes(a, 0))
                ? new Problem("a screen picture (secondary capture)", false)
                : null;
    }

    /** Exporters of resampled CT write this class; what states its place and its rescale is no screen picture. */
    private static boolean isSliceAllTheSame(FrameAttributes f) {
        return f.problem() == null && f.statesRescale();
    }

    private static @Nullable Problem problemOf(FrameAttributes f) {
        if (f.imageType().toUpperCase(Locale.ROOT).contains("LOCALIZER")) {
            return new Problem("localizer", false);
        }
        String problem = f.problem() == null ? f.format().problem() : f.problem();
        return problem == null ? null : new Problem(problem, true);
    }

    private static String classDoubt(Attributes a) {
        if (Values.text(a, Tag.SOPClassUID).startsWith(SECONDARY_CAPTURE)) {
            return "The files call themselves secondary captures (screen pictures) but state place, spacing and"
                    + " rescale; they were read as CT. Check that the values are those of the scanner.";
        }
        return Values.text(a, Tag.Modality).isEmpty()
                ? "The files state no Modality; by their SOP class they were read as CT."
                : "";
    }

    private static double[] stated(double @Nullable [] values) {
        return Objects.requireNonNull(values, "a frame without a place in the patient has a problem and is no slice");
    }

    private static SliceHeader slice(
            DicomInput input, DicomFile file, SeriesHeader series, FrameAttributes f, int frame, int frames) {
        double[] spacing = stated(f.pixelSpacing());
        double[] orientation = stated(f.orientation());
        Vec3 alongRow = Values.vector(orientation, 0).unit();
        Vec3 second = Values.vector(orientation, 3).unit();
        // files round their cosines: the second is made exactly square to the first
        Vec3 alongColumn = second.minus(alongRow.times(second.dot(alongRow))).unit();
        return new SliceHeader(
                input,
                frame,
                frames,
                file.transferSyntax(),
                f.sopInstanceUid(),
                series,
                f.format(),
                spacing[0],
                spacing[1],
                alongRow,
                alongColumn,
                Values.vector(stated(f.position()), 0),
                f.discriminators(),
                f.rescaleDoubt(),
                f.thicknessMm(),
                PixelSample.of(file.pixelSamples(), frame, frames),
                classDoubt(file.attributes()));
    }
}
