package org.longus.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longus.io.file.AtomicFile;
import org.longus.io.file.Sha256;
import org.longus.io.json.RecordJson;

/**
 * The cases of a folder of results that could not be measured, of all runs into it: a file each in {@code .longus/failures/},
 * named from the input and the case, so that several programs can write at the same time and one that is ended forgets none.
 * What an older Longus kept in one file, {@code .longus/failures.json}, is taken over.
 */
public final class FailureList {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NAME_DIGITS = 16;
    private static final int MOST_TRIES = 5;

    private final Path around;
    private final Path folder;
    private final Path old;

    /** Of what earlier runs left, and other programs write. */
    public FailureList(Path out) {
        around = out.resolve(".longus");
        folder = around.resolve("failures");
        old = around.resolve("failures.json");
    }

    /**
     * What is wrong with an input now, in place of what was.
     *
     * @param input as an absolute path
     */
    public void put(String input, List<FailedCase> now) throws IOException {
        takeOver();
        Set<String> names = new HashSet<>();
        for (FailedCase each : now) {
            names.add(write(each, names));
        }
        for (Path file : files(prefix(input))) {
            if (!names.contains(file.getFileName().toString())) {
                Files.deleteIfExists(file);
            }
        }
        removeEmpty();
    }

    /**
     * What is wrong with cases now, in place of what was.
     *
     * @param caseNames of all cases that were looked at
     */
    public void put(Set<String> caseNames, List<FailedCase> now) throws IOException {
        takeOver();
        for (Path file : files("")) {
            if (read(file).filter(f -> caseNames.contains(f.caseName())).isPresent()) {
                Files.deleteIfExists(file);
            }
        }
        Set<String> names = new HashSet<>();
        for (FailedCase each : now) {
            names.add(write(each, names));
        }
        removeEmpty();
    }

    /** One more, or what is wrong with it now. */
    void add(FailedCase now) throws IOException {
        write(now, Set.of());
    }

    /** Nothing is wrong with a case any more. */
    void settle(String input, String caseName) throws IOException {
        Files.deleteIfExists(folder.resolve(name(input, caseName)));
    }

    /** Of all programs, in no order. */
    public List<FailedCase> all() {
        List<FailedCase> all = new ArrayList<>(readOld());
        try {
            for (Path file : files("")) {
                read(file).ifPresent(all::add);
            }
        } catch (IOException e) {
            // what cannot be listed is found again when it fails again
            return all;
        }
        return List.copyOf(all);
    }

    /** Takes away the folders that hold nothing. */
    private void removeEmpty() {
        // only an empty one can be deleted
        if (folder.toFile().delete()) {
            around.toFile().delete();
        }
    }

    private void takeOver() throws IOException {
        if (Files.isRegularFile(old)) {
            Set<String> names = new HashSet<>();
            for (FailedCase each : readOld()) {
                names.add(write(each, names));
            }
            Files.deleteIfExists(old);
        }
    }

    private List<FailedCase> readOld() {
        List<FailedCase> all = new ArrayList<>();
        if (!Files.isRegularFile(old)) {
            return all;
        }
        try {
            for (JsonNode one : JSON.readTree(old.toFile())) {
                all.add(RecordJson.read(one, FailedCase.class));
            }
        } catch (IOException | RuntimeException e) {
            // it cannot be read: what fails again is in it again
            all.clear();
        }
        return all;
    }

    /** @param taken by others of the same list: two cases may be called the same */
    private String write(FailedCase one, Set<String> taken) throws IOException {
        String plain = name(one.input(), one.caseName());
        String name = plain;
        for (int n = 2; taken.contains(name); n++) {
            name = plain.replace(".json", "-" + n + ".json");
        }
        byte[] bytes = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(RecordJson.write(one));
        for (int left = MOST_TRIES; ; left--) {
            try {
                AtomicFile.write(folder.resolve(name), out -> out.write(bytes));
                return name;
            } catch (NoSuchFileException e) {
                // another program took the folder away when it was empty
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private static Optional<FailedCase> read(Path file) {
        try {
            return Optional.of(RecordJson.read(JSON.readTree(file.toFile()), FailedCase.class));
        } catch (IOException | RuntimeException e) {
            // gone by now, or changed by hand
            return Optional.empty();
        }
    }

    private List<Path> files(String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, prefix + "*.json")) {
            all.forEach(found::add);
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        found.sort(null);
        return found;
    }

    private static String prefix(String input) {
        return Sha256.of(input).substring(0, NAME_DIGITS) + "-";
    }

    private static String name(String input, String caseName) {
        return prefix(input) + Sha256.of(caseName).substring(0, NAME_DIGITS) + ".json";
    }
}
