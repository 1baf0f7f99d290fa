package org.longus.export.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * A page as a picture: every letter stands where it stands in the PDF, out of the same fonts, with its edges smoothed in
 * shades of one colour; the picture of the scan is drawn with the page's own pixels.
 */
final class DrawnPage implements Sheet, AutoCloseable {
    private static final Part NO_PART = new Part() {};
    private static final double POINTS_PER_INCH = 72;

    private final BufferedImage image;
    private final Graphics2D g;
    private final double heightPoints;
    private final double pixelsPerPoint;
    private final Map<Face, Outlines> fonts = new EnumMap<>(Face.class);

    /** @param width of the paper in points, as {@code height} */
    DrawnPage(double width, double height, int dotsPerInch) {
        heightPoints = height;
        pixelsPerPoint = dotsPerInch / POINTS_PER_INCH;
        image = new BufferedImage(pixels(width), pixels(height), BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
    }

    BufferedImage image() {
        return image;
    }

    @Override
    public Part part(String type) {
        return NO_PART;
    }

    @Override
    public Part part(Part parent, String type) {
        return NO_PART;
    }

    @Override
    public Part heading(Part row, String scope) {
        return NO_PART;
    }

    @Override
    public void text(Part owner, List<String> lines, Lettering.Style style, double x, double y) throws IOException {
        g.setColor(new Color(style.rgb()));
        double base = y;
        for (String line : lines) {
            Path2D letters = new Path2D.Double(Path2D.WIND_NON_ZERO);
            double at = x;
            for (Lettering.Run run : Lettering.runs(line, style.bold())) {
                at += append(letters, run, style.size(), at, base);
            }
            g.fill(letters);
            base -= style.lineHeight();
        }
    }

    /** How wide the letters are, in points. */
    private double append(Path2D letters, Lettering.Run run, double size, double x, double base) throws IOException {
        Outlines font = font(run.face());
        double scale = size * pixelsPerPoint / font.unitsPerEm;
        double width = 0;
        for (int letter : run.text().codePoints().toArray()) {
            AffineTransform place = AffineTransform.getTranslateInstance((x + width) * pixelsPerPoint, fromTop(base));
            place.scale(scale, -scale);
            letters.append(font.of(letter).getPathIterator(place), false);
            width += run.face().width(letter) * size / 1000;
        }
        return width;
    }

    @Override
    public void picture(PictureBox.Drawing drawing, String words, double x, double y, double width, double height) {
        g.drawImage(drawing.of(pixels(width), pixels(height)), pixels(x), (int) Math.round(fromTop(y + height)), null);
    }

    @Override
    public void fill(double x, double y, double width, double height, int rgb) {
        g.setColor(new Color(rgb));
        g.fill(new Rectangle2D.Double(
                x * pixelsPerPoint, fromTop(y + height), width * pixelsPerPoint, height * pixelsPerPoint));
    }

    private int pixels(double points) {
        return (int) Math.round(points * pixelsPerPoint);
    }

    private double fromTop(double y) {
        return (heightPoints - y) * pixelsPerPoint;
    }

    private Outlines font(Face face) throws IOException {
        Outlines known = fonts.get(face);
        if (known == null) {
            known = new Outlines(face.open());
            fonts.put(face, known);
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        g.dispose();
        for (Outlines font : fonts.values()) {
            font.font.close();
        }
    }

    /** The letters' outlines in the font's own units, from the base line up. */
    private static final class Outlines {
        private final TrueTypeFont font;
        private final CmapLookup glyphs;
        private final double unitsPerEm;
        private final Map<Integer, GeneralPath> paths = new HashMap<>();

        Outlines(TrueTypeFont font) throws IOException {
            this.font = font;
            glyphs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        }

        GeneralPath of(int letter) throws IOException {
            GeneralPath known = paths.get(letter);
            if (known == null) {
                GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(letter));
                known = glyph == null ? new GeneralPath() : glyph.getPath();
                paths.put(letter, known);
            }
            return known;
        }
    }
}
