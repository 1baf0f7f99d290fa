package org.longus.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import org.longus.export.CaseFindings;
import org.longus.volume.CtVolume;
import org.longus.volume.Plane;

/** The picture of a report's page: the measured slice with the muscle, and the level from the side. No words but on them. */
public final class ReportPicture {
    private static final int GAP = 6;
    /** The measured slice's share of the width. */
    private static final double AXIAL = 0.58;

    private ReportPicture() {}

    /**
     * @param width in pixels, as {@code height}; the letters on it are made for about 1000 pixels across the page
     */
    public static BufferedImage draw(CaseFindings findings, int width, int height) {
        return draw(findings.series().ct(), PictureLayers.of(findings), width, height);
    }

    private static BufferedImage draw(CtVolume ct, PictureLayers layers, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        CasePlanes.smooth(g);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        CasePlanes planes = new CasePlanes(ct, layers, g);
        if (layers.sliceK().isPresent()) {
            int left = (int) Math.round(AXIAL * (width - GAP));
            planes.axial(new Rectangle(0, 0, left, height), layers.sliceK().getAsInt());
            Rectangle side = new Rectangle(left + GAP, 0, width - left - GAP, height);
            planes.level(side, Plane.SAGITTAL, height / CasePlanes.LEVEL_MM);
        } else {
            int half = (width - GAP) / 2;
            planes.whole(new Rectangle(0, 0, half, height), new Rectangle(half + GAP, 0, width - half - GAP, height));
        }
        g.dispose();
        return image;
    }
}
