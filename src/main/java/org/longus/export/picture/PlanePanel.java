package org.longus.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.longus.volume.CtVolume;
import org.longus.volume.Mask;
import org.longus.volume.PlaneView;
import org.longus.volume.Reslicer;
import org.longus.volume.Vec3;
import org.longus.volume.WindowLevel;

/**
 * One plane of a CT in a rectangle of the picture, scaled by mm so that pixels are physically square, with its overlays.
 * Masks handed in are in picture orientation ({@link Reslicer#mask}).
 */
final class PlanePanel {
    /** Sky blue, orange and yellow of Okabe and Ito: told apart with any colour vision, and from grey. */
    static final Color MUSCLE = new Color(0x56B4E9);

    static final Color SECTION = new Color(0xE69F00);
    static final Color DISPUTED = new Color(0xF0E442);
    private static final int SCALE_BAR_MM = 50;

    private final Graphics2D g;
    private final Rectangle panel;
    private final PlaneView view;
    private final int slice;
    private final double pixelsPerMm;
    /** Panel coordinates of the picture's pixels, (0, 0) being the upper left corner of the first. */
    private final AffineTransform toPanel;

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
        this.toPanel = new AffineTransform();
        toPanel.translate(panel.getCenterX(), panel.getCenterY());
        toPanel.scale(view.spacingXMm() * pixelsPerMm, view.spacingYMm() * pixelsPerMm);
        toPanel.translate(-(centreX + 0.5), -(centreY + 0.5));
        g.setClip(panel);
        g.setColor(Color.BLACK);
        g.fill(panel);
    }

    void ct(CtVolume ct, WindowLevel window) {
        BufferedImage image = new BufferedImage(view.width(), view.height(), BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[view.width() * view.height()];
        Reslicer.argb(ct, view.plane(), slice, window.argbTable(), pixels);
        image.setRGB(0, 0, view.width(), view.height(), pixels, 0, view.width());
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(image, toPanel, null);
    }

    /** Fills the pixels of a mask; {@code alpha} 0..255. */
    void fill(Mask picture, Color colour, int alpha) {
        Path2D runs = new Path2D.Double();
        for (int y = 0; y < picture.sizeJ(); y++) {
            for (int x = 0; x < picture.sizeI(); x++) {
                int from = x;
                while (picture.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    runs.append(new Rectangle2D.Double(from, y, x - from, 1), false);
                }
            }
        }
        g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
        // without antialiasing: neighbouring runs would show their seams
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        g.fill(toPanel.createTransformedShape(runs));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    }

    /** The outline along the pixels' edges. */
    void outline(Mask picture, Color colour, float width) {
        Path2D edges = new Path2D.Double();
        for (int p = picture.next(0); p >= 0; p = picture.next(p + 1)) {
            int x = p % picture.sizeI();
            int y = p / picture.sizeI();
            edge(edges, !picture.get(x, y - 1), x, y, x + 1, y);
            edge(edges, !picture.get(x, y + 1), x, y + 1, x + 1, y + 1);
            edge(edges, !picture.get(x - 1, y), x, y, x, y + 1);
            edge(edges, !picture.get(x + 1, y), x + 1, y, x + 1, y + 1);
        }
        stroke(toPanel.createTransformedShape(edges), colour, width);
    }

    private static void edge(Path2D edges, boolean wanted, int x0, int y0, int x1, int y1) {
        if (wanted) {
            edges.append(new Line2D.Double(x0, y0, x1, y1), false);
        }
    }

    /** Where slice k cuts a sagittal or coronal plane: two strokes at the sides, so that the spine stays free. */
    void sliceLine(int k, Color colour) {
        double y = toPanel.transform(
                        new java.awt.geom.Point2D.Double(
                                0, view.toPicture(new Vec3(0, 0, k)).y() + 0.5),
                        null)
                .getY();
        double third = panel.width * 0.36;
        Path2D line = new Path2D.Double();
        line.append(new Line2D.Double(panel.x, y, panel.x + third, y), false);
        line.append(new Line2D.Double(panel.getMaxX() - third, y, panel.getMaxX(), y), false);
        stroke(line, Color.BLACK, 4);
        stroke(line, colour, 2);
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
