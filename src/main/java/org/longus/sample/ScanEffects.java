package org.longus.sample;

import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** What the scanner adds to a slice: blur, streaks from dental metal, noise. */
final class ScanEffects {
    private ScanEffects() {}

    /** Blurs {@code slice} and writes it as HU with noise to {@code into} from {@code offset}. */
    static void finish(PhantomSpec spec, int k, float[] slice, short[] into, int offset) {
        Geometry g = spec.scan().grid();
        blur(
                slice,
                g.sizeI(),
                g.sizeJ(),
                spec.scan().blurMm() / g.spacingI(),
                spec.scan().blurMm() / g.spacingJ());
        float[] noise = noise(spec.seed(), g.sizeI(), g.sizeJ(), k);
        double level = -(g.toLps(g.sizeI() / 2.0, g.sizeJ() / 2.0, k).z()
                        - spec.pose().c3CentreMm().z())
                / spec.anatomy().pitchMm();
        double shoulders = Math.clamp((level - 3.5) / 2, 0, 1);
        double sigma = spec.scan().noiseHu() * (1 + 1.6 * shoulders);
        if (shoulders > 0) {
            alongRows(noise, g.sizeI(), g.sizeJ(), shoulders);
        }
        for (int p = 0; p < slice.length; p++) {
            double streak = spec.scan().streakHu() > 0 ? streak(spec, g, p % g.sizeI(), p / g.sizeI(), k) : 0;
            double hu = slice[p] + sigma * noise[p] + streak;
            into[offset + p] = (short) Math.clamp(Math.round(hu), -1024, 3071);
        }
    }

    /** Separable Gaussian in place. */
    private static void blur(float[] slice, int w, int h, double sigmaX, double sigmaY) {
        float[] row = new float[Math.max(w, h)];
        float[] kx = kernel(sigmaX);
        for (int j = 0; j < h; j++) {
            line(slice, j * w, 1, w, kx, row);
        }
        float[] ky = kernel(sigmaY);
        for (int i = 0; i < w; i++) {
            line(slice, i, w, h, ky, row);
        }
    }

    private static float[] kernel(double sigma) {
        int r = Math.max(1, (int) Math.ceil(2.5 * sigma));
        float[] k = new float[r + 1];
        float sum = 0;
        for (int x = 0; x <= r; x++) {
            k[x] = (float) Math.exp(-x * x / (2 * Math.max(0.02, sigma * sigma)));
            sum += x == 0 ? k[x] : 2 * k[x];
        }
        for (int x = 0; x <= r; x++) {
            k[x] /= sum;
        }
        return k;
    }

    private static void line(float[] data, int start, int stride, int n, float[] kernel, float[] copy) {
        for (int x = 0; x < n; x++) {
            copy[x] = data[start + x * stride];
        }
        for (int x = 0; x < n; x++) {
            float sum = kernel[0] * copy[x];
            for (int d = 1; d < kernel.length; d++) {
                sum += kernel[d] * (copy[Math.max(0, x - d)] + copy[Math.min(n - 1, x + d)]);
            }
            data[start + x * stride] = sum;
        }
    }

    /** Noise of unit deviation with neighbours slightly alike, the same for the same seed and slice. */
    private static float[] noise(long seed, int w, int h, int k) {
        float[] noise = new float[w * h];
        for (int p = 0; p < noise.length; p++) {
            long bits = Turbulence.hash(seed, p, k, 1);
            // the sum of four 16-bit uniforms is near enough to a normal draw
            long sum = (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
            noise[p] = (float) ((sum / 65535.0 - 2) * Math.sqrt(3));
        }
        blur(noise, w, h, 0.6, 0.6);
        for (int p = 0; p < noise.length; p++) {
            noise[p] *= 2.0f;
        }
        return noise;
    }

    private static void alongRows(float[] noise, int w, int h, double strength) {
        for (int j = 0; j < h; j++) {
            float running = 0;
            for (int i = 0; i < w; i++) {
                running = 0.85f * running + 0.5f * noise[j * w + i];
                noise[j * w + i] = (float) ((1 - 0.6 * strength) * noise[j * w + i] + 0.6 * strength * running);
            }
        }
    }

    private static double streak(PhantomSpec spec, Geometry g, int i, int j, int k) {
        Vec3 d = g.toLps(i, j, k).minus(spec.pose().c3CentreMm());
        double level = -d.z() / spec.anatomy().pitchMm() - spec.anatomy().jawShift();
        double near = Math.exp(-Math.pow((level + 1.8) / 0.5, 2));
        if (near < 0.02) {
            return 0;
        }
        double x = d.x() - 28;
        double y = d.y() + 62;
        double far = Math.hypot(x, y) + 6;
        double angle = Math.atan2(y, x);
        double rays = Math.sin(angle * 13 + spec.seed()) * Math.sin(angle * 5) + 0.5 * Math.sin(angle * 31);
        return spec.scan().streakHu() * near * rays * 25 / far;
    }
}
