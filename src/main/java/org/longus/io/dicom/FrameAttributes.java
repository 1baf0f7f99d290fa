package org.longus.io.dicom;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.longus.volume.Vec3;

/**
 * The attributes that hold for one frame. In a single-frame CT they stand at the top; in an enhanced multi-frame CT in
 * functional groups, the frame's own first, then those shared by all frames.
 */
final class FrameAttributes {
    private static final double SQUARE_TOLERANCE = 1e-2;
    private static final Pattern KEV = Pattern.compile("(?i)(\\d{2,3}) ?keV");

    private final Attributes file;
    private final Attributes own;
    private final Attributes shared;

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

    double[] position() {
        return Values.numbers(group(Tag.PlanePositionSequence), Tag.ImagePositionPatient, 3);
    }

    double[] orientation() {
        return Values.numbers(group(Tag.PlaneOrientationSequence), Tag.ImageOrientationPatient, 6);
    }

    double[] pixelSpacing() {
        return Values.numbers(group(Tag.PixelMeasuresSequence), Tag.PixelSpacing, 2);
    }

    /** A sentence when the header leaves doubt that the rescaled values are Hounsfield units; else empty. */
    String rescaleDoubt() {
        Attributes rescale = group(Tag.PixelValueTransformationSequence);
        if (Values.number(rescale, Tag.RescaleSlope).isEmpty()
                || Values.number(rescale, Tag.RescaleIntercept).isEmpty()) {
            return "The files state no rescale to Hounsfield units; their values were taken as they are.";
        }
        String type = Values.text(rescale, Tag.RescaleType);
        return type.isEmpty() || type.equals("HU")
                ? ""
                : "The files state their values as '%s', not as Hounsfield units; check the values of air and water."
                        .formatted(type);
    }

    PixelFormat format() {
        Attributes rescale = group(Tag.PixelValueTransformationSequence);
        int allocated = file.getInt(Tag.BitsAllocated, 16);
        int stored = file.getInt(Tag.BitsStored, allocated);
        return new PixelFormat(
                file.getInt(Tag.Rows, 0),
                file.getInt(Tag.Columns, 0),
                allocated,
                stored,
                file.getInt(Tag.HighBit, stored - 1),
                file.getInt(Tag.PixelRepresentation, 0) == 1,
                Values.number(rescale, Tag.RescaleSlope).orElse(1),
                Values.number(rescale, Tag.RescaleIntercept).orElse(0));
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

    /** Why the frame has no place in the patient, or null when it has one. */
    String problem() {
        double[] spacing = pixelSpacing();
        if (position() == null || orientation() == null) {
            return "it states no position or orientation in the patient";
        }
        if (spacing == null || !(spacing[0] > 0) || !(spacing[1] > 0)) {
            return "it states no pixel spacing";
        }
        double[] o = orientation();
        Vec3 row = Values.vector(o, 0);
        Vec3 column = Values.vector(o, 3);
        boolean square = Math.abs(row.length() - 1) <= SQUARE_TOLERANCE
                && Math.abs(column.length() - 1) <= SQUARE_TOLERANCE
                && Math.abs(row.dot(column)) <= SQUARE_TOLERANCE;
        return square ? null : "its orientation is not two unit vectors at right angles: " + Arrays.toString(o);
    }
}
