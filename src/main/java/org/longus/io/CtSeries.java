package org.longus.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.longus.patient.Patient;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;

/**
 * One CT as it was read: the volume and what the files say of it.
 *
 * @param name a short name that tells this series from others of the same input, fit for a file name
 * @param source the file or folder that was opened
 * @param ct always an axial stack (see {@code org.longus.volume})
 * @param fileGeometry the grid as it stands in the file; the same as {@code ct.geometry()} but for the axes' order
 * @param patient what the header knows, plausible values only
 * @param identity who and which scan; empty strings where the file says nothing
 * @param warnings sentences for the user: what was left out or looks odd
 * @param patientRemarks what is wrong with the header's values of the patient
 * @param origin how it was made, where it lies, and what tells it from another with the same UIDs
 * @param selection which series of the study it is and why
 * @param huDoubt a sentence when the values are or may be no Hounsfield units of tissue ({@link PlausibleHu})
 * @param header what DICOM files say of themselves, for writers of objects that belong to them
 */
public record CtSeries(
        String name,
        Path source,
        CtVolume ct,
        Geometry fileGeometry,
        Patient patient,
        Identity identity,
        List<String> warnings,
        List<PatientRemark> patientRemarks,
        SeriesOrigin origin,
        SeriesSelection selection,
        Optional<String> huDoubt,
        SourceHeader header) {
    /**
     * DICOM identifiers.
     *
     * @param studyDate as in the file (20260102); empty when that is no date
     * @param sopInstanceUids one a slice, in the order of the file's k ({@code fileGeometry}): for a series made
     *     axially that is the volume's k too. A multi-frame object stands once for each of its frames
     */
    public record Identity(
            String patientId,
            String patientName,
            String studyDate,
            String studyInstanceUid,
            String seriesInstanceUid,
            String frameOfReferenceUid,
            String seriesDescription,
            List<String> sopInstanceUids) {
        public static final Identity NONE = new Identity("", "", "", "", "", "", "", List.of());
    }

    public CtSeries {
        warnings = List.copyOf(warnings);
        patientRemarks = List.copyOf(patientRemarks);
    }

    /** Of a file that says nothing of how it was made. */
    public CtSeries(
            String name,
            Path source,
            CtVolume ct,
            Geometry fileGeometry,
            Patient patient,
            Identity identity,
            List<String> warnings) {
        this(
                name,
                source,
                ct,
                fileGeometry,
                patient,
                identity,
                warnings,
                List.of(),
                SeriesOrigin.UNKNOWN,
                SeriesSelection.ONLY_ONE,
                Optional.empty(),
                SourceHeader.NONE);
    }

    /** The same series under another name. */
    public CtSeries named(String other) {
        return changed(other, origin, selection);
    }

    /** The same series, with what is known of its choice. */
    public CtSeries selected(SeriesSelection known) {
        return changed(name, origin, known);
    }

    /** The same series at another place of the input. */
    public CtSeries at(String place) {
        return changed(name, origin.at(place), selection);
    }

    /**
     * InstanceNumber of the object that a slice was read from, with the frame of a multi-frame object, as in "12" or "1, frame
     * 45". Empty where the files have none, and where the scan was not made axially: then no object is one slice.
     *
     * @param k of {@code ct}
     */
    public Optional<String> instanceNumber(int k) {
        List<SourceHeader.Instance> instances = header.instances();
        if (!fileGeometry.equals(ct.geometry()) || k < 0 || k >= instances.size()) {
            return Optional.empty();
        }
        SourceHeader.Instance of = instances.get(k);
        String frame = of.frame().isPresent() ? ", frame " + of.frame().getAsInt() : "";
        return of.number().isEmpty() ? Optional.empty() : Optional.of(of.number() + frame);
    }

    private CtSeries changed(String otherName, SeriesOrigin otherOrigin, SeriesSelection otherSelection) {
        return new CtSeries(
                otherName,
                source,
                ct,
                fileGeometry,
                patient,
                identity,
                warnings,
                patientRemarks,
                otherOrigin,
                otherSelection,
                huDoubt,
                header);
    }
}
