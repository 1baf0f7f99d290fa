package org.longus.review.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Where the cases of a store lie. A case has the folder of its key; one that was begun under another key, as by version 0.1
 * or on a copy that was compressed in another way, goes on where it lies when its pixels are the same.
 */
final class CaseFolders {
    private final Path top;
    /** What was found out when the pixels were there. */
    private final Map<String, Path> opened = new ConcurrentHashMap<>();

    private volatile Names names = new Names(-1, new TreeSet<>());

    /** @param top the store's own folder */
    CaseFolders(Path top) {
        this.top = top;
    }

    /** The names of all case folders, as they were when the folder above them was changed last. */
    private record Names(long changedMillis, TreeSet<String> sorted) {}

    Path top() {
        return top;
    }

    Path named(String text) {
        return top.resolve("cases").resolve(text);
    }

    void note(CaseKey key, Path folder) {
        opened.put(key.text(), folder);
    }

    /** The folder of a scan whose pixels are not there, as far as can be told without them. */
    Path of(CaseKey key) {
        Path found = opened.get(key.text());
        return found == null ? knownAs(key).orElse(named(key.text())) : found;
    }

    /** Where work on a scan of this key lies; empty where none is known for certain to be of this scan. */
    private Optional<Path> knownAs(CaseKey key) {
        try {
            return lookedFor(key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Path> lookedFor(CaseKey key) throws IOException {
        Path own = named(key.text());
        if (ScanFile.read(own).isPresent() || Files.exists(own.resolve(CaseOpener.JOURNAL))) {
            return Optional.of(own);
        }
        Path earlier = named(key.earlier());
        if (CaseWork.isIn(earlier) && ScanFile.read(earlier).isEmpty()) {
            return Optional.of(earlier);
        }
        return Stream.concat(Stream.of(earlier), family(key).stream())
                .filter(f -> ScanFile.read(f)
                        .filter(s -> s.keys().contains(key.text()))
                        .isPresent())
                .findFirst();
    }

    /** Whether what lies there was found by what version 0.1 knew: series or path, and grid. */
    boolean isEarlier(CaseKey key) {
        return !named(key.text()).equals(of(key))
                && of(key).equals(named(key.earlier()))
                && ScanFile.read(named(key.earlier())).isEmpty();
    }

    /**
     * The folders of other scans of this series.
     *
     * @throws IOException when the disk does not tell
     */
    List<Path> family(CaseKey key) throws IOException {
        if (key.family().isEmpty()) {
            return List.of();
        }
        return names().sorted().tailSet(key.family()).stream()
                .takeWhile(n -> n.startsWith(key.family()))
                .map(this::named)
                .toList();
    }

    /**
     * The folders of scans that name no series and were opened at the same place.
     *
     * @throws IOException when the disk does not tell
     */
    List<Path> atPath(String path) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String name : names().sorted().tailSet("file-")) {
            if (!name.startsWith("file-")) {
                break;
            }
            if (ScanFile.known(named(name)).filter(s -> s.path().equals(path)).isPresent()) {
                found.add(named(name));
            }
        }
        return found;
    }

    /**
     * The folders of all cases.
     *
     * @throws IOException when the disk does not tell
     */
    List<Path> all() throws IOException {
        return names().sorted().stream().map(this::named).toList();
    }

    private Names names() throws IOException {
        Path cases = top.resolve("cases");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(cases)) {
            long changed = Files.getLastModifiedTime(cases).toMillis();
            // a clock that counts in seconds would hide what was made in the same one
            if (changed != names.changedMillis() || System.currentTimeMillis() - changed < 2000) {
                TreeSet<String> sorted = new TreeSet<>();
                all.forEach(p -> sorted.add(p.getFileName().toString()));
                names = new Names(changed, sorted);
            }
        } catch (NoSuchFileException e) {
            return new Names(-1, new TreeSet<>());
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }
}
