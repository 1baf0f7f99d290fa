package org.longus.cohort.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.longus.export.Paper;
import org.longus.export.study.StudyReport;
import org.longus.io.table.patient.StudyTable;
import org.longus.measure.CutOffs;

/** {@code bench/study-memory}: the report of a made cohort, with the memory and the time that it takes. */
final class StudyMemory {
    private StudyMemory() {}

    /** A folder, and how many cases are made in it where there are none yet. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path out = folder.resolve("out");
        if (!Files.exists(out)) {
            SeededCohort.write(Files.createDirectory(out), Integer.parseInt(arguments[1]));
        }
        Path table = folder.resolve("table.csv");
        long start = System.nanoTime();
        StudyReport report = StudyReports.of(out, Optional.of(StudyTable.read(table)), CutOffs.published(), Paper.A4);
        System.gc();
        long held = used();
        StudyFiles.write(out, report);
        System.out.printf(
                Locale.ROOT,
                "%d scans: %.0f s; held by the figures %.0f MB, heap at most %d MB; cohort.xlsx %.1f MB%n",
                report.flow().getFirst().n(),
                (System.nanoTime() - start) / 1e9,
                held / 1e6,
                Runtime.getRuntime().maxMemory() >> 20,
                Files.size(out.resolve("cohort.xlsx")) / 1e6);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
