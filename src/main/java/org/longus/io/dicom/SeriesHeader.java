package org.longus.io.dicom;

import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.longus.io.dicom.data.Texts;
import org.longus.io.dicom.data.Values;

/**
 * What a file says of its patient, study and series; texts as they stand in the file, empty when absent.
 *
 * @param textDoubt a sentence when it is a guess how names are spelt, else empty
 */
public record SeriesHeader(
        String seriesInstanceUid,
        String studyInstanceUid,
        String frameOfReferenceUid,
        String seriesNumber,
        String seriesDescription,
        String patientId,
        String patientName,
        String studyDate,
        String acquisitionDate,
        String sex,
        String age,
        String birthDate,
        String sizeM,
        String weightKg,
        String lossy,
        String bodyPart,
        String contrast,
        String textDoubt) {
    public static SeriesHeader of(Attributes a) {
        // first: it settles how the others are read
        String textDoubt = Texts.settle(a);
        return new SeriesHeader(
                Values.text(a, Tag.SeriesInstanceUID),
                Values.text(a, Tag.StudyInstanceUID),
                Values.text(a, Tag.FrameOfReferenceUID),
                Values.text(a, Tag.SeriesNumber),
                Values.text(a, Tag.SeriesDescription),
                Values.text(a, Tag.PatientID),
                Values.text(a, Tag.PatientName),
                Values.text(a, Tag.StudyDate),
                Values.text(a, Tag.AcquisitionDate),
                Values.text(a, Tag.PatientSex),
                Values.text(a, Tag.PatientAge),
                Values.text(a, Tag.PatientBirthDate),
                Values.text(a, Tag.PatientSize),
                Values.text(a, Tag.PatientWeight),
                Values.text(a, Tag.LossyImageCompression),
                bodyPart(a),
                Values.text(a, Tag.ContrastBolusAgent),
                textDoubt);
    }

    private static String bodyPart(Attributes a) {
        String named = Values.text(a, Tag.BodyPartExamined);
        Attributes region = a.getNestedDataset(Tag.AnatomicRegionSequence);
        return named.isEmpty() && region != null ? Values.text(region, Tag.CodeMeaning) : named;
    }

    /** How sentences call the series. */
    String label() {
        String number = seriesNumber.isEmpty() ? "" : " " + seriesNumber;
        String description = seriesDescription.isEmpty() ? "" : " '" + seriesDescription + "'";
        return "Series" + number + description;
    }
}
