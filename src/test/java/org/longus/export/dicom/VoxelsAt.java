package org.longus.export.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Whether points that a reader gave are the voxels of a mask: all of them, nothing else, each where it lies in the patient. */
final class VoxelsAt {
    /** Of a voxel's size. */
    private static final double TOLERANCE = 1e-3;

    private VoxelsAt() {}

    /**
     * @param points LPS mm, as [[x, y, z], ...]
     * @param mask on the grid of {@code geometry}
     */
    static void assertSame(JsonNode points, Mask mask, Geometry geometry) {
        Set<Integer> read = new TreeSet<>();
        for (JsonNode point : points) {
            Vec3 at = geometry.toIndex(new Vec3(
                    point.get(0).asDouble(),
                    point.get(1).asDouble(),
                    point.get(2).asDouble()));
            int[] index = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                index[axis] = (int) Math.round(at.component(axis));
                assertThat(at.component(axis)).isCloseTo(index[axis], within(TOLERANCE));
            }
            read.add((index[2] * geometry.sizeJ() + index[1]) * geometry.sizeI() + index[0]);
        }
        Set<Integer> expected = new TreeSet<>();
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            expected.add(p);
        }
        assertThat(expected).isNotEmpty();
        assertThat(read).isEqualTo(expected);
        assertThat(points).hasSize(read.size());
    }
}
