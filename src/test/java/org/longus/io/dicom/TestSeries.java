package org.longus.io.dicom;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ObjIntConsumer;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Tiny series for tests: every voxel has a value of its own place, so that any mix-up shows. */
public final class TestSeries {
    static final Patient WOMAN = new Patient(
            Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.of(165), OptionalDouble.of(70.5));

    private TestSeries() {}

    /** 7 columns of 0.9 mm, 5 rows of 1.3 mm, {@code slices} of 2.5 mm. */
    public static CtVolume axial(int slices) {
        return filled(Geometry.axial(7, 5, slices, new Vec3(-12.5, -20.25, 31), 0.9, 1.3, 2.5));
    }

    /** The same grid with other values. */
    static CtVolume other(int slices) {
        CtVolume ct = axial(slices);
        short[] hu = ct.voxels().clone();
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (-hu[p] / 2);
        }
        return new CtVolume(ct.geometry(), hu);
    }

    static CtVolume filled(Geometry g) {
        short[] hu = new short[(int) g.voxelCount()];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (short) (p * 37 % 4096 - 1024);
        }
        return new CtVolume(g, hu);
    }

    static CtSeriesWriter.Labels labels(int seriesNumber) {
        return new CtSeriesWriter.Labels(
                "test",
                "Phantom^Neck",
                "P1",
                WOMAN,
                LocalDate.of(2026, 1, 2),
                "Neck",
                "Soft tissue " + seriesNumber,
                seriesNumber,
                2.5);
    }

    public static List<Path> write(CtVolume ct, Path folder) throws IOException {
        return CtSeriesWriter.write(ct, labels(1), folder);
    }

    /** Writes with one change made to each slice's attributes. */
    public static List<Path> write(CtVolume ct, int seriesNumber, Path folder, ObjIntConsumer<Attributes> change)
            throws IOException {
        return CtSeriesWriter.write(
                ct,
                labels(seriesNumber),
                CtSeriesWriter.Samples.UNSIGNED_12,
                CtSeriesWriter.Syntax.EXPLICIT_LITTLE_ENDIAN,
                folder,
                change);
    }
}
