package org.longus.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.longus.render.Argb;
import org.longus.render.MaskOutline;
import org.longus.render.OutlineInk;
import org.longus.render.Palette;
import org.longus.render.ScreenGrid;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;
import org.longus.volume.PixelRect;
import org.longus.volume.PlaneView;
import org.longus.volume.Reslicer;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;

/**
 * One plane of a CT in a rectangle of the picture, scaled by mm so that pixels are physically square, with its overlays.
 * Masks handed in are in picture orientation ({@link Reslicer#mask}).
 */
final class PlanePanel {
    private static final int SCALE_BAR_MM = 50;
    private static final int OPAQUE_BLACK = 0xFF000000;

    private final Graphics2D g;
    private final Rectangle panel;
    private final PlaneView view;
    private final int slice;
    private final double pixelsPerMm;
    private final ScreenGrid grid;
    /** The panel's pixels until something is written over them; opaque. */
    private final int[] pixels;

    private final OutlineInk ink = new OutlineInk();

    /**
     * @param centreX picture point (pixel centres are whole numbers) that comes to the panel's middle; likewise
     *     {@code centreY}
     */
    PlanePanel(
            Graphics2D graphics,
            Rectangle panel,
            PlaneView view,
            int slice,
            double centreX,
            double centreY,
            double pixelsPerMm) {
        this.g = (Graphics2D) graphics.create();
        this.panel = panel;
        this.view = view;
        this.slice = slice;
        this.pixelsPerMm = pixelsPerMm;
        double perX = view.spacingXMm() * pixelsPerMm;
        double perY = view.spacingYMm() * pixelsPerMm;
        this.grid = new ScreenGrid(
                view.width(),
                view.height(),
                panel.width / 2.0 - (centreX + 0.5) * perX,
                panel.height / 2.0 - (centreY + 0.5) * perY,
                perX,
                perY);
        this.pixels = new int[panel.width * panel.height];
        Arrays.fill(pixels, OPAQUE_BLACK);
        ink.resize(panel.width, panel.height);
        g.setClip(panel);
    }

    void ct(CtVolume ct, WindowLevel window) {
        short[] hu = new short[view.width() * view.height()];
        Reslicer.hu(ct, view.plane(), slice, hu);
        grid.smooth(hu, window.argbTable(), shown(grid.all()), pixels, panel.width);
    }

    private PixelRect shown(PixelRect part) {
        return grid.shown(part, panel.width, panel.height);
    }

    /** Fills the pixels of a mask with a colour 0xRRGGBB; {@code opacity} 0 to 1. */
    void fill(Mask picture, int rgb, double opacity) {
        int[] colours = new int[view.width() * view.height()];
        for (int p = picture.next(0); p >= 0; p = picture.next(p + 1)) {
            colours[p] = Argb.premultiplied(rgb, opacity);
        }
        PixelRect shown = shown(PixelRect.around(picture));
        int[] over = new int[pixels.length];
        grid.squares(colours, shown, over, panel.width);
        for (int p = 0; p < pixels.length; p++) {
            if (over[p] != 0) {
                pixels[p] = Argb.over(over[p], pixels[p]);
            }
        }
    }

    /** The outline along the pixels' edges, as the window draws it: a colour 0xRRGGBB over a dark seam. */
    void outline(Mask picture, int rgb, double width) {
        MaskOutline outline = MaskOutline.of(picture);
        ink.lay(outline, grid, width + Palette.SEAM_LINE - Palette.MUSCLE_LINE, 0, Palette.SEAM_OPACITY, pixels);
        ink.lay(outline, grid, width, rgb, 1, pixels);
    }

    /** Puts the pixels into the picture. Lines and text come over them; what is filled later is not seen. */
    void show() {
        BufferedImage image = new BufferedImage(panel.width, panel.height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, panel.width, panel.height, pixels, 0, panel.width);
        g.drawImage(image, panel.x, panel.y, null);
    }

    /** Where slice k cuts a sagittal or coronal plane: two strokes at the sides, so that the spine stays free. */
    void sliceLine(int k, int rgb) {
        double y = panel.y + grid.screenY(view.toPicture(new Vec3(0, 0, k)).y());
        double third = panel.width * 0.36;
        Path2D line = new Path2D.Double();
        line.append(new Line2D.Double(panel.x, y, panel.x + third, y), false);
        line.append(new Line2D.Double(panel.getMaxX() - third, y, panel.getMaxX(), y), false);
        stroke(line, Color.BLACK, 4);
        stroke(line, new Color(rgb), 2);
    }

    private void stroke(Shape shape, Color colour, float width) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    /** R, L, A, P, S, I at the edges, a bar of 5 cm, and what plane it is. */
    void annotate(String caption) {
        text(String.valueOf(view.letterLeft()), 22, panel.x + 10, (int) panel.getCenterY() - 14, Color.WHITE);
        text(
                String.valueOf(view.letterRight()),
                22,
                (int) panel.getMaxX() - 26,
                (int) panel.getCenterY() - 14,
                Color.WHITE);
        text(String.valueOf(view.letterTop()), 22, (int) panel.getCenterX() - 8, panel.y + 26, Color.WHITE);
        text(
                String.valueOf(view.letterBottom()),
                22,
                (int) panel.getCenterX() - 8,
                (int) panel.getMaxY() - 10,
                Color.WHITE);
        text(caption, 15, panel.x + 10, panel.y + 22, Color.WHITE);
        double bar = SCALE_BAR_MM * pixelsPerMm;
        double right = panel.getMaxX() - 16;
        double y = panel.getMaxY() - 16;
        Path2D line = new Path2D.Double();
        line.append(new Line2D.Double(right - bar, y, right, y), false);
        line.append(new Line2D.Double(right - bar, y - 6, right - bar, y + 6), false);
        line.append(new Line2D.Double(right, y - 6, right, y + 6), false);
        stroke(line, Color.BLACK, 5);
        stroke(line, Color.WHITE, 2.5f);
        text("5 cm", 15, (int) (right - bar / 2 - 16), (int) y - 9, Color.WHITE);
    }

    /** Text with a dark rim, readable on bone and on air. */
    void text(String text, int size, int x, int y, Color colour) {
        Shape glyphs = new TextLayout(text, new Font(Font.SANS_SERIF, Font.BOLD, size), g.getFontRenderContext())
                .getOutline(AffineTransform.getTranslateInstance(x, y));
        stroke(glyphs, Color.BLACK, 3.5f);
        g.setColor(colour);
        g.fill(glyphs);
    }
}
