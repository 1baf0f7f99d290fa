package org.longus.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Colours as other eyes see them: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
 * Vision Deficiency", IEEE TVCG 15, 2009, severity 1.0, over linear RGB; distances are of CIE 1976 L*a*b*, D65.
 */
class OverlayColoursTest {
    private static final double[][] NORMAL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] PROTANOPE = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] DEUTERANOPE = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final List<double[][]> ALL_EYES = List.of(NORMAL, PROTANOPE, DEUTERANOPE);
    /** A difference of 2 or 3 is just seen; outlines and fills have to be told apart at a glance. */
    private static final double AT_A_GLANCE = 15;

    @ParameterizedTest
    @EnumSource(OverlayColours.class)
    void theLayersOfEachSetAreToldApartByAnyEye(OverlayColours set) {
        List<Integer> layers = List.of(set.muscle(), set.changes(), set.section(), set.disagreement());
        for (double[][] eye : ALL_EYES) {
            assertThat(least(layers, eye)).isGreaterThan(AT_A_GLANCE);
            assertThat(least(List.of(set.both(), set.onlyThis(), set.onlyOther()), eye))
                    .isGreaterThan(AT_A_GLANCE);
        }
    }

    /** Greys are those of the CT and, from black to white, the background of a swatch in the dark and the light window. */
    @ParameterizedTest
    @EnumSource(
            value = OverlayColours.class,
            names = {"HIGH_CONTRAST", "RED_GREEN"})
    void theSetsForAnyEyeStandOutFromEveryGrey(OverlayColours set) {
        for (int rgb : List.of(set.muscle(), set.changes(), set.section(), set.disagreement())) {
            for (double[][] eye : ALL_EYES) {
                for (int grey = 0; grey < 256; grey++) {
                    assertThat(distance(rgb, grey * 0x010101, eye)).isGreaterThan(AT_A_GLANCE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = OverlayColours.class,
            names = {"HIGH_CONTRAST", "RED_GREEN"})
    void theSetsForAnyEyePartTheLayersFartherThanTheUsualOne(OverlayColours set) {
        for (double[][] eye : List.of(PROTANOPE, DEUTERANOPE)) {
            assertThat(least(layers(set), eye)).isGreaterThan(least(layers(OverlayColours.USUAL), eye));
        }
    }

    private static List<Integer> layers(OverlayColours set) {
        return List.of(set.muscle(), set.changes(), set.section(), set.disagreement());
    }

    private static double least(List<Integer> colours, double[][] eye) {
        List<Double> distances = new ArrayList<>();
        for (int a = 0; a < colours.size(); a++) {
            for (int b = 0; b < a; b++) {
                distances.add(distance(colours.get(a), colours.get(b), eye));
            }
        }
        return distances.stream().mapToDouble(d -> d).min().orElseThrow();
    }

    private static double distance(int a, int b, double[][] eye) {
        double[] p = lab(seen(a, eye));
        double[] q = lab(seen(b, eye));
        return Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
    }

    /** Linear RGB, 0 to 1. */
    private static double[] seen(int rgb, double[][] eye) {
        double[] linear = {linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)};
        double[] seen = new double[3];
        for (int c = 0; c < 3; c++) {
            seen[c] = Math.clamp(eye[c][0] * linear[0] + eye[c][1] * linear[1] + eye[c][2] * linear[2], 0.0, 1.0);
        }
        return seen;
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static double[] lab(double[] rgb) {
        double x = bent((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = bent(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = bent((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bent(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
