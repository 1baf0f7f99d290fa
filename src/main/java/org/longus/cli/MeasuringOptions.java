package org.longus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longus.cohort.Subjects;
import org.longus.io.json.CutOffFile;
import org.longus.measure.CutOffFault;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;
import picocli.CommandLine.Option;

/** What is measured of a case, and by which tables, for whichever command measures. */
final class MeasuringOptions {
    @Option(
            names = "--series",
            paramLabel = "UID|NUMBER",
            description =
                    "Measure this series of each study, by SeriesInstanceUID or series number, not the one by rule.")
    private @Nullable String series;

    @Option(
            names = "--subjects",
            paramLabel = "TABLE",
            description = "CSV or XLSX with sex, age, height, weight by PatientID (NIfTI: by file name; anonymised: by"
                    + " folder name).")
    private @Nullable Path subjects;

    @Option(
            names = "--section-curve",
            description = "Measure the area on every slice of the C3 section, too; takes as long as so many slices.")
    private boolean sectionCurve;

    @Option(
            names = "--cutoffs",
            paramLabel = "FILE",
            description =
                    "Your own cut-offs (JSON, see the guide), applied on their own scale beside the published ones.")
    private @Nullable Path cutOffs;

    /** @param cutOffs the published ones with one's own */
    record Tables(CutOffTable cutOffs, Optional<Subjects> subjects) {}

    Optional<String> series() {
        return Optional.ofNullable(series);
    }

    boolean sectionCurve() {
        return sectionCurve;
    }

    /**
     * Reads the tables that were named, and says on {@code err} what is odd about them.
     *
     * @throws CutOffFault when the cut-offs cannot be
     */
    Tables tables(PrintWriter err) throws IOException, CutOffFault {
        CutOffTable own = cutOffs == null ? CutOffTable.NONE : CutOffFile.read(cutOffs);
        if (subjects == null) {
            return new Tables(CutOffs.with(own), Optional.empty());
        }
        Subjects table = Subjects.read(subjects);
        table.remarks().forEach(r -> err.println("%s: %s".formatted(subjects, r)));
        return new Tables(CutOffs.with(own), Optional.of(table));
    }
}
