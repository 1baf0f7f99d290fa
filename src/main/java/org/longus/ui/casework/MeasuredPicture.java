package org.longus.ui.casework;

import org.longus.edit.SliceMask;
import org.longus.render.Argb;
import org.longus.render.Palette;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Reslicer;
import org.longus.volume.WindowLevel;

/**
 * The neck on a measured slice with its muscle, as pixels: the part around the mask, as a person sees an axial slice.
 *
 * @param argb row by row, opaque
 * @param pixelXMm width of a pixel in mm
 * @param pixelYMm height of a pixel in mm
 */
public record MeasuredPicture(int[] argb, int width, int height, double pixelXMm, double pixelYMm) {
    private static final double AROUND_MM = 30;
    private static final double OPACITY = 0.4;

    /** Of a slice and its mask; not for the window's thread. */
    static MeasuredPicture of(CtVolume ct, SliceMask measured) {
        PlaneView view = new PlaneView(ct.geometry(), Plane.AXIAL);
        int[] whole = new int[view.width() * view.height()];
        Reslicer.argb(ct, Plane.AXIAL, measured.k(), WindowLevel.SOFT_TISSUE.argbTable(), whole);
        Mask mask = picture(measured.mask(), view);
        int muscle = Argb.premultiplied(Palette.MUSCLE, OPACITY);
        for (int p = mask.next(0); p >= 0; p = mask.next(p + 1)) {
            whole[p] = Argb.over(muscle, whole[p]);
        }
        PixelRect part = around(mask, view);
        int[] argb = new int[part.width() * part.height()];
        for (int row = 0; row < part.height(); row++) {
            System.arraycopy(
                    whole, (part.jFrom() + row) * view.width() + part.iFrom(), argb, row * part.width(), part.width());
        }
        return new MeasuredPicture(argb, part.width(), part.height(), view.spacingXMm(), view.spacingYMm());
    }

    /** The mask of one slice, turned as the picture is. */
    private static Mask picture(Mask slice, PlaneView view) {
        int wide = view.width();
        return Mask.where(wide, view.height(), 1, p -> {
            int x = p % wide;
            int y = p / wide;
            var index = view.toIndex(x, y, 0);
            return slice.get((int) Math.round(index.y()) * slice.sizeI() + (int) Math.round(index.x()));
        });
    }

    private static PixelRect around(Mask mask, PlaneView view) {
        PixelRect tight = PixelRect.around(mask);
        if (tight.isEmpty()) {
            return new PixelRect(0, 0, view.width(), view.height());
        }
        int x = (int) Math.ceil(AROUND_MM / view.spacingXMm());
        int y = (int) Math.ceil(AROUND_MM / view.spacingYMm());
        return new PixelRect(
                Math.max(0, tight.iFrom() - x),
                Math.max(0, tight.jFrom() - y),
                Math.min(view.width(), tight.iTo() + x),
                Math.min(view.height(), tight.jTo() + y));
    }
}
