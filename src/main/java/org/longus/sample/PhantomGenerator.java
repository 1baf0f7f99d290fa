package org.longus.sample;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.longus.measure.HuRange;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** Samples a {@link PhantomSpec} on its grid. */
public final class PhantomGenerator {
    private static final String[] NAMES = {"C1", "C2", "C3", "C4", "C5", "C6", "C7", "T1"};
    /** Where each slice is sampled, in slice spacings from its centre: the mean of both is its thickness. */
    private static final double[] WITHIN_SLICE = {-0.22, 0.22};

    private PhantomGenerator() {}

    public static Phantom generate(PhantomSpec spec) {
        Geometry g = spec.scan().grid();
        Neck neck = new Neck(spec);
        Frame frame = new Frame(spec.pose());
        int plane = g.sizeI() * g.sizeJ();
        short[] hu = new short[Math.toIntExact(g.voxelCount())];
        BitSet[] muscles = new BitSet[g.sizeK()];
        BitSet[] sections = new BitSet[g.sizeK()];
        IntStream.range(0, g.sizeK()).parallel().forEach(k -> {
            muscles[k] = new BitSet(plane);
            sections[k] = new BitSet(plane);
            float[] slice = sample(spec, neck, frame, k, muscles[k], sections[k]);
            ScanEffects.finish(spec, k, slice, hu, k * plane);
            keepCounted(muscles[k], hu, k * plane);
        });
        SequencedMap<String, Vec3> levels = new LinkedHashMap<>();
        SequencedMap<String, Vec3> discs = new LinkedHashMap<>();
        for (int n = 0; n < NAMES.length; n++) {
            levels.put(NAMES[n], spec.pose().toLps(onSpine(neck, neck.heightMm(n - 2))));
            if (n >= 2) {
                double between = (neck.heightMm(n - 2) + neck.heightMm(n - 3)) / 2;
                discs.put(NAMES[n - 1] + "/" + NAMES[n], spec.pose().toLps(onSpine(neck, between)));
            }
        }
        return new Phantom(
                spec,
                new CtVolume(g, hu),
                join(g, muscles),
                join(g, sections),
                spec.pose().c3CentreMm(),
                levels,
                discs,
                areaCm2(neck, frame, spec.pose().c3CentreMm()));
    }

    private static Vec3 onSpine(Neck neck, double z) {
        return new Vec3(neck.spineX(z), neck.spineY(z), z);
    }

    private static float[] sample(PhantomSpec spec, Neck neck, Frame frame, int k, BitSet muscle, BitSet section) {
        Geometry g = spec.scan().grid();
        Attenuation attenuation = new Attenuation(spec);
        float[] slice = new float[g.sizeI() * g.sizeJ()];
        double c3 = spec.pose().c3CentreMm().z();
        for (int j = 0; j < g.sizeJ(); j++) {
            for (int i = 0; i < g.sizeI(); i++) {
                int p = j * g.sizeI() + i;
                Vec3 centre = frame.toAnatomy(g.toLps(i, j, k));
                if (neck.isFarOutside(centre.x(), centre.y(), centre.z())) {
                    slice[p] = Tissue.AIR.hu();
                    continue;
                }
                Tissue here = neck.at(centre.x(), centre.y(), centre.z());
                muscle.set(p, here.isWithinMuscleOutline());
                boolean body = neck.isBody(centre.x(), centre.y(), centre.z());
                double z = g.origin().z()
                        + g.directionI().z() * i * g.spacingI()
                        + g.directionJ().z() * j * g.spacingJ()
                        + g.directionK().z() * k * g.spacingK();
                section.set(p, body && Math.abs(z - c3) <= Phantom.HALF_SECTION_MM);
                double texture = neck.textureAt(centre.x(), centre.y(), centre.z());
                double sum = 0;
                for (double within : WITHIN_SLICE) {
                    Vec3 a = frame.toAnatomy(g.toLps(i, j, k + within));
                    sum += attenuation.hu(neck.at(a.x(), a.y(), a.z()), texture);
                }
                slice[p] = (float) (sum / WITHIN_SLICE.length);
            }
        }
        return slice;
    }

    /** What lies within the outline counts by its HU in the finished CT, as it does where a person outlines a muscle. */
    private static void keepCounted(BitSet outline, short[] hu, int offset) {
        for (int p = outline.nextSetBit(0); p >= 0; p = outline.nextSetBit(p + 1)) {
            if (!HuRange.MUSCLE.contains(hu[offset + p])) {
                outline.clear(p);
            }
        }
    }

    private static Mask join(Geometry g, BitSet[] slices) {
        int plane = g.sizeI() * g.sizeJ();
        BitSet all = new BitSet(Math.toIntExact(g.voxelCount()));
        for (int k = 0; k < slices.length; k++) {
            int offset = k * plane;
            slices[k].stream().forEach(p -> all.set(offset + p));
        }
        return Mask.of(g.sizeI(), g.sizeJ(), g.sizeK(), all);
    }

    private static double areaCm2(Neck neck, Frame frame, Vec3 centre) {
        double stepMm = 0.5;
        int half = (int) (100 / stepMm);
        long inside = IntStream.rangeClosed(-half, half)
                .parallel()
                .mapToLong(j -> IntStream.rangeClosed(-half, half)
                        .filter(i -> {
                            Vec3 a = frame.toAnatomy(centre.plus(new Vec3(i * stepMm, j * stepMm, 0)));
                            return neck.at(a.x(), a.y(), a.z()) == Tissue.MUSCLE;
                        })
                        .count())
                .sum();
        return inside * stepMm * stepMm / 100;
    }

    /** From LPS mm to the anatomical frame. */
    private record Frame(Vec3 centre, Vec3[] axes) {
        Frame(Pose pose) {
            this(pose.c3CentreMm(), pose.axes());
        }

        Vec3 toAnatomy(Vec3 lps) {
            Vec3 d = lps.minus(centre);
            return new Vec3(d.dot(axes[0]), d.dot(axes[1]), d.dot(axes[2]));
        }
    }
}
