package org.longus.ui.casework;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.longus.volume.Geometry;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Vec3;

/**
 * The voxel at which the three planes meet: each plane shows the slice through it, and that is what links them. Always
 * inside the grid.
 */
public final class SliceCursor {
    private final Geometry geometry;
    /** Index along body axes i, j, k. */
    private final IntegerProperty[] index = new IntegerProperty[3];

    /** In the middle of the volume. */
    public SliceCursor(Geometry geometry) {
        this.geometry = geometry;
        for (int axis = 0; axis < 3; axis++) {
            int size = geometry.size(axis);
            index[axis] = new SimpleIntegerProperty(size / 2) {
                @Override
                public void set(int value) {
                    super.set(Math.clamp(value, 0, size - 1));
                }
            };
        }
    }

    /** The index along body axis 0 (i), 1 (j) or 2 (k). */
    public IntegerProperty indexProperty(int axis) {
        return index[axis];
    }

    public int index(int axis) {
        return index[axis].get();
    }

    /** The slice that this plane shows. */
    public IntegerProperty sliceProperty(Plane plane) {
        return index[plane.throughAxis()];
    }

    public int slice(Plane plane) {
        return sliceProperty(plane).get();
    }

    /** Goes to the voxel nearest to a fractional index. */
    public void moveTo(Vec3 at) {
        for (int axis = 0; axis < 3; axis++) {
            index[axis].set((int) Math.round(at.component(axis)));
        }
    }

    /**
     * Scrolls a plane: axial towards the head, coronal towards anterior, sagittal towards the patient's right, whatever
     * sense the file's axes have.
     */
    public void scroll(Plane plane, int steps) {
        int sense = geometry.sense(plane.throughAxis()) * (plane == Plane.AXIAL ? 1 : -1);
        IntegerProperty slice = sliceProperty(plane);
        slice.set(slice.get() + steps * sense);
    }

    /** Scrolls a plane by one slice as {@link #scroll} does; after the last slice the first follows. */
    public void playOn(Plane plane) {
        IntegerProperty slice = sliceProperty(plane);
        int before = slice.get();
        scroll(plane, 1);
        if (slice.get() == before) {
            slice.set(before == 0 ? geometry.size(plane.throughAxis()) - 1 : 0);
        }
    }

    /** The voxel, as a whole index. */
    public Vec3 at() {
        return new Vec3(index(0), index(1), index(2));
    }

    /** The cursor as a point on a plane's picture, in picture pixels. */
    public Vec3 onPicture(PlaneView view) {
        return view.toPicture(at());
    }
}
