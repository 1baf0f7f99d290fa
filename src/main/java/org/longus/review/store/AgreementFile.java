package org.longus.review.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.longus.io.CtSeries;
import org.longus.io.file.AtomicFile;
import org.longus.io.file.PrivateFiles;
import org.longus.io.table.CsvFile;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;

/** {@code agreement.csv}: a row for each two readers of a case; an empty cell is unknown. */
final class AgreementFile {
    static final String NAME = "agreement.csv";

    private record Column(String header, BiFunction<CtSeries, ReaderAgreement, Object> value) {}

    private static final List<Column> COLUMNS = List.of(
            new Column("patient_id", (s, a) -> s.identity().patientId()),
            new Column("study_date", (s, a) -> s.identity().studyDate()),
            new Column("series", (s, a) -> s.name()),
            new Column("series_instance_uid", (s, a) -> s.identity().seriesInstanceUid()),
            new Column("reader_1", (s, a) -> a.first().reader()),
            new Column("reader_2", (s, a) -> a.second().reader()),
            new Column("dice", (s, a) -> number(a.figures().dice())),
            new Column("hd95_mm", (s, a) -> number(a.figures().hd95Mm())),
            new Column("sma_1_cm2", (s, a) -> number(a.figures().otherAreaCm2())),
            new Column("sma_2_cm2", (s, a) -> number(a.figures().areaCm2())),
            new Column("sma_2_less_1_cm2", (s, a) -> number(a.figures().differenceCm2())),
            new Column(
                    "sma_2_less_1_percent_of_mean", (s, a) -> number(a.figures().percentOfMean())),
            new Column("slice_1", (s, a) -> a.first().mask().k()),
            new Column("slice_2", (s, a) -> a.second().mask().k()),
            new Column("slice_2_less_1", (s, a) -> a.figures().slicesApart()),
            new Column("slices_apart_mm", (s, a) -> number(a.figures().mmApart())),
            new Column("ai_seen_1", (s, a) -> yes(a.first().reading().aiSeen())),
            new Column("ai_seen_2", (s, a) -> yes(a.second().reading().aiSeen())),
            new Column("reopened_1", (s, a) -> yes(a.first().reading().reopened())),
            new Column("reopened_2", (s, a) -> yes(a.second().reading().reopened())),
            new Column("finished_1", (s, a) -> a.first().finishedAt()),
            new Column("finished_2", (s, a) -> a.second().finishedAt()));

    private AgreementFile() {}

    /** Replaces the file of a case. */
    static void write(Path caseFolder, CtSeries series, List<ReaderAgreement> agreements) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (ReaderAgreement each : agreements) {
            rows.add(COLUMNS.stream().map(c -> c.value().apply(series, each)).toList());
        }
        write(rows, content -> PrivateFiles.write(caseFolder.resolve(NAME), content));
    }

    /**
     * Puts the files of several cases into one.
     *
     * @return how many rows there are
     */
    static int join(List<Path> caseFolders, Path file) throws IOException {
        List<List<Object>> rows = new ArrayList<>();
        for (Path folder : caseFolders) {
            if (Files.exists(folder.resolve(NAME))) {
                List<TableRow> kept = TableFile.read(folder.resolve(NAME)).rows();
                kept.stream().skip(1).map(AgreementFile::cells).forEach(rows::add);
            }
        }
        write(rows, content -> AtomicFile.write(file, content));
        return rows.size();
    }

    /** Puts a content where it belongs: among the user's own files, or where the user wants it. */
    private interface Place {
        void take(AtomicFile.Content content) throws IOException;
    }

    private static void write(List<List<Object>> rows, Place place) throws IOException {
        byte[] csv = CsvFile.bytes(COLUMNS.stream().map(Column::header).toList(), rows);
        place.take(out -> out.write(csv));
    }

    private static List<Object> cells(TableRow row) {
        return IntStream.range(0, COLUMNS.size()).<Object>mapToObj(row::cell).toList();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "";
    }

    private static String yes(boolean is) {
        return is ? "yes" : "no";
    }
}
