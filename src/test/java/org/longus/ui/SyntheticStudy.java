package org.longus.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.UnreadableInputException;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** A little neck of ellipses: skin and fat, a ring of muscle, a vertebra, an airway. No person's data. */
public final class SyntheticStudy {
    public static final Geometry GEOMETRY = Geometry.axial(128, 112, 48, new Vec3(-127, -100, 1000), 2, 2, 3);
    static final int MUSCLE_HU = 55;

    private SyntheticStudy() {}

    public static CtVolume ct() {
        short[] hu = new short[(int) GEOMETRY.voxelCount()];
        int p = 0;
        for (int k = 0; k < GEOMETRY.sizeK(); k++) {
            for (int j = 0; j < GEOMETRY.sizeJ(); j++) {
                for (int i = 0; i < GEOMETRY.sizeI(); i++) {
                    hu[p++] = hu(GEOMETRY.toLps(i, j, k));
                }
            }
        }
        return new CtVolume(GEOMETRY, hu);
    }

    private static short hu(Vec3 at) {
        int grain = (int) (Math.floorMod((int) (at.x() * 7 + at.y() * 13 + at.z() * 5), 17) - 8);
        double x = at.x();
        double y = at.y() - 10;
        if (!inEllipse(x, y, 78, 66)) {
            return -1000;
        }
        if (inEllipse(x, y + 28, 12, 9)) {
            return -950;
        }
        if (inEllipse(x, y - 4, 17, 13) && Math.floorMod((int) at.z(), 24) > 3) {
            return (short) (420 + 5 * grain);
        }
        boolean muscle = inEllipse(x, y, 60, 48) && !inEllipse(x, y + 6, 26, 26);
        return (short) ((muscle ? MUSCLE_HU : -100) + grain);
    }

    private static boolean inEllipse(double x, double y, double a, double b) {
        return x * x / (a * a) + y * y / (b * b) <= 1;
    }

    public static CtSeries series(String name) {
        return series(
                name,
                new CtSeries.Identity("SYN-1", "Synthetic^Neck", "2026-01-31", "", "", "", "Neck 3 mm", List.of()));
    }

    private static CtSeries series(String name, CtSeries.Identity identity) {
        return new CtSeries(
                name,
                Path.of("synthetic"),
                ct(),
                GEOMETRY,
                new Patient(
                        Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.empty(), OptionalDouble.of(64)),
                identity,
                List.of());
    }

    public static SeriesChoice choice(String name) {
        return choice(name, () -> series(name));
    }

    private static SeriesChoice choice(String name, Supplier<CtSeries> series) {
        CtSeries.Identity identity = series.get().identity();
        return new SeriesChoice(name, "Neck " + name, Path.of("synthetic"), identity, GEOMETRY, List.of(), progress -> {
            progress.accept(1);
            return series.get();
        });
    }

    public static InputScan scan(String... names) {
        return new InputScan(Arrays.stream(names).map(SyntheticStudy::choice).toList(), List.of());
    }

    /** The same list, but one whose pixels cannot be read. */
    public static InputScan withBroken(InputScan scan, int which) {
        List<SeriesChoice> choices = new ArrayList<>(scan.choices());
        SeriesChoice good = choices.get(which);
        choices.set(
                which,
                new SeriesChoice(
                        good.name(),
                        good.description(),
                        good.source(),
                        good.identity(),
                        good.fileGeometry(),
                        good.warnings(),
                        progress -> {
                            throw new UnreadableInputException(
                                    "Slice 7 of '%s' is cut short. Copy the file once more.".formatted(good.name()));
                        }));
        return new InputScan(choices, scan.leftOut());
    }

    /** As many patients, each with a study of one series: Synthetic One with PatientID P-1 and so on. */
    public static InputScan patients(int count) {
        String[] names = {"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight"};
        return new InputScan(
                IntStream.rangeClosed(1, count)
                        .mapToObj(n -> {
                            CtSeries.Identity identity = new CtSeries.Identity(
                                    "P-" + n,
                                    "Synthetic^" + names[n - 1],
                                    "2026010" + n,
                                    "1.2.3." + n,
                                    "1.2.3.%d.1".formatted(n),
                                    "",
                                    "Neck 3 mm",
                                    List.of());
                            return choice("neck-" + n, () -> series("neck-" + n, identity));
                        })
                        .toList(),
                List.of());
    }

    /** Two studies of Synthetic One a year apart, one of another ID and the same name, and one whose ID says nothing. */
    public static InputScan followUp() {
        String[][] studies = {
            {"P-1", "20250105"}, {"P-1", "20260105"}, {"P-2", "20240105"}, {"ANON", "20250105"}, {"ANON", "20260105"}
        };
        return new InputScan(
                IntStream.range(0, studies.length)
                        .mapToObj(n -> {
                            CtSeries.Identity identity = new CtSeries.Identity(
                                    studies[n][0],
                                    "Synthetic^One",
                                    studies[n][1],
                                    "1.2.4." + n,
                                    "1.2.4.%d.1".formatted(n),
                                    "",
                                    "Neck 3 mm",
                                    List.of());
                            return choice("follow-" + n, () -> series("follow-" + n, identity));
                        })
                        .toList(),
                List.of());
    }
}
