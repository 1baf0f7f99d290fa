package org.longus.export.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.longus.export.json.EarlierFiles;

/** What becomes of the files of an earlier result of a case when a newer one takes its place, and the words on it. */
final class Replaced {
    private final ResultFolder before;
    private final TreeSet<String> dropped = new TreeSet<>();
    private final TreeMap<String, String> moved = new TreeMap<>();
    private final TreeSet<String> persons = new TreeSet<>();

    Replaced(ResultFolder before) {
        this.before = before;
    }

    /** What is to become of all that lies in the folder, as it stands now. */
    static EarlierFiles all(ResultFolder before, Path folder) throws IOException {
        Replaced all = new Replaced(before);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                all.keptAs(file);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return new EarlierFiles(List.copyOf(all.dropped), all.moved, List.copyOf(all.persons));
    }

    Optional<String> keptAs(Path file) throws IOException {
        String name = file.getFileName().toString();
        Optional<String> kept = before.keptAs(file);
        if (kept.isEmpty()) {
            dropped.add(name);
        } else if (kept.get().equals(name)) {
            persons.add(name);
        } else {
            moved.put(name, kept.get());
        }
        return kept;
    }

    /** Sentences on what is not there any more, or under another name; to be asked for when the newer result is there. */
    List<String> remarks(Path folder) {
        List<String> remarks = new ArrayList<>();
        List<String> gone =
                dropped.stream().filter(f -> !Files.exists(folder.resolve(f))).toList();
        if (!gone.isEmpty()) {
            remarks.add(
                    "Of the earlier result, which this one replaces, these files are not written now and are gone: %s."
                            .formatted(String.join(", ", gone)));
        }
        moved.forEach((name, kept) ->
                remarks.add("'%s' was changed by hand since it was written and stays as '%s'.".formatted(name, kept)));
        Optional<ResultFolder> now = ResultFolder.in(folder);
        persons.stream()
                .filter(name -> now.filter(r -> r.wrote(name)).isPresent())
                .forEach(name -> remarks.add(
                        "A '%s' that Longus had not written lay there; it stays, with a number behind its name."
                                .formatted(name)));
        return remarks;
    }
}
