package org.longus.io.dicom.object;

/** Colours as DICOM states them: CIELab under D50, each value scaled to 16 bits (PS3.3 C.10.7.1.1). */
final class CieLab {
    /** XYZ of white under D50. */
    private static final double[] WHITE = {0.96422, 1, 0.82521};

    /** From linear sRGB to XYZ under D50, adapted by Bradford's method. */
    private static final double[][] TO_XYZ = {
        {0.4360747, 0.3850649, 0.1430804},
        {0.2225045, 0.7168786, 0.0606169},
        {0.0139322, 0.0971045, 0.7141733}
    };

    private CieLab() {}

    /** @param rgb 0xRRGGBB, sRGB */
    static int[] of(int rgb) {
        double[] linear = {linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)};
        double[] f = new double[3];
        for (int n = 0; n < 3; n++) {
            double[] row = TO_XYZ[n];
            f[n] = f((row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2]) / WHITE[n]);
        }
        double l = 116 * f[1] - 16;
        return new int[] {
            scaled(l, 0, 100), scaled(500 * (f[0] - f[1]), -128, 127), scaled(200 * (f[1] - f[2]), -128, 127)
        };
    }

    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static int scaled(double value, double low, double high) {
        return (int) Math.round(65535 * (Math.clamp(value, low, high) - low) / (high - low));
    }
}
