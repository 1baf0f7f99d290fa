package org.longus.io.dicom.object;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader;
import org.longus.volume.Mask;

/**
 * Makes a DICOM Segmentation (PS3.3 A.51): one segment, binary, on the very slices that were acquired. There is a frame for
 * each slice from the first to the last that holds any of it, also for an empty one in between, since some readers (GDCM)
 * take frames for an even stack whatever their positions are; each names the image that it lies on.
 */
public final class SegWriter {
    private static final Code SEGMENTATION = Code.dcm("113076", "Segmentation");
    private static final Code SOURCE_IMAGE = Code.dcm("121322", "Source image for image processing operation");
    private static final Code ARTIFICIAL_INTELLIGENCE = Code.dcm("123110", "Artificial Intelligence");
    static final Code C3 = Code.sct("113205007", "C3 vertebra");

    /** What a segment is. */
    public enum Kind {
        /** The muscle on the measured slice. */
        MUSCLE(
                "MUSCLE_C3",
                "Skeletal muscle at C3",
                801,
                Code.sct("85756007", "Tissue"),
                Code.sct("127954009", "Skeletal muscle")),
        /** All of the neck at the height of C3, not the vertebra. */
        SECTION(
                "SECTION_C3",
                "C3 section",
                802,
                Code.sct("123037004", "Anatomical Structure"),
                Code.sct("45048000", "Neck")),
        /** The models' own muscle, where a person changed it. */
        MODELS_MUSCLE("MUSCLE_C3_MODEL", "Skeletal muscle at C3, the models' own", 803, MUSCLE.category, MUSCLE.type);

        private final String contentLabel;
        private final String label;
        private final int seriesNumber;
        private final Code category;
        private final Code type;

        Kind(String contentLabel, String label, int seriesNumber, Code category, Code type) {
            this.contentLabel = contentLabel;
            this.label = label;
            this.seriesNumber = seriesNumber;
            this.category = category;
            this.type = type;
        }

        Code type() {
            return type;
        }

        /** As viewers list it. */
        public String label() {
            return label;
        }

        /** The same for every version of the segment: what follows it over changes and names it in a report. */
        public String trackingUid(SourceHeader source, String reader) {
            return DicomUids.derived(source.series().instanceUid() + "\n" + reader, "tracking " + contentLabel);
        }
    }

    /** How a segment came to be (SegmentAlgorithmType). */
    public enum Origin {
        /** As the models gave it. */
        AUTOMATIC,
        /** The models', changed by a person. */
        SEMIAUTOMATIC,
        /** Drawn by a person without the models. */
        MANUAL
    }

    /** The model pack that a segment comes from; or the name alone of another program's algorithm. */
    public record Algorithm(String id, String version, String sha256) {
        /** Of which nothing but its name is known. */
        public static Algorithm named(String name) {
            return new Algorithm(name, "", "");
        }

        public boolean isPack() {
            return !sha256.isEmpty();
        }
    }

    /**
     * A segment.
     *
     * @param mask a set of voxels of the stack: columns, rows, slices
     * @param algorithm empty for one that was drawn, and where nobody knows
     * @param reader whose own case it is; empty for the shared one
     * @param creators who changed or drew it, as {@code "anna, ben"}; empty where nobody but the models did
     * @param standing whose work it is and who approved it, in a few words that viewers list
     * @param description all that there is to say of it
     * @param rgb 0xRRGGBB
     */
    public record Segment(
            Kind kind,
            Mask mask,
            Origin origin,
            Optional<Algorithm> algorithm,
            String reader,
            String creators,
            String standing,
            String description,
            int rgb) {}

    private SegWriter() {}

