package org.longus.cohort;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.export.CaseRow;
import org.longus.export.folder.ResultFolder;

/**
 * The cases of a folder of results one by one, in the order of their names, read from their own result.json alone: what any
 * report over a cohort is made from. No more than the names and one case are held.
 */
public final class FinishedCases {
    private final Path out;

    public FinishedCases(Path out) {
        this.out = out;
    }

    /**
     * A finished case.
     *
     * @param key its run's, or empty where a single run or the window wrote it; the name tells it from all others in any case
     * @param row under the folder's name
     * @param result all of its result.json
     */
    public record Finished(String key, CaseRow row, ResultFolder result) {}

    /** Takes a case. */
    @FunctionalInterface
    public interface Use {
        void take(Finished one) throws IOException;
    }

    /** Hands out every case. Returns the folders whose result cannot be put on a row, as an older Longus wrote them. */
    public List<Path> each(Use use) throws IOException {
        return each(names(), use);
    }

    /** Likewise those of these folders alone. */
    public List<Path> each(List<String> names, Use use) throws IOException {
        List<Path> withoutRow = new ArrayList<>();
        for (String name : names) {
            Optional<ResultFolder> result = ResultFolder.in(out.resolve(name));
            if (result.isEmpty()) {
                continue; // no result, or moved away just now
            }
            Optional<CaseRow> row = result.get().row();
            if (row.isEmpty()) {
                withoutRow.add(result.get().folder());
            } else {
                use.take(new Finished(result.get().runKey(), row.get().named(name), result.get()));
            }
        }
        return withoutRow;
    }

    /** Of all folders in it, whether they hold a result or not. */
    public List<String> names() throws IOException {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(out)) {
            for (Path each : all) {
                String name = String.valueOf(each.getFileName());
                if (!name.startsWith(".") && !name.equals("earlier")) {
                    names.add(name);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        names.sort(null);
        return names;
    }
}
