package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.longus.cohort.CohortModels;
import org.longus.io.nifti.NiftiWriter;
import org.longus.pipeline.C3Result;
import org.longus.review.Cases;
import org.longus.volume.CtVolume;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import picocli.CommandLine;

/**
 * {@code longus cohort} over many tiny cases with a stand-in for the models, for {@code bench/cohort-memory}: what is on the heap after
 * each thousand.
 */
final class CohortMemory implements CohortModels {
    private static final int STEP = 1000;
    private static final int IN_A_FOLDER = 500;

    private final AtomicInteger measured = new AtomicInteger();

    /** @param args where to work, and how many cases */
    public static void main(String[] args) throws IOException {
        Path work = Path.of(args[0]);
        int cases = Integer.parseInt(args[1]);
        for (int n = 0; n < cases; n++) {
            Path file = work.resolve("in").resolve("site-" + n / IN_A_FOLDER).resolve("case-%05d.nii.gz".formatted(n));
            Files.createDirectories(file.getParent());
            int a = n / 200;
            int b = n % 200;
            NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> i == 0 ? a : b), file);
        }
        CohortMemory models = new CohortMemory();
        models.tell(0);
        int status = new CommandLine(new CohortCommand((packs, threads) -> models))
                .setOut(new PrintWriter(PrintWriter.nullWriter()))
                .execute(
                        work.resolve("in").toString(),
                        "--out",
                        work.resolve("out").toString());
        System.out.println("status " + status);
        models.tell(models.measured.get());
    }

    private void tell(int done) {
        System.gc();
        Runtime java = Runtime.getRuntime();
        System.out.printf(
                Locale.ROOT, "%6d cases: %.1f MB on the heap%n", done, (java.totalMemory() - java.freeMemory()) / 1e6);
    }

    @Override
    public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
        int n = measured.incrementAndGet();
        if (n % STEP == 0) {
            tell(n);
        }
        return Cases.found(10, 20);
    }

    @Override
    public List<C3Result.Model> models() {
        return List.of(new C3Result.Model("a", "1", "0123456789abcdef"));
    }

    @Override
    public void close() {}
}
