package org.longus.io.dicom.object;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ObjIntConsumer;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.dicom.decode.RleCodec;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Writes a volume as a DICOM CT series, one file per slice, in the order of k. The same volume and labels give the same
 * bytes. The grid may lie in any orientation; DICOM stores planes, so a reader orders them by its own normal, and a
 * left-handed grid comes back with k turned round.
 */
public final class CtSeriesWriter {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;

    /** How a file is encoded. */
    public enum Syntax {
        EXPLICIT_LITTLE_ENDIAN(UID.ExplicitVRLittleEndian),
        IMPLICIT_LITTLE_ENDIAN(UID.ImplicitVRLittleEndian),
        EXPLICIT_BIG_ENDIAN(UID.ExplicitVRBigEndianRetired),
        DEFLATED(UID.DeflatedExplicitVRLittleEndian),
        RLE(UID.RLELossless);

        private final String uid;

        Syntax(String uid) {
            this.uid = uid;
        }
    }

    /** How HU are stored; values beyond the range are held to it. */
    public enum Samples {
        /** -1024 to 3071 HU, as scanners do. */
        UNSIGNED_12(12, false, -1024),
        /** -1024 to 64511 HU. */
        UNSIGNED_16(16, false, -1024),
        /** -32768 to 32767 HU. */
        SIGNED_16(16, true, 0);

        private final int bits;
        private final boolean signed;
        private final int intercept;

        Samples(int bits, boolean signed, int intercept) {
            this.bits = bits;
            this.signed = signed;
            this.intercept = intercept;
        }

        private short stored(short hu) {
            int low = signed ? -(1 << bits - 1) : 0;
            int high = signed ? (1 << bits - 1) - 1 : (1 << bits) - 1;
            return (short) Math.clamp(hu - intercept, low, high);
        }
    }

    /**
     * What the files say besides the pixels.
     *
     * @param seed names the study: all UIDs are derived from it and {@code seriesNumber}, so series with the same seed
     *     share study and frame of reference
     * @param sliceThicknessMm as stated in the header; not the spacing
     */
    public record Labels(
            String seed,
            String patientName,
            String patientId,
            Patient patient,
            LocalDate date,
            String studyDescription,
            String seriesDescription,
            int seriesNumber,
            double sliceThicknessMm) {}

    private final CtVolume ct;
    private final Labels labels;
    private final Samples samples;
    private final Syntax syntax;

    private CtSeriesWriter(CtVolume ct, Labels labels, Samples samples, Syntax syntax) {
        this.ct = ct;
        this.labels = labels;
        this.samples = samples;
        this.syntax = syntax;
    }

    /** 12-bit unsigned samples in explicit VR little endian: what every reader takes. */
    public static List<Path> write(CtVolume ct, Labels labels, Path folder) throws IOException {
        return write(ct, labels, Samples.UNSIGNED_12, Syntax.EXPLICIT_LITTLE_ENDIAN, folder);
    }

    /** @return the files, in the order of k */
    public static List<Path> write(CtVolume ct, Labels labels, Samples samples, Syntax syntax, Path folder)
            throws IOException {
        return write(ct, labels, samples, syntax, folder, (attributes, k) -> {});
    }

