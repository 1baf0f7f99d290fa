package org.longus.render;

import java.util.Optional;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Reslicer;

/**
 * A part of a plane's picture: pixels from (x0, y0) to before (x1, y1), fractional; it may reach beyond the picture. Pixel
 * (x, y) covers x to x + 1 here, so its centre is at x + 0.5.
 */
public record PictureBox(double x0, double y0, double x1, double y1) {
    /** How far around the muscle a picture of the neck reaches, if the body does: a neck with its jaw, but no shoulders. */
    private static final double AROUND_MM = 90;

    private static final double MARGIN_MM = 6;

    /** The whole picture. */
    public static PictureBox whole(PlaneView view) {
        return new PictureBox(0, 0, view.width(), view.height());
    }

    /**
     * The body, of which shoulders may be cut off, and the whole muscle wherever it lies.
     *
     * @param view of the axial plane
     * @param body on the slice ({@code sizeK} 1); empty gives the whole picture
     * @param muscle on the slice, where it is known
     */
    public static PictureBox neck(PlaneView view, Mask body, Optional<Mask> muscle) {
        PictureBox whole = of(axial(body, view.geometry()))
                .map(b -> b.grown(view, MARGIN_MM))
                .orElse(whole(view));
        return muscle.flatMap(m -> of(axial(m, view.geometry())))
                .map(m -> m.grown(view, AROUND_MM).and(whole).or(m.grown(view, MARGIN_MM)))
                .orElse(whole);
    }

    /** A mask of one slice in the orientation of the axial picture. */
    public static Mask axial(Mask slice, Geometry s) {
        Geometry single = new Geometry(
                s.sizeI(),
                s.sizeJ(),
                1,
                s.origin(),
                s.directionI(),
                s.directionJ(),
                s.directionK(),
                s.spacingI(),
                s.spacingJ(),
                s.spacingK());
        return Reslicer.mask(slice, single, Plane.AXIAL, 0);
    }

    private static Optional<PictureBox> of(Mask picture) {
        PictureBox box = null;
        for (int p = picture.next(0); p >= 0; p = picture.next(p + 1)) {
            double x = p % picture.sizeI();
            double y = p / picture.sizeI();
            box = box == null
                    ? new PictureBox(x, y, x + 1, y + 1)
                    : new PictureBox(
                            Math.min(box.x0, x), Math.min(box.y0, y), Math.max(box.x1, x + 1), Math.max(box.y1, y + 1));
        }
        return Optional.ofNullable(box);
    }

    private PictureBox grown(PlaneView view, double mm) {
        double x = mm / view.spacingXMm();
        double y = mm / view.spacingYMm();
        return new PictureBox(x0 - x, y0 - y, x1 + x, y1 + y);
    }

    /** What both share; this one where they share nothing. */
    PictureBox and(PictureBox o) {
        PictureBox shared =
                new PictureBox(Math.max(x0, o.x0), Math.max(y0, o.y0), Math.min(x1, o.x1), Math.min(y1, o.y1));
        return shared.width() > 0 && shared.height() > 0 ? shared : this;
    }

    private PictureBox or(PictureBox o) {
        return new PictureBox(Math.min(x0, o.x0), Math.min(y0, o.y0), Math.max(x1, o.x1), Math.max(y1, o.y1));
    }

    public double width() {
        return x1 - x0;
    }

    public double height() {
        return y1 - y0;
    }

    /** The middle in pixel coordinates, where whole numbers are pixel centres. */
    public double centreX() {
        return (x0 + x1 - 1) / 2;
    }

    public double centreY() {
        return (y0 + y1 - 1) / 2;
    }
}
