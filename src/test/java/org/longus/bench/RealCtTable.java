package org.longus.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.longus.cli.PackOptions;
import org.longus.io.CtSeries;
import org.longus.io.open.CtOpener;
import org.longus.measure.Agreement;
import org.longus.model.DeviceChoice;
import org.longus.model.Progress;
import org.longus.pipeline.C3Pipeline;
import org.longus.pipeline.C3Result;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;

/**
 * The shipped pipeline on real CT, as a table: C3 errors on validation people, muscle Dice against both readers, times.
 * Run by hand; the argument is the folder with the CT ({@code ../shared/ct}), a second one how many people. The labels
 * are careful non-clinicians', so the figures are no clinical truth.
 */
public final class RealCtTable {
    private static final PrintStream OUT = System.out;

    private RealCtTable() {}

    /** A slice that two people drew, by its index from the head. */
    private record Drawn(String input, String name, int fromHead) {}

    public static void main(String[] args) throws IOException {
        Path ct = Path.of(args.length > 0 ? args[0] : "../shared/ct");
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        try (C3Pipeline pipeline = C3Pipeline.open(
                PackOptions.bundled("c3-section"), PackOptions.bundled("c3-muscle"), DeviceChoice.AUTO)) {
            section(pipeline, ct, people);
            muscle(pipeline, ct);
        }
    }

    private static void section(C3Pipeline pipeline, Path ct, int people) throws IOException {
        OUT.println(
                "| case | found | C3 z label mm | C3 z found mm | error mm | section mm | agreement | read s | section"
                        + " s |");
        OUT.println("|---|---|---|---|---|---|---|---|---|");
        List<String[]> labels = Files.readAllLines(ct.resolve("openkbp/labels.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(c -> c[1].equals("val") && Integer.parseInt(c[8]) >= 2)
                .limit(people)
                .toList();
        for (String[] c : labels) {
            sectionRow(pipeline, ct.resolve("openkbp/" + c[0] + ".nii.gz"), c[0], Double.parseDouble(c[7]));
        }
        sectionRow(pipeline, ct.resolve("highres/onkodicom"), "onkodicom", -715.0);
        sectionRow(pipeline, ct.resolve("highres/acrin"), "acrin", -193.5);
        CtSeries frm2 = CtOpener.open(ct.resolve("highres/frm2.nii.gz"));
        double frm2Z = frm2.ct().geometry().sliceCentre(11.6).z();
        sectionRow(pipeline, ct.resolve("highres/frm2.nii.gz"), "frm2", frm2Z);
        sectionRow(pipeline, ct.resolve("no-c3/acrin-abdomen.nii.gz"), "abdomen (no C3)", Double.NaN);
    }

    private static void sectionRow(C3Pipeline pipeline, Path input, String name, double labelZMm) throws IOException {
        long start = System.nanoTime();
        CtSeries series = CtOpener.open(input);
        double readSeconds = (System.nanoTime() - start) / 1e9;
        C3Result result = pipeline.run(series.ct(), OptionalInt.empty(), Progress.NONE);
        String found = result.section()
                .map(s -> String.format(
                        Locale.ROOT,
                        "yes | %.1f | %.1f | %.1f | %.0f | %.2f",
                        labelZMm,
                        s.centreMm().z(),
                        Math.abs(s.centreMm().z() - labelZMm),
                        s.lengthMm(),
                        s.agreement().orElse(Double.NaN)))
                .orElse(String.format(Locale.ROOT, "no | %.1f | | | |", labelZMm));
        OUT.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f |%n",
                name,
                found,
                readSeconds,
                result.seconds().section());
    }

    private static void muscle(C3Pipeline pipeline, Path ct) throws IOException {
        List<Drawn> slices = List.of(
                new Drawn("onkodicom", "onkodicom_headneck", 90),
                new Drawn("onkodicom", "onkodicom_headneck", 99),
                new Drawn("onkodicom", "onkodicom_headneck", 108),
                new Drawn("acrin", "acrin_flt_breast_001_headneck", 50),
                new Drawn("acrin", "acrin_flt_breast_001_headneck", 54),
                new Drawn("acrin", "acrin_flt_breast_001_headneck", 58),
                new Drawn("frm2.nii.gz", "frm2", 12),
                new Drawn("frm2.nii.gz", "frm2", 16),
                new Drawn("frm2.nii.gz", "frm2", 21));
        OUT.println();
        OUT.println(
                "| slice | z mm | Dice to A | Dice to B | A to B | area cm2 | A cm2 | B cm2 | agreement | muscle s |");
        OUT.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Drawn drawn : slices) {
            muscleRow(pipeline, ct, drawn);
        }
    }

    private static void muscleRow(C3Pipeline pipeline, Path ct, Drawn drawn) throws IOException {
        CtSeries series = CtOpener.open(ct.resolve("highres").resolve(drawn.input()));
        Geometry g = series.ct().geometry();
        int k = g.sense(2) > 0 ? g.sizeK() - 1 - drawn.fromHead() : drawn.fromHead();
        C3Result result = pipeline.run(series.ct(), OptionalInt.of(k), Progress.NONE);
        Mask found = result.muscle().orElseThrow().mask();
        Mask a = reader(ct, drawn, "A", g);
        Mask b = reader(ct, drawn, "B", g);
        OUT.printf(
                Locale.ROOT,
                "| %s %d | %.1f | %.3f | %.3f | %.3f | %.1f | %.1f | %.1f | %.2f | %.1f |%n",
                drawn.name(),
                drawn.fromHead(),
                g.sliceCentre(k).z(),
                Agreement.dice(found, a).orElseThrow(),
                Agreement.dice(found, b).orElseThrow(),
                Agreement.dice(a, b).orElseThrow(),
                found.count() * g.pixelAreaCm2(),
                a.count() * g.pixelAreaCm2(),
                b.count() * g.pixelAreaCm2(),
                result.muscle().orElseThrow().agreement().orElse(Double.NaN),
                result.seconds().muscle());
    }

    /** The picture's rows run to posterior, its columns to the patient's left. */
    private static Mask reader(Path ct, Drawn drawn, String reader, Geometry g) throws IOException {
        BufferedImage picture =
                ImageIO.read(ct.resolve("highres/muscle/%s_%d_%s.png".formatted(drawn.name(), drawn.fromHead(), reader))
                        .toFile());
        int width = g.sizeI();
        int height = g.sizeJ();
        return Mask.where(width, height, 1, p -> {
            int x = g.sense(0) > 0 ? p % width : width - 1 - p % width;
            int y = g.sense(1) > 0 ? p / width : height - 1 - p / width;
            return (picture.getRaster().getSample(x, y, 0)) > 127;
        });
    }
}
