package org.longus.render;

import java.util.Optional;
import org.longus.edit.SliceMask;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Vec3;

/**
 * What of each plane a person wants to see: the neck on the axial one, without table, frame and arms; C1 to C7 on the other
 * two once the level is known, and all of them before.
 *
 * @param spine voxel index of the vertebra's body, on the measured slice where there is one
 */
public record NeckFrame(PictureBox axial, PictureBox coronal, PictureBox sagittal, Vec3 spine) {
    /**
     * What is shown above and below the middle of C3, for C1 to C7 to be in it. Chosen by eye on scans of adults; a long neck
     * may reach beyond.
     */
    private static final double ABOVE_C3_MM = 60;

    private static final double BELOW_C3_MM = 95;
    /** From the spine to either side, where the pane is wide enough: about the neck. */
    private static final double BESIDE_MM = 60;

    /**
     * Takes tens of milliseconds a slice: not to be waited for on a window's thread.
     *
     * @param shownK the slice whose neck the axial plane is to show
     * @param measured the slice that is measured; empty before there is one
     */
    public static NeckFrame of(CtVolume ct, int shownK, Optional<SliceMask> measured) {
        Geometry g = ct.geometry();
        Optional<Mask> muscle =
                measured.filter(m -> m.k() == shownK).map(SliceMask::mask).filter(m -> !m.isEmpty());
        NeckAim shown = NeckAim.at(ct, shownK, muscle);
        PictureBox axial = PictureBox.neck(new PlaneView(g, Plane.AXIAL), shown.body(), muscle);
        NeckAim level = measured.filter(m -> m.k() != shownK)
                .map(m -> NeckAim.at(ct, m.k(), Optional.of(m.mask())))
                .orElse(shown);
        Vec3 spine = new Vec3(level.i(), level.j(), level.k());
        boolean known = measured.isPresent();
        return new NeckFrame(axial, side(g, Plane.CORONAL, spine, known), side(g, Plane.SAGITTAL, spine, known), spine);
    }

    private static PictureBox side(Geometry g, Plane plane, Vec3 spine, boolean levelKnown) {
        PlaneView view = new PlaneView(g, plane);
        PictureBox whole = PictureBox.whole(view);
        if (!levelKnown) {
            return whole;
        }
        Vec3 at = view.toPicture(spine);
        double beside = BESIDE_MM / view.spacingXMm();
        return new PictureBox(
                        at.x() + 0.5 - beside,
                        at.y() + 0.5 - ABOVE_C3_MM / view.spacingYMm(),
                        at.x() + 0.5 + beside,
                        at.y() + 0.5 + BELOW_C3_MM / view.spacingYMm())
                .and(whole);
    }

    public PictureBox box(Plane plane) {
        return switch (plane) {
            case AXIAL -> axial;
            case CORONAL -> coronal;
            case SAGITTAL -> sagittal;
        };
    }
}
