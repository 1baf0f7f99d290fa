package org.longus.io.dicom.object;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader;
import org.longus.io.dicom.object.SegWriter.Segment;

/**
 * Makes an RT Structure Set (PS3.3 A.19): a region of interest for each segment, with contours on the very slices that were
 * acquired. The contours run along pixel borders ({@link org.longus.volume.PixelContours}), holes hang on keyholes: a reader
 * that takes a pixel whose centre is inside a contour gets the segment's voxels back, none more and none less.
 *
 * <p>A reader that rounds corners to whole pixels and counts the line as inside may gain or lose a row or column of border:
 * such a one cannot hold a line between two pixels.
 */
public final class RtStructWriter {
    private static final int SERIES_NUMBER = 811;
    private static final int NUMBERS_A_POINT = 3;

    /** What a person said of the whole set. */
    public enum Status {
        APPROVED,
        UNAPPROVED,
        REJECTED
    }

    /**
     * Who approved or rejected the set.
     *
     * @param reviewer empty where nobody did or nobody knows
     */
    public record Approval(Status status, String reviewer, Optional<LocalDateTime> at) {
        public static final Approval NONE = new Approval(Status.UNAPPROVED, "", Optional.empty());
    }

    private RtStructWriter() {}

    /**
     * @param segments at least one; those without a voxel are left out
     * @throws IllegalArgumentException when none holds a voxel, or one lies on another grid than the scan's images
     */
    public static DicomObject of(ObjectFacts facts, SliceStack stack, List<Segment> segments, Approval approval) {
        List<Segment> held = segments.stream().filter(s -> !s.mask().isEmpty()).toList();
        if (held.isEmpty()) {
            throw new IllegalArgumentException("a structure set without a voxel is none");
        }
        SourceHeader source = facts.source();
        Segment first = held.getFirst();
        ObjectHeader.Series series =
                new ObjectHeader.Series("RTSTRUCT", SERIES_NUMBER, first.kind().label() + ", " + first.standing());
        Attributes a = ObjectHeader.of(facts, UID.RTStructureSetStorage, series);
        ObjectHeader.frameOfReference(a, source);
        ObjectHeader.asItStands(a, Tag.OperatorsName, VR.PN, Fields.personName(first.creators()));
        a.setString(Tag.StructureSetLabel, VR.SH, "LONGUS_C3");
        a.setString(Tag.StructureSetName, VR.LO, Fields.longString(series.description()));
        a.setString(Tag.StructureSetDescription, VR.ST, Fields.shortText(first.description()));
        a.setString(Tag.StructureSetDate, VR.DA, Fields.date(facts.at()));
        a.setString(Tag.StructureSetTime, VR.TM, Fields.time(facts.at()));
        images(a, source);
        for (int n = 0; n < held.size(); n++) {
            roi(a, held.get(n), n + 1, source);
            observation(a, held.get(n), n + 1);
            contours(a, held.get(n), n + 1, new RtContours(source, stack));
        }
        approval(a, approval);
        return DicomObject.sealed(a);
    }

    /** Frame of reference, study, series, and every image of it. */
    private static void images(Attributes a, SourceHeader source) {
        Attributes frame = Items.one(a, Tag.ReferencedFrameOfReferenceSequence);
        frame.setString(Tag.FrameOfReferenceUID, VR.UI, ObjectHeader.frameOfReferenceUid(source));
        Attributes study = Items.one(frame, Tag.RTReferencedStudySequence);
        study.setString(Tag.ReferencedSOPClassUID, VR.UI, UID.DetachedStudyManagementSOPClassRetired);
        study.setString(Tag.ReferencedSOPInstanceUID, VR.UI, source.study().instanceUid());
        Attributes series = Items.one(study, Tag.RTReferencedSeriesSequence);
        series.setString(Tag.SeriesInstanceUID, VR.UI, source.series().instanceUid());
        ObjectFacts.images(source)
                .forEach(image -> SourceReferences.image(Items.another(series, Tag.ContourImageSequence), image));
    }

    private static void roi(Attributes a, Segment segment, int number, SourceHeader source) {
        Attributes item = Items.another(a, Tag.StructureSetROISequence);
        item.setInt(Tag.ROINumber, VR.IS, number);
        item.setString(Tag.ReferencedFrameOfReferenceUID, VR.UI, ObjectHeader.frameOfReferenceUid(source));
        item.setString(Tag.ROIName, VR.LO, segment.kind().label());
        item.setString(Tag.ROIDescription, VR.ST, Fields.shortText(segment.description()));
        item.setString(Tag.ROIGenerationAlgorithm, VR.CS, segment.origin().name());
        String packs = segment.algorithm()
                .map(p -> (p.id() + " " + p.version()).strip())
                .orElse("");
        ObjectHeader.ifStated(item, Tag.ROIGenerationDescription, VR.LO, Fields.longString(packs));
    }

    private static void observation(Attributes a, Segment segment, int number) {
        Attributes item = Items.another(a, Tag.RTROIObservationsSequence);
        item.setInt(Tag.ObservationNumber, VR.IS, number);
        item.setInt(Tag.ReferencedROINumber, VR.IS, number);
        segment.kind().type().in(item, Tag.RTROIIdentificationCodeSequence);
        boolean organ = segment.kind() != SegWriter.Kind.SECTION;
        ObjectHeader.asItStands(item, Tag.RTROIInterpretedType, VR.CS, organ ? "ORGAN" : "");
        ObjectHeader.asItStands(item, Tag.ROIInterpreter, VR.PN, Fields.personName(segment.creators()));
    }

    private static void contours(Attributes a, Segment segment, int number, RtContours contours) {
        Attributes item = Items.another(a, Tag.ROIContourSequence);
        item.setInt(Tag.ReferencedROINumber, VR.IS, number);
        int rgb = segment.rgb();
        item.setInt(Tag.ROIDisplayColor, VR.IS, rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        int n = 0;
        for (RtContours.OnImage contour : contours.of(segment.mask())) {
            Attributes one = Items.another(item, Tag.ContourSequence);
            one.setInt(Tag.ContourNumber, VR.IS, ++n);
            SourceReferences.frame(Items.one(one, Tag.ContourImageSequence), contour.image());
            one.setString(Tag.ContourGeometricType, VR.CS, "CLOSED_PLANAR");
            one.setInt(Tag.NumberOfContourPoints, VR.IS, contour.data().length / NUMBERS_A_POINT);
            one.setString(Tag.ContourData, VR.DS, contour.data());
        }
    }

    private static void approval(Attributes a, Approval approval) {
        a.setString(Tag.ApprovalStatus, VR.CS, approval.status().name());
        if (approval.status() == Status.UNAPPROVED) {
            return;
        }
        // who and when have to be there, if empty where nobody knows
        ObjectHeader.asItStands(a, Tag.ReviewerName, VR.PN, Fields.personName(approval.reviewer()));
        ObjectHeader.asItStands(
                a, Tag.ReviewDate, VR.DA, approval.at().map(Fields::date).orElse(""));
        ObjectHeader.asItStands(
                a, Tag.ReviewTime, VR.TM, approval.at().map(Fields::time).orElse(""));
    }
}
