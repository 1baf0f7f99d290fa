package org.longus.export.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.longus.export.CaseFindings;
import org.longus.io.CtSeries;
import org.longus.io.dicom.SeriesScanner;
import org.longus.io.dicom.object.CtSeriesWriter;
import org.longus.patient.Patient;
import org.longus.patient.Sex;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.pipeline.SliceSelector;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/**
 * A small CT in DICOM files, as Longus reads it, and a case made of it. No two of its sizes and spacings are equal and its
 * masks are alike from no two sides, so that any mix-up of axes, senses or bits shows.
 *
 * @param folder holds the scan's files and nothing else
 */
record Scan(String name, Path folder, CtSeries series) {
    private static final Patient WOMAN = new Patient(
            Optional.of(Sex.FEMALE), OptionalDouble.of(61), OptionalDouble.of(165), OptionalDouble.of(70.5));

    /** One of each geometry that the reader takes, in folders of their own. */
    static List<Scan> all(Path root) {
        Vec3 l = Vec3.LEFT;
        Vec3 p = Vec3.POSTERIOR;
        Vec3 s = Vec3.SUPERIOR;
        double c = Math.cos(0.2);
        double d = Math.sin(0.2);
        Vec3 i = new Vec3(0.95, 0.2, 0.1).unit();
        Vec3 n = new Vec3(-0.2, 0.15, 1);
        Vec3 k = n.minus(i.times(n.dot(i))).unit();
        return Stream.of(
                        singleFrames(root, "axial", grid(24, l, p, s, 0.9, 0.9)),
                        singleFrames(root, "reversed", grid(24, l, p, s.times(-1), 0.9, 0.9)),
                        singleFrames(root, "prone", grid(24, l.times(-1), p.times(-1), s, 0.9, 0.9)),
                        singleFrames(root, "feet first", grid(24, l.times(-1), p, s.times(-1), 0.9, 0.9)),
                        singleFrames(root, "oblique", grid(24, l, new Vec3(0, c, d), new Vec3(0, -d, c), 0.9, 0.9)),
                        singleFrames(root, "doubly oblique", grid(24, i, k.cross(i), k, 0.9, 0.9)),
                        singleFrames(root, "sagittal", grid(24, p, s.times(-1), l.times(-1), 0.9, 0.9)),
                        singleFrames(root, "coronal", grid(24, l, s.times(-1), p, 0.9, 0.9)),
                        singleFrames(root, "anisotropic", grid(24, l, p, s, 0.7, 1.3)),
                        singleFrames(root, "odd width", grid(21, l, p, s, 0.9, 0.9)),
                        bare(root, "bare", grid(24, l, p, s, 0.9, 0.9)),
                        enhanced(root, "enhanced", grid(24, l, p, s, 0.9, 0.9)))
                .toList();
    }

    /** An axial one whose images lie a little beside an even grid, as far as the reader takes it. */
    static Scan jittered(Path root) {
        Geometry g = grid(24, Vec3.LEFT, Vec3.POSTERIOR, Vec3.SUPERIOR, 0.9, 0.9);
        return singleFrames(root, "jittered", g, (slice, k) -> {
            Vec3 at = acquired(g, k);
            slice.setString(
                    Tag.ImagePositionPatient,
                    VR.DS,
                    CtSeriesWriter.decimal(at.x()),
                    CtSeriesWriter.decimal(at.y()),
                    CtSeriesWriter.decimal(at.z()));
        });
    }

    /** To a hundredth of a mm, so that a header holds it exactly. */
    static Vec3 acquired(Geometry g, int k) {
        return g.toLps(0, 0, k)
                .plus(new Vec3(
                        Math.round(30 * Math.sin(k)) / 100.0,
                        Math.round(25 * Math.sin(2.0 * k)) / 100.0,
                        Math.round(5 * Math.sin(3.0 * k)) / 100.0));
    }

    static Scan axial(Path root) {
        return singleFrames(root, "axial", grid(24, Vec3.LEFT, Vec3.POSTERIOR, Vec3.SUPERIOR, 0.9, 0.9));
    }

    private static Geometry grid(int columns, Vec3 i, Vec3 j, Vec3 k, double spacingI, double spacingJ) {
        return new Geometry(columns, 20, 17, new Vec3(-12.5, 20.25, 31), i, j, k, spacingI, spacingJ, 2.5);
    }

