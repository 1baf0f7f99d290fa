package org.longus.io.dicom.object;

import java.util.List;
import java.util.stream.IntStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.io.SourceHeader;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/**
 * Where parallel slices lie in the patient, as DICOM states it: each has its own position, so they may be shifted against
 * each other, as those of a tilted gantry are.
 *
 * @param row unit vector along growing columns, LPS; {@code column} along growing rows
 * @param rowSpacingMm between the centres of neighbouring rows; {@code columnSpacingMm} of columns
 * @param sliceSpacingMm between neighbouring slices along their normal; the mean where they are not evenly spaced
 * @param positions LPS mm of the centre of the first pixel of each slice
 */
public record SliceStack(
        int columns,
        int rows,
        Vec3 row,
        Vec3 column,
        double rowSpacingMm,
        double columnSpacingMm,
        double sliceSpacingMm,
        List<Vec3> positions) {
    public SliceStack {
        positions = List.copyOf(positions);
    }

    /** The slices of constant k. */
    public static SliceStack of(Geometry g) {
        return new SliceStack(
                g.sizeI(),
                g.sizeJ(),
                g.directionI(),
                g.directionJ(),
                g.spacingJ(),
                g.spacingI(),
                g.spacingK(),
                IntStream.range(0, g.sizeK()).mapToObj(k -> g.toLps(0, 0, k)).toList());
    }

    /**
     * The images of a scan, each where it was acquired: a scan whose slices lie a little beside an even grid is opened, and what
     * belongs to it lies on its images all the same.
     *
     * @param grid of the scan in the files' order
     */
    public static SliceStack of(Geometry grid, SourceHeader source) {
        SliceStack even = of(grid);
        List<Vec3> acquired =
                source.instances().stream().flatMap(i -> i.position().stream()).toList();
        return acquired.size() == grid.sizeK() ? even.at(acquired) : even;
    }

    private SliceStack at(List<Vec3> others) {
        return new SliceStack(columns, rows, row, column, rowSpacingMm, columnSpacingMm, sliceSpacingMm, others);
    }

    /** Slice k alone. */
    public SliceStack only(int k) {
        return at(List.of(positions.get(k)));
    }

    /** Pixel Measures and Plane Orientation, for all frames. */
    void shared(Attributes groups) {
        Attributes measures = Items.one(groups, Tag.PixelMeasuresSequence);
        measures.setString(Tag.SliceThickness, VR.DS, CtSeriesWriter.decimal(sliceSpacingMm));
        measures.setString(Tag.SpacingBetweenSlices, VR.DS, CtSeriesWriter.decimal(sliceSpacingMm));
        measures.setString(
                Tag.PixelSpacing, VR.DS, CtSeriesWriter.decimal(rowSpacingMm), CtSeriesWriter.decimal(columnSpacingMm));
        Items.one(groups, Tag.PlaneOrientationSequence)
                .setString(
                        Tag.ImageOrientationPatient,
                        VR.DS,
                        CtSeriesWriter.decimal(row.x()),
                        CtSeriesWriter.decimal(row.y()),
                        CtSeriesWriter.decimal(row.z()),
                        CtSeriesWriter.decimal(column.x()),
                        CtSeriesWriter.decimal(column.y()),
                        CtSeriesWriter.decimal(column.z()));
    }

    /** Plane Position of slice k. */
    void position(Attributes groups, int k) {
        Items.one(groups, Tag.PlanePositionSequence)
                .setString(Tag.ImagePositionPatient, VR.DS, CtSeriesWriter.decimals(positions.get(k)));
    }
}
