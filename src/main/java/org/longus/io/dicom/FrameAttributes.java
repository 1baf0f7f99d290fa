package org.longus.io.dicom;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.longus.io.PlausibleGrid;
import org.longus.io.dicom.data.Values;
import org.longus.io.dicom.decode.ModalityLut;
import org.longus.io.dicom.decode.Padding;
import org.longus.io.dicom.decode.PixelFormat;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.volume.Vec3;

/**
 * The attributes that hold for one frame. In a single-frame CT they stand at the top; in an enhanced multi-frame CT in
 * functional groups, the frame's own first, then those shared by all frames.
 */
final class FrameAttributes {
    private static final double SQUARE_TOLERANCE = 1e-2;
    private static final Pattern KEV = Pattern.compile("(?i)(\\d{2,3}) ?keV");

    private final Attributes file;
    /** Null in a single-frame CT, and {@code shared} where there is none. */
    private final @Nullable Attributes own;

    private final @Nullable Attributes shared;

    FrameAttributes(Attributes file, int frame) {
        this.file = file;
        this.own = file.getNestedDataset(Tag.PerFrameFunctionalGroupsSequence, frame);
        this.shared = file.getNestedDataset(Tag.SharedFunctionalGroupsSequence);
    }

    /** The data set in which the attributes of a functional group stand. */
    private Attributes group(int sequence) {
        if (own == null) {
            return file;
        }
        Attributes item = own.getNestedDataset(sequence);
        if (item == null && shared != null) {
            item = shared.getNestedDataset(sequence);
        }
        return item == null ? new Attributes() : item;
    }

    String sopInstanceUid() {
        return Values.text(file, Tag.SOPInstanceUID);
    }

    String imageType() {
        return own == null
                ? Values.texts(file, Tag.ImageType)
                : Values.texts(group(Tag.CTImageFrameTypeSequence), Tag.FrameType);
    }

    double @Nullable [] position() {
        return Values.numbers(group(Tag.PlanePositionSequence), Tag.ImagePositionPatient, 3);
    }

    double @Nullable [] orientation() {
        return Values.numbers(group(Tag.PlaneOrientationSequence), Tag.ImageOrientationPatient, 6);
    }

    double @Nullable [] pixelSpacing() {
        return Values.numbers(group(Tag.PixelMeasuresSequence), Tag.PixelSpacing, 2);
    }

    /** A sentence when the header does not say in full how values become HU, with what was done; else empty. */
    String rescaleDoubt() {
        Attributes rescale = rescale();
        boolean slope = Values.number(rescale, Tag.RescaleSlope).isPresent();
        boolean intercept = Values.number(rescale, Tag.RescaleIntercept).isPresent();
        if (lut() != null) {
            return slope || intercept
                    ? "The files state both a table of values and a rescale: the table was applied, the rescale was"
                            + " not."
                    : "";
        }
        if (slope && intercept) {
            return "";
        }
        if (slope) {
            return "The files state a slope of %s and no intercept: the intercept was taken as 0."
                    .formatted(Values.text(rescale, Tag.RescaleSlope));
        }
        return intercept
                ? "The files state an intercept of %s and no slope: the slope was taken as 1."
                        .formatted(Values.text(rescale, Tag.RescaleIntercept))
                : "The files state no rescale to Hounsfield units; their values were taken as they are.";
    }

    private Attributes rescale() {
        return group(Tag.PixelValueTransformationSequence);
    }

    private @Nullable ModalityLut lut() {
        boolean signed = isSigned();
        ModalityLut ofFrame = ModalityLut.of(rescale(), signed);
        return ofFrame == null ? ModalityLut.of(file, signed) : ofFrame;
    }

    private boolean isSigned() {
        return file.getInt(Tag.PixelRepresentation, 0) == 1;
    }

    PixelFormat format() {
        Attributes rescale = rescale();
        ModalityLut lut = lut();
        int allocated = file.getInt(Tag.BitsAllocated, 16);
        int stored = file.getInt(Tag.BitsStored, allocated);
        return new PixelFormat(
                file.getInt(Tag.Rows, 0),
                file.getInt(Tag.Columns, 0),
                allocated,
                stored,
                file.getInt(Tag.HighBit, stored - 1),
                isSigned(),
                Values.number(rescale, Tag.RescaleSlope).orElse(1),
                Values.number(rescale, Tag.RescaleIntercept).orElse(0),
                lut,
                Padding.of(file, isSigned()),
                lut == null ? Values.text(rescale, Tag.RescaleType) : lut.unit());
    }

