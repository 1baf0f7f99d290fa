package org.longus.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {
    @Test
    void eachPixelComesBackAndTheStreamStaysOpen() throws IOException {
        BufferedImage noise = new BufferedImage(61, 17, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(20_261_128);
        for (int p = 0; p < 61 * 17; p++) {
            noise.setRGB(p % 61, p / 61, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new IllegalStateException("it is another's");
            }
        };
        Png.write(noise, out);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getRGB(0, 0, 61, 17, null, 0, 61)).isEqualTo(noise.getRGB(0, 0, 61, 17, null, 0, 61));
    }

    @Test
    void preparingDrawsTheMuscleAndTheSectionToo() {
        BufferedImage nothing = OverlayPicture.ofNothing();
        assertThat(nothing.getWidth()).isGreaterThan(1000);
        int[] pixels = nothing.getRGB(0, 0, nothing.getWidth(), nothing.getHeight(), null, 0, nothing.getWidth());
        assertThat(IntStream.of(pixels).anyMatch(rgb -> (rgb & 255) != (rgb >> 8 & 255)))
                .as("colours beside grey")
                .isTrue();
    }
}