    private static CtVolume ct(Geometry g) {
        return Grids.of(g, (i, j, k) -> (i * 7 + j * 13 + k * 29) % 200 - 60);
    }

    private static Scan singleFrames(Path root, String name, Geometry g) {
        return singleFrames(root, name, g, (slice, k) -> {});
    }

    /** Of which the files say nothing that they need not. */
    private static Scan bare(Path root, String name, Geometry g) {
        return singleFrames(
                root,
                name,
                g,
                (slice, k) -> slice.removeSelected(
                        Tag.PatientName,
                        Tag.PatientSex,
                        Tag.PatientAge,
                        Tag.PatientBirthDate,
                        Tag.StudyDate,
                        Tag.StudyTime,
                        Tag.StudyID,
                        Tag.StudyDescription,
                        Tag.SeriesNumber,
                        Tag.SeriesDescription,
                        Tag.ReferringPhysicianName,
                        Tag.AccessionNumber,
                        Tag.FrameOfReferenceUID,
                        Tag.PositionReferenceIndicator,
                        Tag.Manufacturer,
                        Tag.InstanceNumber));
    }

    private static Scan singleFrames(Path root, String name, Geometry g, ObjIntConsumer<Attributes> change) {
        Path folder = root.resolve(name);
        CtSeriesWriter.Labels labels = new CtSeriesWriter.Labels(
                name,
                "Yamada^Tarou=山田^太郎",
                "P-" + name,
                WOMAN,
                LocalDate.of(2026, 1, 2),
                "Neck",
                "Soft tissue",
                2,
                2.5);
        try {
            CtSeriesWriter.write(
                    ct(g),
                    labels,
                    CtSeriesWriter.Samples.UNSIGNED_12,
                    CtSeriesWriter.Syntax.EXPLICIT_LITTLE_ENDIAN,
                    folder,
                    change);
            return read(name, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scan enhanced(Path root, String name, Geometry g) {
        Path folder = root.resolve(name);
        try {
            Files.createDirectories(folder);
            EnhancedSource.write(ct(g), name, folder.resolve("enhanced.dcm"));
            return read(name, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Scan read(String name, Path folder) throws IOException {
        return new Scan(name, folder, SeriesScanner.scan(folder).preferred().open());
    }

    List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the models leave it. */
    ReviewedCase predicted() {
        ReviewedCase reviewed = new ReviewedCase(series);
        reviewed.accept(result());
        return reviewed;
    }

    /** What the models find. */
    C3Result result() {
        Geometry g = series.ct().geometry();
        int low = g.sizeK() / 3;
        Mask section = Mask.where(g.sizeI(), g.sizeJ(), g.sizeK(), p -> {
            int plane = g.sizeI() * g.sizeJ();
            int k = p / plane;
            return k >= low && k < low + 4 && isMuscle(p % plane % g.sizeI(), p % plane / g.sizeI() + k - low);
        });
        SliceSelector.Middle middle = SliceSelector.middle(section, g).orElseThrow();
        Mask muscle = Mask.where(
                g.sizeI(), g.sizeJ(), 1, p -> isMuscle(p % g.sizeI(), p / g.sizeI()) || (p * 31 + p / 7) % 11 == 0);
        return new C3Result(
                Optional.of(new Section(section, middle, g.sliceCentre(middle.middleK()), 1, OptionalDouble.of(0.97))),
                "",
                Optional.of(new Muscle(middle.k(), muscle, muscle.toBytes(), 1, OptionalDouble.of(1))),
                List.of(
                        new C3Result.Model("c3-section", "1.2.0", "0123456789abcdef".repeat(4)),
                        new C3Result.Model("c3-muscle", "2.1.0", "fedcba9876543210".repeat(4))),
                "CPU",
                new C3Result.Seconds(1, 0.5));
    }

    /** Long in i, thicker at one end, with a hook: no turn or mirror image of it is the same. */
    private static boolean isMuscle(int i, int j) {
        return (i >= 2 && i < 12 && j >= 3 && j < 5) || (i >= 2 && i < 5 && j >= 5 && j < 11) || (i == 11 && j < 8);
    }

    CaseFindings findings(ReviewedCase reviewed) {
        return CaseFindings.of(reviewed, CaseTrail.NONE);
    }
}
