package org.longus.io;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.volume.Vec3;

/**
 * What a DICOM series says of itself, kept for whoever writes DICOM objects that belong to it: a segmentation or a report
 * has to repeat the patient and the study as they stand and to name the images that it was made of. Texts are as they stand
 * in the file, without the blanks that pad them and decoded by its character set; empty where it says nothing, as for a
 * NIfTI. Nothing of it is shown or logged, and no {@code toString} gives it away.
 *
 * @param patient the Patient module (PS3.3 C.7.1.1)
 * @param study the General Study module (C.7.2.1)
 * @param characteristics the Patient Study module (C.7.2.2)
 * @param series of the series and of its Frame of Reference (C.7.3.1, C.7.4.1)
 * @param equipment of the scanner (C.7.5.1)
 * @param characterSet SpecificCharacterSet as stated, several with {@code \} between them
 * @param instances one a slice, in the order of the file's k ({@link CtSeries#fileGeometry()}): for a series made axially
 *     that is the volume's k too
 */
public record SourceHeader(
        PatientModule patient,
        StudyModule study,
        PatientStudyModule characteristics,
        SeriesModule series,
        Equipment equipment,
        String characterSet,
        List<Instance> instances) {
    /** Of a file that is not DICOM. */
    public static final SourceHeader NONE = new SourceHeader(
            new PatientModule("", "", "", "", ""),
            new StudyModule("", "", "", "", "", "", ""),
            new SeriesModule("", "", "", ""),
            new Equipment("", "", "", ""),
            "",
            List.of());

    /**
     * @param name with its component groups, as in {@code Yamada^Tarou=山田^太郎}
     * @param birthDate as in 19650401
     * @param sex as it stands: M, F, O
     */
    public record PatientModule(String name, String id, String issuerOfId, String birthDate, String sex) {
        @Override
        public String toString() {
            return "PatientModule";
        }
    }

    /**
     * @param date as in 20260102
     * @param time as in 101530.25
     * @param referringPhysician with the name's component groups
     */
    public record StudyModule(
            String instanceUid,
            String date,
            String time,
            String id,
            String accessionNumber,
            String referringPhysician,
            String description) {
        @Override
        public String toString() {
            return "StudyModule";
        }
    }

    /**
     * @param age as in 063Y
     * @param size in m, as {@code weight} in kg a decimal number
     */
    public record PatientStudyModule(String age, String size, String weight) {
        public static final PatientStudyModule NONE = new PatientStudyModule("", "", "");

        @Override
        public String toString() {
            return "PatientStudyModule";
        }
    }

    public record SeriesModule(
            String instanceUid, String number, String frameOfReferenceUid, String positionReferenceIndicator) {
        @Override
        public String toString() {
            return "SeriesModule";
        }
    }

    /** @param softwareVersions several with {@code \} between them */
    public record Equipment(String manufacturer, String model, String deviceSerialNumber, String softwareVersions) {
        @Override
        public String toString() {
            return "Equipment";
        }
    }

    /**
     * The object that a slice was read from.
     *
     * @param number its InstanceNumber as it stands
     * @param frame which frame of it, counted from 1 as ReferencedFrameNumber is; empty for a single-frame object
     * @param position LPS mm of the centre of its first pixel as acquired, which may lie a little beside the even grid of
     *     {@link CtSeries#fileGeometry()}; empty where nobody knows
     */
    public record Instance(
            String sopClassUid, String sopInstanceUid, String number, OptionalInt frame, Optional<Vec3> position) {
        /** Of which nobody knows where it lies. */
        public Instance(String sopClassUid, String sopInstanceUid, String number, OptionalInt frame) {
            this(sopClassUid, sopInstanceUid, number, frame, Optional.empty());
        }

        @Override
        public String toString() {
            return "Instance";
        }
    }

    /** Of files that say nothing of the patient's age, size and weight. */
    public SourceHeader(
            PatientModule patient,
            StudyModule study,
            SeriesModule series,
            Equipment equipment,
            String characterSet,
            List<Instance> instances) {
        this(patient, study, PatientStudyModule.NONE, series, equipment, characterSet, instances);
    }

    public SourceHeader {
        instances = List.copyOf(instances);
    }

    @Override
    public String toString() {
        return "SourceHeader of " + Counted.of(instances.size(), "slice");
    }
}
