package org.longus.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.util.Optional;
import org.longus.render.NeckAim;
import org.longus.render.Palette;
import org.longus.render.PictureBox;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.PlaneView;
import org.longus.volume.Reslicer;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;

/** The planes of one case in rectangles of a picture: the measured slice with the muscle, and the level of C3. */
final class CasePlanes {
    /** So that the sagittal and coronal planes show about C1 to T2, wherever the scan begins and ends. */
    static final double LEVEL_MM = 210;

    private final CtVolume ct;
    private final PictureLayers layers;
    private final NeckAim aim;
    private final Graphics2D g;

    CasePlanes(CtVolume ct, PictureLayers layers, Graphics2D g) {
        this.ct = ct;
        this.layers = layers;
        this.aim = NeckAim.at(ct, layers.sliceK().orElse(ct.geometry().sizeK() / 2), layers.muscle());
        this.g = g;
    }

    /** Lines and letters without steps. */
    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** The whole scan on two planes, which say that C3 was not found. */
    void whole(Rectangle left, Rectangle right) {
        Geometry geometry = ct.geometry();
        double middleK = (geometry.sizeK() - 1) / 2.0;
        double scale = Math.min(
                left.width / Math.max(geometry.sizeI() * geometry.spacingI(), geometry.sizeJ() * geometry.spacingJ()),
                left.height / (geometry.sizeK() * geometry.spacingK()));
        PlanePanel panel = level(left, Plane.SAGITTAL, aim.i(), scale, middleK);
        level(right, Plane.CORONAL, aim.j(), scale, middleK);
        panel.text("C3 not found", 44, left.x + 20, left.y + 80, new Color(Palette.SECTION));
    }

    /** A plane through the spine around the measured slice, {@code scale} in pixels per mm. */
    void level(Rectangle area, Plane plane, double scale) {
        level(area, plane, plane == Plane.SAGITTAL ? aim.i() : aim.j(), scale, aim.k());
    }

    /** The measured slice: the neck, and the whole muscle wherever it lies. */
    void axial(Rectangle area, int k) {
        PlaneView view = new PlaneView(ct.geometry(), Plane.AXIAL);
        PictureBox box = PictureBox.neck(view, aim.body(), layers.muscle());
        Optional<Mask> muscle = layers.muscle().filter(m -> !m.isEmpty()).map(this::picture);
        double scale = Math.min(
                area.width / (box.width() * view.spacingXMm()), area.height / (box.height() * view.spacingYMm()));
        PlanePanel panel = new PlanePanel(g, area, view, k, box.centreX(), box.centreY(), scale);
        panel.ct(ct, WindowLevel.SOFT_TISSUE);
        Optional<Mask> disagreement = layers.disagreement().map(this::picture).filter(m -> !m.isEmpty());
        muscle.ifPresent(m -> panel.fill(m, Palette.MUSCLE, 0.19));
        disagreement.ifPresent(m -> panel.fill(m, Palette.DISAGREEMENT, 0.65));
        muscle.ifPresent(m -> panel.outline(m, Palette.MUSCLE, 2));
        panel.show();
        panel.annotate("axial, W 400 L 40");
        int y = area.y + area.height - 14;
        panel.text(muscle.isPresent() ? "muscle" : "no muscle", 15, area.x + 10, y, new Color(Palette.MUSCLE));
        disagreement.ifPresent(
                m -> panel.text("models disagree", 15, area.x + 110, y, new Color(Palette.DISAGREEMENT)));
    }

    private Mask picture(Mask slice) {
        return PictureBox.axial(slice, ct.geometry());
    }

    private PlanePanel level(Rectangle area, Plane plane, int slice, double scale, double centreK) {
        PlaneView view = new PlaneView(ct.geometry(), plane);
        boolean whole = layers.sliceK().isEmpty();
        Vec3 centre = view.toPicture(new Vec3(
                whole ? (ct.geometry().sizeI() - 1) / 2.0 : aim.i(),
                whole ? (ct.geometry().sizeJ() - 1) / 2.0 : aim.j(),
                centreK));
        PlanePanel panel = new PlanePanel(g, area, view, slice, centre.x(), centre.y(), scale);
        panel.ct(ct, WindowLevel.BONE);
        layers.section().map(s -> Reslicer.mask(s, ct.geometry(), plane, slice)).ifPresent(band -> {
            panel.fill(band, Palette.SECTION, 0.2);
            panel.outline(band, Palette.SECTION, 1.5);
        });
        panel.show();
        layers.sliceK().ifPresent(k -> panel.sliceLine(k, Palette.MUSCLE));
        panel.annotate(plane == Plane.SAGITTAL ? "sagittal, bone" : "coronal, bone");
        if (layers.section().isPresent()) {
            panel.text("C3 section", 15, area.x + 10, area.y + area.height - 14, new Color(Palette.SECTION));
        }
        return panel;
    }
}
