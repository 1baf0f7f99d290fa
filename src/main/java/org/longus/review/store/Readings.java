package org.longus.review.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.io.file.PrivateFiles;
import org.longus.measure.MaskComparison;

/** The readers of the cases of a store, each with a folder and a journal of their own within the case's. */
public final class Readings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path settings;
    private final Function<CaseKey, Path> folderOf;
    private final JournalRecordJson.Author author;

    Readings(Path storeFolder, Function<CaseKey, Path> folderOf, JournalRecordJson.Author author) {
        // on a folder that several people share, each has a name of their own
        this.settings = storeFolder.resolve("reader-" + ReaderFolder.fileName(author.who()) + ".json");
        this.folderOf = folderOf;
        this.author = author;
    }

    /** As they were kept last; {@link ReaderSettings#NONE} before. */
    public ReaderSettings settings() {
        try {
            JsonNode node = JSON.readTree(Files.readAllBytes(settings));
            return new ReaderSettings(
                    node.path("name").asText(),
                    node.path("fromAi").asBoolean(),
                    node.path("annotatorMode").asBoolean());
        } catch (IOException e) {
            return ReaderSettings.NONE;
        }
    }

    public void keep(ReaderSettings now) throws IOException {
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(JSON.createObjectNode()
                        .put("name", now.name())
                        .put("fromAi", now.fromAi())
                        .put("annotatorMode", now.on()));
        PrivateFiles.write(settings, out -> out.write(bytes));
    }

    /** How far each reader of a case has come, by their names. */
    public Map<String, CaseSummary> summaries(CaseKey key) {
        Map<String, CaseSummary> byName = new TreeMap<>();
        try {
            for (Path folder : ReaderFolder.all(folderOf.apply(key))) {
                byName.put(ReaderFolder.name(folder), SummaryFile.read(folder));
            }
        } catch (IOException e) {
            // a folder that cannot be listed shows no readers; opening the case says why
            return byName;
        }
        return byName;
    }

    /** The closed readings of a scan, first finished first, as their journals tell. Not for the window's thread. */
    public List<FinishedReading> finished(CtSeries series) throws IOException {
        CaseKey key = CaseKey.of(series);
        List<FinishedReading> found = new ArrayList<>();
        for (Path folder : ReaderFolder.all(folderOf.apply(key))) {
            new CaseOpener(series, key, folder, author).finishedReading().ifPresent(found::add);
        }
        found.sort(Comparator.comparing(FinishedReading::finishedAt));
        return found;
    }

    /** How far each two of the readers who finished agree; kept in the case's {@code agreement.csv}. */
    public List<ReaderAgreement> agreements(CtSeries series) throws IOException {
        List<FinishedReading> finished = finished(series);
        List<ReaderAgreement> agreements = new ArrayList<>();
        for (int second = 1; second < finished.size(); second++) {
            for (int first = 0; first < second; first++) {
                agreements.add(agreement(series, finished.get(first), finished.get(second)));
            }
        }
        if (!agreements.isEmpty()) {
            AgreementFile.write(folderOf.apply(CaseKey.of(series)), series, agreements);
        }
        return List.copyOf(agreements);
    }

    private static ReaderAgreement agreement(CtSeries series, FinishedReading first, FinishedReading second) {
        SliceMask a = first.mask();
        SliceMask b = second.mask();
        return new ReaderAgreement(first, second, MaskComparison.of(series.ct(), b.mask(), b.k(), a.mask(), a.k()));
    }

    /**
     * Puts what is kept of these cases into one table.
     *
     * @param folder where {@code agreement.csv} goes
     * @return how many rows it has
     */
    public int write(List<CaseKey> keys, Path folder) throws IOException {
        return AgreementFile.join(keys.stream().map(folderOf).toList(), folder.resolve(AgreementFile.NAME));
    }

    /** The finished reading of this reader. */
    public Optional<FinishedReading> finished(CtSeries series, String reader) throws IOException {
        return finished(series).stream().filter(r -> r.reader().equals(reader)).findFirst();
    }
}
