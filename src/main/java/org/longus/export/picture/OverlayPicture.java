package org.longus.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.export.CaseRow;
import org.longus.export.CaseRows;
import org.longus.io.file.AtomicFile;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

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

    private final CasePlanes planes;

    private OverlayPicture(CtVolume ct, PictureLayers layers, Graphics2D g) {
        this.planes = new CasePlanes(ct, layers, g);
    }

    /** Writes the picture as PNG beside {@code file} and moves it there. */
    public static void write(Path file, CtVolume ct, PictureLayers layers, CaseRow row) throws IOException {
        write(file, draw(ct, layers, row));
    }

    static void write(Path file, BufferedImage picture) throws IOException {
        AtomicFile.write(file, out -> Png.write(picture, out));
    }

    public static BufferedImage draw(CtVolume ct, PictureLayers layers, CaseRow row) {
        int caption = Caption.height(row, WIDTH);
        BufferedImage image = new BufferedImage(WIDTH, TOP + 2 * GAP + caption, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        CasePlanes.smooth(g);
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

    /** Of a scan of air: draws with all that a picture is drawn with. */
    static BufferedImage ofNothing() {
        int size = 16;
        CtVolume air =
                new CtVolume(Geometry.axial(size, size, size, Vec3.ZERO, 1, 1, 1), new short[size * size * size]);
        Mask muscle = Mask.where(size, size, 1, p -> p % size == size / 2);
        Mask section = Mask.where(size, size, size, p -> p % size == size / 2);
        PictureLayers layers = new PictureLayers(
                OptionalInt.of(size / 2), Optional.of(muscle), Optional.of(section), new byte[size * size], 1);
        return draw(air, layers, CaseRows.failed("", "", "", "", Instant.EPOCH));
    }

    private void found(int k) {
        planes.axial(new Rectangle(GAP, GAP, LEFT, TOP), k);
        int half = (TOP - GAP) / 2;
        int x = LEFT + 2 * GAP;
        double scale = RIGHT / CasePlanes.LEVEL_MM;
        planes.level(new Rectangle(x, GAP, RIGHT, half), Plane.SAGITTAL, scale);
        planes.level(new Rectangle(x, half + 2 * GAP, RIGHT, half), Plane.CORONAL, scale);
    }

    private void notFound() {
        int half = (WIDTH - 3 * GAP) / 2;
        Rectangle left = new Rectangle(GAP, GAP, half, TOP);
        Rectangle right = new Rectangle(half + 2 * GAP, GAP, half, TOP);
        planes.whole(left, right);
    }
}
