package org.longus.io.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class MaskOpenerTest {
    private static final Geometry GRID = Geometry.axial(6, 4, 5, new Vec3(-5, -5, 100), 2, 2, 3);
    private static final Mask CORNER = Mask.where(6, 4, 1, p -> p % 6 < 2 && p / 6 == 0);

    @TempDir
    Path folder;

    /** A picture whose two upper left pixels hold {@code value}. */
    private Path png(int width, int type, int value) throws IOException {
        BufferedImage image = new BufferedImage(width, 4, type);
        for (int x = 0; x < 2; x++) {
            int[] bands = new int[image.getRaster().getNumBands()];
            java.util.Arrays.fill(bands, value);
            image.getRaster().setPixel(x, 0, bands);
        }
        Path file = folder.resolve("mask.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    @Test
    void aPictureOfOnesOr255sIsTheShownSlice() throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
            for (int value : new int[] {1, 255}) {
                assertThat(MaskOpener.read(png(6, type, value), GRID, 2))
                        .as("type %d, value %d", type, value)
                        .isEqualTo(new MaskOpener.MaskSlice(2, CORNER));
            }
        }
    }

    /** Rows stored from posterior to anterior: the picture's top row is the grid's last. */
    @Test
    void aPictureIsInTheOrientationOfTheAxialPlane() throws IOException {
        Geometry upsideDown =
                new Geometry(6, 4, 5, Vec3.ZERO, Vec3.LEFT, new Vec3(0, -1, 0), new Vec3(0, 0, 1), 2, 2, 3);
        Mask read = MaskOpener.read(png(6, BufferedImage.TYPE_BYTE_GRAY, 255), upsideDown, 2)
                .mask();
        assertThat(read.count()).isEqualTo(2);
        assertThat(read.get(0, 3) && read.get(1, 3)).isTrue();
    }

    @Test
    void aPictureThatEndsTooEarlyIsRefusedWithThatReason() throws IOException {
        Path picture = folder.resolve("mask.bmp");
        ImageIO.write(new BufferedImage(6, 4, BufferedImage.TYPE_3BYTE_BGR), "bmp", picture.toFile());
        Files.write(picture, Arrays.copyOf(Files.readAllBytes(picture), 40));
        assertThatThrownBy(() -> MaskOpener.read(picture, GRID, 2))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("mask.bmp")
                .hasMessageContaining("it ends too early");
    }

    @Test
    void aPictureThatDoesNotFitIsRefusedWithTheReason() throws IOException {
        Path wide = png(7, BufferedImage.TYPE_BYTE_GRAY, 255);
        assertThatThrownBy(() -> MaskOpener.read(wide, GRID, 2)).hasMessageContaining("7 x 4 pixels");
        Path black = png(6, BufferedImage.TYPE_BYTE_GRAY, 0);
        assertThatThrownBy(() -> MaskOpener.read(black, GRID, 2)).hasMessageContaining("black throughout");
        Path text = Files.writeString(folder.resolve("mask.txt"), "no picture");
        assertThatThrownBy(() -> MaskOpener.read(text, GRID, 2)).hasMessageContaining("no mask that Longus knows");
    }
}
