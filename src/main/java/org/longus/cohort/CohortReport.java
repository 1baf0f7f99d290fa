package org.longus.cohort;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.export.CaseRow;
import org.longus.export.Paper;
import org.longus.export.workbook.Workbook;
import org.longus.export.workbook.WorkbookExporter;

/**
 * {@code report.xlsx} of a folder of results: a row for each case in it, whoever measured it and in whichever run, and for
 * each that failed. It is made anew out of the cases' own files, so nothing is lost when it is not there or when it was not
 * written.
 */
public final class CohortReport {
    private static final int MAX_NAMES = 1000;

    private final Path out;

    public CohortReport(Path out) {
        this.out = out;
    }

    /**
     * What was written.
     *
     * @param file the workbook; empty where a single case needs none
     * @param withoutRow folders whose result cannot be put on a row, as an older Longus wrote them
     */
    public record Written(Optional<Path> file, int rows, List<Path> withoutRow) {}

    /** The workbook's name: the first that can be replaced. Asked before the work, it tells whether one is locked. */
    public Path file() {
        Path usual = out.resolve(WorkbookExporter.REPORT);
        Path file = usual;
        for (int n = 2; n < MAX_NAMES && !canBeReplaced(file); n++) {
            file = out.resolve(String.format(Locale.ROOT, "report-%d.xlsx", n));
        }
        return file;
    }

    private static boolean canBeReplaced(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return true;
        }
        if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            // Windows lets nobody write to what another program has open
            return channel.isOpen();
        } catch (IOException e) {
            return false;
        }
    }

    /** Replaces the workbook. A single case has its own and needs none beside it, unless there is one already. */
    public Written write(FailureList failures, Paper paper) throws IOException {
        boolean there = Files.exists(out.resolve(WorkbookExporter.REPORT));
        return write(failures, paper, there ? 0 : 2);
    }

    /** Likewise where the workbook was asked for, of however many cases; of none at all there is none. */
    public Written always(FailureList failures, Paper paper) throws IOException {
        return write(failures, paper, 1);
    }

    private Written write(FailureList failures, Paper paper, int fewest) throws IOException {
        List<CaseRow> rows = new ArrayList<>();
        List<Path> withoutRow = new FinishedCases(out).each(one -> rows.add(one.row()));
        failures.all().forEach(f -> rows.add(f.row()));
        rows.sort(Comparator.comparing(CaseRow::caseName));
        Path file = file();
        if (rows.size() < fewest) {
            return new Written(Optional.empty(), rows.size(), withoutRow);
        }
        try {
            Workbook.write(file, rows, paper);
        } catch (IOException e) {
            // somebody opened it in the meantime
            file = out.resolve(String.format(Locale.ROOT, "report-%d.xlsx", System.currentTimeMillis()));
            Workbook.write(file, rows, paper);
        }
        return new Written(Optional.of(file), rows.size(), withoutRow);
    }
}