    /** @throws IllegalArgumentException when the segment is empty, or lies on another grid than the scan's images */
    public static DicomObject of(ObjectFacts facts, SliceStack stack, Segment segment) {
        Mask mask = segment.mask();
        if (mask.isEmpty()) {
            throw new IllegalArgumentException("a segment without a voxel is none: " + segment.kind());
        }
        if (mask.sizeI() != stack.columns()
                || mask.sizeJ() != stack.rows()
                || mask.sizeK() != stack.positions().size()
                || mask.sizeK() != facts.source().instances().size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s does not lie on the images: %d x %d, %d of %d",
                    mask,
                    stack.columns(),
                    stack.rows(),
                    stack.positions().size(),
                    facts.source().instances().size()));
        }
        ObjectHeader.Series series = new ObjectHeader.Series(
                "SEG", segment.kind().seriesNumber, segment.kind().label + ", " + segment.standing());
        Attributes a = ObjectHeader.of(facts, UID.SegmentationStorage, series);
        ObjectHeader.frameOfReference(a, facts.source());
        ObjectHeader.content(a, facts);
        a.setString(Tag.ImageType, VR.CS, "DERIVED", "PRIMARY");
        a.setString(Tag.ContentLabel, VR.CS, segment.kind().contentLabel);
        a.setString(Tag.ContentDescription, VR.LO, Fields.longString(segment.kind().label + ", " + segment.standing()));
        ObjectHeader.asItStands(a, Tag.ContentCreatorName, VR.PN, Fields.personName(segment.creators()));
        SourceReferences.series(a, facts.source());
        segment(Items.one(a, Tag.SegmentSequence), segment, facts.source());
        frames(a, facts.source(), stack, mask);
        return DicomObject.sealed(a);
    }

    private static void segment(Attributes a, Segment segment, SourceHeader source) {
        Kind kind = segment.kind();
        a.setInt(Tag.SegmentNumber, VR.US, 1);
        a.setString(Tag.SegmentLabel, VR.LO, kind.label);
        a.setString(Tag.SegmentDescription, VR.ST, Fields.shortText(segment.description()));
        a.setString(Tag.SegmentAlgorithmType, VR.CS, segment.origin().name());
        kind.category.in(a, Tag.SegmentedPropertyCategoryCodeSequence);
        kind.type.in(a, Tag.SegmentedPropertyTypeCodeSequence);
        C3.in(a, Tag.AnatomicRegionSequence);
        a.setString(Tag.TrackingID, VR.UT, kind.label);
        a.setString(Tag.TrackingUID, VR.UI, kind.trackingUid(source, segment.reader()));
        a.setInt(Tag.RecommendedDisplayCIELabValue, VR.US, CieLab.of(segment.rgb()));
        if (segment.origin() != Origin.MANUAL) {
            String name = segment.algorithm().map(Algorithm::id).orElse(ObjectHeader.MODEL);
            a.setString(Tag.SegmentAlgorithmName, VR.LO, Fields.longString(name));
        }
        segment.algorithm().filter(Algorithm::isPack).ifPresent(pack -> {
            Attributes item = Items.one(a, Tag.SegmentationAlgorithmIdentificationSequence);
            ARTIFICIAL_INTELLIGENCE.in(item, Tag.AlgorithmFamilyCodeSequence);
            item.setString(Tag.AlgorithmName, VR.LO, Fields.longString(pack.id()));
            item.setString(Tag.AlgorithmVersion, VR.LO, Fields.longString(pack.version()));
            item.setString(Tag.AlgorithmParameters, VR.LT, "SHA-256 of the model pack " + pack.sha256());
            item.setString(Tag.AlgorithmSource, VR.LO, ObjectHeader.MANUFACTURER);
        });
    }

    private static void frames(Attributes a, SourceHeader source, SliceStack stack, Mask mask) {
        int[] filled =
                IntStream.range(0, mask.sizeK()).filter(k -> mask.count(k) > 0).toArray();
        List<Integer> slices = IntStream.rangeClosed(filled[0], filled[filled.length - 1])
                .boxed()
                .toList();
        dimensions(a);
        stack.shared(Items.one(a, Tag.SharedFunctionalGroupsSequence));
        for (int frame = 0; frame < slices.size(); frame++) {
            int k = slices.get(frame);
            Attributes groups = Items.another(a, Tag.PerFrameFunctionalGroupsSequence);
            Items.one(groups, Tag.FrameContentSequence).setInt(Tag.DimensionIndexValues, VR.UL, 1, frame + 1);
            stack.position(groups, k);
            Items.one(groups, Tag.SegmentIdentificationSequence).setInt(Tag.ReferencedSegmentNumber, VR.US, 1);
            Attributes derivation = Items.one(groups, Tag.DerivationImageSequence);
            SEGMENTATION.in(derivation, Tag.DerivationCodeSequence);
            Attributes image = Items.one(derivation, Tag.SourceImageSequence);
            SourceReferences.frame(image, source.instances().get(k));
            SOURCE_IMAGE.in(image, Tag.PurposeOfReferenceCodeSequence);
            image.setString(Tag.SpatialLocationsPreserved, VR.CS, "YES");
        }
        a.setString(Tag.SegmentationType, VR.CS, "BINARY");
        a.setString(Tag.SegmentsOverlap, VR.CS, "NO");
        a.setString(Tag.LossyImageCompression, VR.CS, "00");
        a.setInt(Tag.NumberOfFrames, VR.IS, slices.size());
        a.setInt(Tag.SamplesPerPixel, VR.US, 1);
        a.setString(Tag.PhotometricInterpretation, VR.CS, "MONOCHROME2");
        a.setInt(Tag.Rows, VR.US, stack.rows());
        a.setInt(Tag.Columns, VR.US, stack.columns());
        a.setInt(Tag.BitsAllocated, VR.US, 1);
        a.setInt(Tag.BitsStored, VR.US, 1);
        a.setInt(Tag.HighBit, VR.US, 0);
        a.setInt(Tag.PixelRepresentation, VR.US, 0);
        a.setBytes(Tag.PixelData, VR.OB, packed(mask, slices));
    }

    private static void dimensions(Attributes a) {
        String organization = DicomUids.derived("org.longus", "segment, then position");
        Items.one(a, Tag.DimensionOrganizationSequence).setString(Tag.DimensionOrganizationUID, VR.UI, organization);
        index(a, organization, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence, "Segment");
        index(a, organization, Tag.ImagePositionPatient, Tag.PlanePositionSequence, "Position");
    }

    private static void index(Attributes a, String organization, int pointer, int group, String label) {
        Attributes item = Items.another(a, Tag.DimensionIndexSequence);
        item.setString(Tag.DimensionOrganizationUID, VR.UI, organization);
        item.setInt(Tag.DimensionIndexPointer, VR.AT, pointer);
        item.setInt(Tag.FunctionalGroupPointer, VR.AT, group);
        item.setString(Tag.DimensionDescriptionLabel, VR.LO, label);
    }

    /** Frame after frame without a gap, the first pixel in the lowest bit (PS3.5 section 8.1.1), to an even length. */
    private static byte[] packed(Mask mask, List<Integer> slices) {
        int plane = mask.sizeI() * mask.sizeJ();
        long bits = (long) plane * slices.size();
        byte[] packed = new byte[Math.toIntExact((bits + 15) / 16 * 2)];
        for (int frame = 0; frame < slices.size(); frame++) {
            int from = slices.get(frame) * plane;
            for (int p = mask.next(from); p >= 0 && p - from < plane; p = mask.next(p + 1)) {
                long bit = (long) frame * plane + (p - from);
                packed[(int) (bit >> 3)] |= (byte) (1 << (bit & 7));
            }
        }
        return packed;
    }
}
