package org.longus.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.longus.export.CaseRow;
import org.longus.io.file.AtomicFile;
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

/**
 * One picture of a case, to be judged in seconds: the measured slice with the muscle, the level on a sagittal and a
 * coronal plane through the spine, the numbers and the flags. When C3 was not found, the two planes and that sentence.
 */
public final class OverlayPicture {
    private static final int GAP = 8;
    private static final int LEFT = 940;
    private static final int RIGHT = 540;
    private static final int TOP = 840;
    private static final int WIDTH = LEFT + RIGHT + 3 * GAP;
    private static final Color GROUND = new Color(0x1E1E1E);
    /** So that the sagittal and coronal planes show about C1 to T2, wherever the scan begins and ends. */
    private static final double LEVEL_MM = 210;

    private final CtVolume ct;
    private final PictureLayers layers;
    private final NeckAim aim;
    private final Graphics2D g;

    private OverlayPicture(CtVolume ct, PictureLayers layers, Graphics2D g) {
        this.ct = ct;
        this.layers = layers;
        this.aim = NeckAim.at(ct, layers.sliceK().orElse(ct.geometry().sizeK() / 2), layers.muscle());
        this.g = g;
    }

    /** Writes the picture as PNG beside {@code file} and moves it there. */
    public static void write(Path file, CtVolume ct, PictureLayers layers, CaseRow row) throws IOException {
        BufferedImage picture = draw(ct, layers, row);
        // ImageIO would pass every picture through a file in the temporary folder
        ImageIO.setUseCache(false);
        AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
    }

    public static BufferedImage draw(CtVolume ct, PictureLayers layers, CaseRow row) {
        int caption = Caption.height(row, WIDTH);
        BufferedImage image = new BufferedImage(WIDTH, TOP + 2 * GAP + caption, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(GROUND);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        OverlayPicture picture = new OverlayPicture(ct, layers, g);
        if (layers.sliceK().isPresent()) {
            picture.found(layers.sliceK().getAsInt());
        } else {
            picture.notFound();
        }
        Caption.draw(g, new Rectangle(0, TOP + 2 * GAP, WIDTH, caption), row);
        g.dispose();
        return image;
    }

    private void found(int k) {
        axial(new Rectangle(GAP, GAP, LEFT, TOP), k);
        int half = (TOP - GAP) / 2;
        int x = LEFT + 2 * GAP;
        double scale = RIGHT / LEVEL_MM;
        level(new Rectangle(x, GAP, RIGHT, half), Plane.SAGITTAL, aim.i(), scale, aim.k());
        level(new Rectangle(x, half + 2 * GAP, RIGHT, half), Plane.CORONAL, aim.j(), scale, aim.k());
    }

    private void notFound() {
        int half = (WIDTH - 3 * GAP) / 2;
        Geometry geometry = ct.geometry();
        double middleK = (geometry.sizeK() - 1) / 2.0;
        Rectangle left = new Rectangle(GAP, GAP, half, TOP);
        Rectangle right = new Rectangle(half + 2 * GAP, GAP, half, TOP);
        double scale = Math.min(
                half / Math.max(geometry.sizeI() * geometry.spacingI(), geometry.sizeJ() * geometry.spacingJ()),
                TOP / (geometry.sizeK() * geometry.spacingK()));
        PlanePanel panel = level(left, Plane.SAGITTAL, aim.i(), scale, middleK);
        level(right, Plane.CORONAL, aim.j(), scale, middleK);
        panel.text("C3 not found", 44, left.x + 20, left.y + 80, new Color(Palette.SECTION));
    }

    private void axial(Rectangle area, int k) {
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