    /** @param change alters a slice's attributes before they are written: tests make the oddities of real files so */
    public static List<Path> write(
            CtVolume ct, Labels labels, Samples samples, Syntax syntax, Path folder, ObjIntConsumer<Attributes> change)
            throws IOException {
        CtSeriesWriter writer = new CtSeriesWriter(ct, labels, samples, syntax);
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int k = 0; k < ct.geometry().sizeK(); k++) {
            Attributes slice = writer.slice(k);
            change.accept(slice, k);
            Path file = folder.resolve(String.format(Locale.ROOT, "CT%d_%04d.dcm", labels.seriesNumber(), k + 1));
            Part10.write(slice, syntax.uid, file);
            files.add(file);
        }
        return files;
    }

    private Attributes slice(int k) {
        Attributes a = new Attributes();
        a.setString(Tag.SpecificCharacterSet, VR.CS, "ISO_IR 192");
        a.setString(Tag.SOPClassUID, VR.UI, UID.CTImageStorage);
        a.setString(Tag.SOPInstanceUID, VR.UI, seriesUid("slice " + k));
        a.setString(Tag.ImageType, VR.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        a.setString(Tag.Modality, VR.CS, "CT");
        a.setString(Tag.Manufacturer, VR.LO, "Longus");
        patient(a);
        study(a);
        a.setString(Tag.InstanceNumber, VR.IS, Integer.toString(k + 1));
        place(a, k);
        pixels(a, k);
        return a;
    }

    private String seriesUid(String role) {
        return DicomUids.derived(labels.seed(), "series " + labels.seriesNumber() + " " + role);
    }

    private void patient(Attributes a) {
        Patient p = labels.patient();
        a.setString(Tag.PatientName, VR.PN, labels.patientName());
        a.setString(Tag.PatientID, VR.LO, labels.patientId());
        a.setNull(Tag.PatientBirthDate, VR.DA);
        a.setString(
                Tag.PatientSex,
                VR.CS,
                p.sex().map(sex -> sex == Sex.MALE ? "M" : "F").orElse(""));
        p.ageYears()
                .ifPresent(years ->
                        a.setString(Tag.PatientAge, VR.AS, String.format(Locale.ROOT, "%03dY", Math.round(years))));
        p.heightCm().ifPresent(cm -> a.setString(Tag.PatientSize, VR.DS, decimal(cm / 100)));
        p.weightKg().ifPresent(kg -> a.setString(Tag.PatientWeight, VR.DS, decimal(kg)));
    }

    private void study(Attributes a) {
        String date = DATE.format(labels.date());
        for (int tag : new int[] {Tag.StudyDate, Tag.SeriesDate, Tag.AcquisitionDate, Tag.ContentDate}) {
            a.setString(tag, VR.DA, date);
        }
        for (int tag : new int[] {Tag.StudyTime, Tag.SeriesTime, Tag.AcquisitionTime, Tag.ContentTime}) {
            a.setString(tag, VR.TM, "120000");
        }
        a.setString(Tag.StudyInstanceUID, VR.UI, DicomUids.derived(labels.seed(), "study"));
        a.setString(Tag.SeriesInstanceUID, VR.UI, seriesUid("itself"));
        a.setString(Tag.FrameOfReferenceUID, VR.UI, DicomUids.derived(labels.seed(), "frame of reference"));
        a.setNull(Tag.PositionReferenceIndicator, VR.LO);
        a.setNull(Tag.ReferringPhysicianName, VR.PN);
        a.setNull(Tag.AccessionNumber, VR.SH);
        a.setString(Tag.StudyID, VR.SH, "1");
        a.setString(Tag.StudyDescription, VR.LO, labels.studyDescription());
        a.setString(Tag.SeriesDescription, VR.LO, labels.seriesDescription());
        a.setString(Tag.SeriesNumber, VR.IS, Integer.toString(labels.seriesNumber()));
        a.setString(Tag.AcquisitionNumber, VR.IS, "1");
        a.setNull(Tag.KVP, VR.DS);
        a.setString(Tag.PatientPosition, VR.CS, "HFS");
        a.setString(Tag.BodyPartExamined, VR.CS, "NECK");
    }

    private void place(Attributes a, int k) {
        Geometry g = ct.geometry();
        Vec3 r = g.directionI();
        Vec3 c = g.directionJ();
        a.setString(Tag.ImagePositionPatient, VR.DS, decimals(g.toLps(0, 0, k)));
        a.setString(
                Tag.ImageOrientationPatient,
                VR.DS,
                decimal(r.x()),
                decimal(r.y()),
                decimal(r.z()),
                decimal(c.x()),
                decimal(c.y()),
                decimal(c.z()));
        // the distance between rows comes first: that is the spacing along j
        a.setString(Tag.PixelSpacing, VR.DS, decimal(g.spacingJ()), decimal(g.spacingI()));
        a.setString(Tag.SliceThickness, VR.DS, decimal(labels.sliceThicknessMm()));
    }

    private void pixels(Attributes a, int k) {
        Geometry g = ct.geometry();
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, g.sizeJ());
        a.setInt(Tag.Columns, VR.US, g.sizeI());
        a.setInt(Tag.BitsAllocated, VR.US, 16);
        a.setInt(Tag.BitsStored, VR.US, samples.bits);
        a.setInt(Tag.HighBit, VR.US, samples.bits - 1);
        a.setInt(Tag.PixelRepresentation, VR.US, samples.signed ? 1 : 0);
        a.setString(Tag.RescaleIntercept, VR.DS, Integer.toString(samples.intercept));
        a.setString(Tag.RescaleSlope, VR.DS, "1");
        a.setString(Tag.RescaleType, VR.LO, "HU");
        a.setString(Tag.WindowCenter, VR.DS, "40");
        a.setString(Tag.WindowWidth, VR.DS, "400");
        short[] stored = new short[g.sizeI() * g.sizeJ()];
        for (int p = 0; p < stored.length; p++) {
            stored[p] = samples.stored(ct.voxels()[k * stored.length + p]);
        }
        if (syntax == Syntax.RLE) {
            Fragments fragments = a.newFragments(Tag.PixelData, VR.OB, 2);
            fragments.add(new byte[0]);
            fragments.add(RleCodec.encode(stored, g.sizeI()));
        } else {
            ByteBuffer bytes = ByteBuffer.allocate(2 * stored.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asShortBuffer().put(stored);
            a.setBytes(Tag.PixelData, VR.OW, bytes.array());
        }
    }

    static String[] decimals(Vec3 v) {
        return new String[] {decimal(v.x()), decimal(v.y()), decimal(v.z())};
    }

    /** A number as a DICOM decimal string: at most 16 characters, as exact as they allow. */
    public static String decimal(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return Long.toString((long) value);
        }
        String text = Double.toString(value);
        for (int digits = 16; text.length() > 16; digits--) {
            text = new BigDecimal(value)
                    .round(new MathContext(digits))
                    .stripTrailingZeros()
                    .toString();
        }
        return text;
    }
}
