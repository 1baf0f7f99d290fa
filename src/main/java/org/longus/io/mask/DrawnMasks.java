package org.longus.io.mask;

import java.nio.file.Path;
import java.util.List;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Mask;

/**
 * What a file of masks holds.
 *
 * @param kind in a word, as in "DICOM SEG"
 * @param sha256 of the file
 * @param identity whom and what it was drawn on
 * @param segments in the file's order, with at least one
 */
public record DrawnMasks(Path file, String kind, String sha256, MaskIdentity identity, List<Segment> segments) {
    /** Finds where on a CT a segment lies. */
    @FunctionalInterface
    public interface Placement {
        /**
         * The voxels of the CT's axial grid.
         *
         * @throws UnreadableInputException with the reason, as the end of a sentence that begins with the file's name
         */
        Mask on(CtSeries ct) throws UnreadableInputException;
    }

    /** @param name as the file has it, or what tells it from the file's others */
    public record Segment(String name, Placement placement, MaskOrigin origin) {
        /** Of a format that does not say how it came to be. */
        public Segment(String name, Placement placement) {
            this(name, placement, MaskOrigin.UNKNOWN);
        }
    }

    public DrawnMasks {
        segments = List.copyOf(segments);
    }

    /** The same, placed by its coordinates alone: for a comparison that changes nothing. */
    public DrawnMasks unidentified() {
        return new DrawnMasks(file, kind, sha256, MaskIdentity.NONE, segments);
    }

    /**
     * A segment on a CT's axial grid, voxel for voxel.
     *
     * @throws UnreadableInputException when it does not lie on this CT, with the reason
     */
    public Mask on(CtSeries ct, Segment segment) throws UnreadableInputException {
        String own = ct.identity().frameOfReferenceUid();
        String name = String.valueOf(file.getFileName());
        String frameOfReference = identity.frameOfReference();
        if (!own.isEmpty() && !frameOfReference.isEmpty() && !own.equals(frameOfReference)) {
            throw new UnreadableInputException(
                    "'%s' belongs to another frame of reference than this CT: its places are those of another scan. Open the CT that it was drawn on, or choose another mask."
                            .formatted(name));
        }
        Mask placed;
        try {
            placed = segment.placement().on(ct);
        } catch (UnreadableInputException e) {
            throw new UnreadableInputException(
                    "'%s' %s Choose a mask that was drawn on this CT.".formatted(name, e.getMessage()), e);
        }
        if (placed.isEmpty()) {
            throw new UnreadableInputException(
                    "'%s': '%s' is empty. Choose another mask.".formatted(name, segment.name()));
        }
        return placed;
    }
}
