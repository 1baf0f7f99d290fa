package org.longus.io.mask;

import java.util.BitSet;
import java.util.List;
import org.longus.io.CtSeries;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/**
 * One plane of a segment, drawn on an image.
 *
 * @param origin LPS mm of the first pixel's centre
 * @param stepI to the next pixel of a row, in mm; {@code stepJ} to the next row
 * @param image SOPInstanceUID of the image that it was drawn on; empty where the file does not say
 * @param pixels (i, j) is bit {@code j * columns + i}
 */
public record DrawnFrame(Vec3 origin, Vec3 stepI, Vec3 stepJ, int columns, int rows, String image, BitSet pixels) {
    /** A CT's grid is made of images that may lie up to a quarter of a step and half a pixel beside it. */
    private static final double OWN_IMAGE = 0.499;

    /** Frames on a CT. */
    public static DrawnMasks.Placement placement(List<DrawnFrame> frames) {
        return ct -> place(frames, ct);
    }

    private static Mask place(List<DrawnFrame> frames, CtSeries ct) throws UnreadableInputException {
        Geometry grid = ct.ct().geometry();
        PlacedVoxels voxels = new PlacedVoxels(grid);
        AcquiredPlaces acquired = new AcquiredPlaces(ct);
        for (DrawnFrame frame : frames) {
            if (frame.pixels.isEmpty()) {
                continue;
            }
            boolean own = ct.identity().sopInstanceUids().contains(frame.image);
            GridPlace place = GridPlace.of(
                    frame.origin.plus(acquired.toGrid(frame.image, frame.origin)),
                    List.of(frame.stepI, frame.stepJ),
                    new int[] {frame.columns, frame.rows},
                    grid,
                    own ? OWN_IMAGE : GridPlace.TOLERANCE);
            for (int p = frame.pixels.nextSetBit(0); p >= 0; p = frame.pixels.nextSetBit(p + 1)) {
                voxels.add(place.position(p % frame.columns, p / frame.columns));
            }
        }
        return voxels.mask();
    }
}
