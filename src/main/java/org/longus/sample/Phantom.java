package org.longus.sample;

import java.util.SequencedMap;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/**
 * A generated CT and what is true of it.
 *
 * @param muscle the measured muscles in every slice of the grid as a perfect reader would mark them: what lies within
 *     their outlines and within {@link org.longus.measure.HuRange#MUSCLE} in {@code ct}
 * @param section the body within {@value #HALF_SECTION_MM} mm of the centre of C3 along LPS z
 * @param c3CentreMm centre of the body of C3, LPS mm; it may lie outside a cropped grid
 * @param levelsMm centres of C1 to T1 by name, LPS mm, from head to feet
 * @param discsMm centres of the discs C2/C3 to C7/T1 by name, LPS mm, from head to feet
 * @param muscleAreaAtC3Cm2 lean muscle on a grid of 0.5 mm in the axial plane through the C3 centre, without the fat
 *     between and within muscles. {@code muscle} is larger by some percent: blur lifts thin fat into the HU range
 */
public record Phantom(
        PhantomSpec spec,
        CtVolume ct,
        Mask muscle,
        Mask section,
        Vec3 c3CentreMm,
        SequencedMap<String, Vec3> levelsMm,
        SequencedMap<String, Vec3> discsMm,
        double muscleAreaAtC3Cm2) {
    /** Half the height of the section that stage 1 looks for. */
    public static final double HALF_SECTION_MM = 16.5;
}