    SliceHeader.Discriminators discriminators() {
        if (own == null) {
            return new SliceHeader.Discriminators(
                    Values.text(file, Tag.AcquisitionNumber),
                    Values.text(file, Tag.TemporalPositionIdentifier),
                    plainNumber(file, Tag.NominalPercentageOfCardiacPhase),
                    firstOf(file, Tag.TriggerTime, Tag.NominalCardiacTriggerDelayTime),
                    "",
                    imageType(),
                    Values.texts(file, Tag.ConvolutionKernel),
                    plainNumber(file, Tag.KVP),
                    energy(file));
        }
        Attributes content = group(Tag.FrameContentSequence);
        Attributes heart = group(Tag.CardiacSynchronizationSequence);
        return new SliceHeader.Discriminators(
                Values.text(content, Tag.FrameAcquisitionNumber),
                firstOf(content, Tag.TemporalPositionIndex, Tag.TemporalPositionIdentifier),
                plainNumber(heart, Tag.NominalPercentageOfCardiacPhase),
                plainNumber(heart, Tag.NominalCardiacTriggerDelayTime),
                Values.text(content, Tag.StackID),
                imageType(),
                Values.texts(group(Tag.CTReconstructionSequence), Tag.ConvolutionKernel),
                plainNumber(group(Tag.CTXRayDetailsSequence), Tag.KVP),
                energy(group(Tag.MultienergyCTProcessingSequence)));
    }

    OptionalDouble thicknessMm() {
        return Values.number(group(Tag.PixelMeasuresSequence), Tag.SliceThickness);
    }

    private String energy(Attributes stated) {
        String kev = plainNumber(stated, Tag.MonoenergeticEnergyEquivalent);
        String said = imageType() + " " + Values.text(file, Tag.SeriesDescription);
        if (kev.isEmpty() && said.toUpperCase(Locale.ROOT).contains("KEV")) {
            Matcher named = KEV.matcher(said);
            kev = named.find() ? named.group(1) : "";
        }
        return kev.isEmpty() ? "" : kev + " keV";
    }

    private static String firstOf(Attributes a, int tag, int other) {
        String first = plainNumber(a, tag);
        return first.isEmpty() ? plainNumber(a, other) : first;
    }

    /** A number as one text, however it is written ("120", "120.0"); empty when absent. */
    private static String plainNumber(Attributes a, int tag) {
        OptionalDouble number = Values.number(a, tag);
        return number.isPresent() ? CtSeriesWriter.decimal(number.getAsDouble()) : Values.text(a, tag);
    }

    /** Whether slope and intercept are both stated. */
    boolean statesRescale() {
        Attributes rescale = group(Tag.PixelValueTransformationSequence);
        return Values.number(rescale, Tag.RescaleSlope).isPresent()
                && Values.number(rescale, Tag.RescaleIntercept).isPresent();
    }

    /** Why the frame has no place in the patient or no values, or null when it has both. */
    @Nullable
    String problem() {
        double[] spacing = pixelSpacing();
        double[] position = position();
        double[] o = orientation();
        if (position == null) {
            return missing(Tag.PlanePositionSequence, Tag.ImagePositionPatient, "position in the patient");
        }
        if (o == null) {
            return missing(Tag.PlaneOrientationSequence, Tag.ImageOrientationPatient, "orientation in the patient");
        }
        if (spacing == null) {
            return missing(Tag.PixelMeasuresSequence, Tag.PixelSpacing, "pixel spacing");
        }
        for (int tag : new int[] {Tag.RescaleSlope, Tag.RescaleIntercept}) {
            if (!Values.text(rescale(), tag).isEmpty()
                    && Values.number(rescale(), tag).isEmpty()) {
                return "its rescale to HU is not a number ('%s')".formatted(Values.texts(rescale(), tag));
            }
        }
        Vec3 row = Values.vector(o, 0);
        Vec3 column = Values.vector(o, 3);
        boolean square = Math.abs(row.length() - 1) <= SQUARE_TOLERANCE
                && Math.abs(column.length() - 1) <= SQUARE_TOLERANCE
                && Math.abs(row.dot(column)) <= SQUARE_TOLERANCE;
        if (!square) {
            return "its orientation is not two unit vectors at right angles: " + Arrays.toString(o);
        }
        return PlausibleGrid.pixels(spacing[0], spacing[1])
                .or(() -> PlausibleGrid.position(Values.vector(position, 0)))
                .orElse(null);
    }

    /** What is not there, and what is there and no number, are two reasons. */
    private String missing(int sequence, int tag, String what) {
        String stated = Values.texts(group(sequence), tag);
        return stated.isEmpty()
                ? "it states no " + what
                : "its %s is not in numbers ('%s')".formatted(what, stated.substring(0, Math.min(stated.length(), 60)));
    }
}
