package org.longus.cohort.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.longus.io.Counted;
import org.longus.io.Reason;
import org.longus.io.dicom.StudyPeek;

/**
 * Parts a folder of many studies into what belongs together, so that no more than that is held at once: one DICOM file of
 * each folder is looked into, and folders beside each other that name the same study are one unit; so is a folder in which
 * DICOM files lie directly, with all below it. ZIPs and NIfTI files are units of their own. A study that lies in places whose
 * first files are of other studies is not recognised as one and gives two units.
 */
public final class UnitSearch {
    private static final int MAX_DEPTH = 24;
    private static final int MAX_LOOKED_AT = 50;
    private static final Set<String> PASSED_OVER =
            Set.of(".git", ".longus", "$recycle.bin", "system volume information");

    private final Path root;
    private final String input;
    private final Consumer<String> remarks;

    /** @param input the folder as it was given */
    UnitSearch(Path root, String input, Consumer<String> remarks) {
        this.root = root;
        this.input = input;
        this.remarks = remarks;
    }

    void find(UnitList.Use found) throws IOException {
        long[] count = {0};
        UnitList.Use counted = unit -> {
            count[0]++;
            found.take(unit);
        };
        in(root, 0, counted);
        if (count[0] == 0) {
            // why there is nothing is told when its turn comes
            found.take(new CohortUnit(input, List.of()));
        }
    }

    private record Content(List<Path> folders, List<Path> scans, List<Path> others) {}

    private void in(Path folder, int depth, UnitList.Use found) throws IOException {
        Content content;
        try {
            content = list(folder);
        } catch (IOException e) {
            remarks.accept("'%s' could not be listed (%s) and was passed over.".formatted(folder, Reason.of(e)));
            return;
        }
        if (Files.isRegularFile(folder.resolve("result.json"))) {
            return; // a result of Longus holds masks, no CT
        }
        boolean isOne = depth >= MAX_DEPTH || holdsDicom(content.others());
        if (isOne) {
            found.take(unit(List.of(folder)));
            return;
        }
        if (!content.others().isEmpty()) {
            remarks.accept("%s: %s, directly in this folder, of no kind that holds a CT."
                    .formatted(folder, Counted.of(content.others().size(), "file")));
        }
        for (Path scan : content.scans()) {
            found.take(unit(List.of(scan)));
        }
        Map<String, List<Path>> byStudy = new LinkedHashMap<>();
        int unknown = 0;
        for (Path below : content.folders()) {
            String study = peek(below, 0).map(StudyPeek::studyInstanceUid).orElse("");
            byStudy.computeIfAbsent(study.isEmpty() ? "?" + unknown++ : study, s -> new ArrayList<>())
                    .add(below);
        }
        for (List<Path> together : byStudy.values()) {
            if (together.size() == 1) {
                in(together.getFirst(), depth + 1, found);
            } else {
                found.take(unit(together));
            }
        }
    }

    private CohortUnit unit(List<Path> places) {
        if (places.getFirst().equals(root)) {
            return new CohortUnit(input, List.of());
        }
        return new CohortUnit(
                input,
                places.stream()
                        .map(p -> root.relativize(p).toString().replace('\\', '/'))
                        .toList());
    }

    private Content list(Path folder) throws IOException {
        Content content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                String name = String.valueOf(each.getFileName()).toLowerCase(Locale.ROOT);
                if (Files.isDirectory(each)) {
                    if (!PASSED_OVER.contains(name) && !leadsBack(each)) {
                        content.folders().add(each);
                    }
                } else if (name.endsWith(".zip") || name.endsWith(".nii") || name.endsWith(".nii.gz")) {
                    content.scans().add(each);
                } else {
                    content.others().add(each);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        content.folders().sort(null);
        content.scans().sort(null);
        content.others().sort(null);
        return content;
    }

    /** A link to what is searched anyway. */
    private boolean leadsBack(Path folder) throws IOException {
        if (!Files.isSymbolicLink(folder)) {
            return false;
        }
        Path to = folder.toRealPath();
        Path top = root.toRealPath();
        return to.startsWith(top) || top.startsWith(to);
    }

    /** The first DICOM file below a folder, in the order of names. */
    private Optional<StudyPeek> peek(Path folder, int depth) {
        Content content;
        try {
            content = list(folder);
        } catch (IOException e) {
            return Optional.empty(); // told when it is entered
        }
        Optional<StudyPeek> here = firstDicom(content.others());
        if (here.isPresent() || depth >= MAX_DEPTH) {
            return here;
        }
        for (Path below : content.folders()) {
            Optional<StudyPeek> found = peek(below, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** A damaged one tells by its name. */
    private static boolean holdsDicom(List<Path> files) {
        return firstDicom(files).isPresent()
                || files.stream()
                        .anyMatch(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(".dcm"));
    }

    private static Optional<StudyPeek> firstDicom(List<Path> files) {
        return files.stream()
                .limit(MAX_LOOKED_AT)
                .map(StudyPeek::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Of a unit in which nothing can be opened: whether its first DICOM file is of another kind than CT. */
    public static boolean isOtherModality(CohortUnit unit) {
        try {
            Path root = Path.of(unit.input());
            List<StudyPeek> found = unit.parts().stream()
                    .map(root::resolve)
                    .map(p -> new UnitSearch(root, unit.input(), r -> {}).peek(p, 0))
                    .flatMap(Optional::stream)
                    .toList();
            return !found.isEmpty()
                    && found.stream().map(StudyPeek::modality).noneMatch(m -> m.isEmpty() || m.equals("CT"));
        } catch (RuntimeException e) {
            return false;
        }
    }
}
