package org.longus.ui.display;

import org.longus.volume.Vec3;

/**
 * A place in the CT that was asked for, to be ringed until the next press.
 *
 * @param index voxel index of its middle
 * @param radiusMm of a ring around all of it; 0 for none
 */
public record Pointed(Vec3 index, double radiusMm) {
    /** A place without an edge: the cross-hair alone shows it. */
    public static Pointed unringed(Vec3 index) {
        return new Pointed(index, 0);
    }
}
