package org.longus.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.longus.export.report.ReportCases;

class ReportPictureTest {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 400;

    private static long count(BufferedImage picture, int from, int to, IntPredicate is) {
        long n = 0;
        for (int y = 40; y < HEIGHT - 40; y++) {
            for (int x = from; x < to; x++) {
                n += is.test(picture.getRGB(x, y)) ? 1 : 0;
            }
        }
        return n;
    }

    private static boolean isBlue(int rgb) {
        return (rgb & 255) > (rgb >> 16 & 255) + 15;
    }

    private static boolean isYellow(int rgb) {
        return (rgb >> 8 & 255) > (rgb & 255) + 25;
    }

    @Test
    void muscleIsOnTheSliceAtTheLeftAndTheSectionOnTheSideViewAtTheRight() {
        BufferedImage picture = ReportPicture.draw(ReportCases.approved("Doe^Jane"), WIDTH, HEIGHT);
        assertThat(picture.getWidth()).isEqualTo(WIDTH);
        assertThat(picture.getHeight()).isEqualTo(HEIGHT);
        assertThat(count(picture, 0, 560, ReportPictureTest::isBlue)).isGreaterThan(1000);
        assertThat(count(picture, 0, 560, ReportPictureTest::isYellow)).isZero();
        assertThat(count(picture, 600, WIDTH, ReportPictureTest::isYellow)).isGreaterThan(1000);
    }

    @Test
    void withoutC3ThereAreTwoViewsThatSaySo() {
        BufferedImage picture = ReportPicture.draw(ReportCases.notFound(), WIDTH, HEIGHT);
        assertThat(count(picture, 0, WIDTH, ReportPictureTest::isBlue)).isZero();
        // "C3 not found", in the section's colour
        assertThat(count(picture, 0, 480, ReportPictureTest::isYellow)).isGreaterThan(500);
    }
}
