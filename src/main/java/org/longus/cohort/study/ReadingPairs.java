package org.longus.cohort.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.longus.export.nifti.MaskExporter;
import org.longus.io.UnreadableInputException;
import org.longus.io.table.patient.StudyColumn;

/**
 * Who read the same cases: the models, a person who edited their mask, whom the study's table holds to be true, its readers. Masks are
 * read one case at a time; each pair of readings of a case is a {@link ReadingPair}.
 */
final class ReadingPairs {
    static final String MODELS = "models";
    static final String EDITED = "edited";

    /** Which two, and by what. */
    record Key(String first, String second, boolean byMasks) {
        String text() {
            return byMasks ? "masks, all their pixels" : "areas as measured or as the table gives them";
        }
    }

    /**
     * One comparison.
     *
     * @param leftOut how many cases could not be compared, by reason
     */
    record Comparison(Key key, List<ReadingPair> pairs, Map<String, Integer> leftOut) {}

    private final Path folder;
    private final Path tables;
    private final Map<Key, Comparison> found = new LinkedHashMap<>();

    /** @param tables the folder that paths of the study's table start from */
    ReadingPairs(Path folder, Path tables) {
        this.folder = folder;
        this.tables = tables;
    }

    List<Comparison> of(List<StudyCase> cases) {
        for (StudyCase each : cases) {
            masks(each);
            areas(each);
        }
        return List.copyOf(found.values());
    }

    private void masks(StudyCase c) {
        Map<String, Path> files = new LinkedHashMap<>();
        Path own = folder.resolve(c.key());
        if (c.isModels()) {
            files.put(MODELS, own.resolve(MaskExporter.MUSCLE));
        } else if (c.review().isEdited()) {
            files.put(MODELS, own.resolve(MaskExporter.MODELS));
            files.put(EDITED, own.resolve(MaskExporter.MUSCLE));
        }
        persons(c.table().masks(), (whose, path) -> files.put(whose, tables.resolve(path)));
        if (files.size() < 2) {
            return;
        }
        Map<String, SliceFile> read = new HashMap<>();
        Map<String, String> faults = new HashMap<>();
        files.forEach((whose, file) -> {
            try {
                read.put(whose, SliceFile.read(file));
            } catch (UnreadableInputException | RuntimeException e) {
                faults.put(whose, whose + ": " + reason(e));
            }
        });
        pairs(List.copyOf(files.keySet()), (a, b) -> {
            Comparison comparison = comparison(new Key(a, b, true));
            SliceFile first = read.get(a);
            SliceFile second = read.get(b);
            if (first == null || second == null) {
                leave(comparison, faults.getOrDefault(a, faults.getOrDefault(b, "")));
            } else if (!first.geometry().sameGridAs(second.geometry())) {
                leave(comparison, "the masks lie on different grids");
            } else {
                comparison.pairs().add(ReadingPair.ofMasks(c, first, second));
            }
        });
    }

    /** A short one of our own; what a reader says of a file names the file. */
    private static String reason(Exception e) {
        String said = String.valueOf(e.getMessage());
        return said.startsWith("the mask") ? said : "the mask file cannot be read";
    }

    private void areas(StudyCase c) {
        Map<String, Double> areas = new LinkedHashMap<>();
        c.smaCm2().ifPresent(v -> areas.put(c.isModels() ? MODELS : EDITED, v));
        persons(c.table().areasCm2(), areas::put);
        pairs(
                List.copyOf(areas.keySet()),
                (a, b) -> comparison(new Key(a, b, false))
                        .pairs()
                        .add(ReadingPair.ofAreas(
                                c, areas.getOrDefault(a, Double.NaN), areas.getOrDefault(b, Double.NaN))));
    }

    /** Truth first, then readers by name. */
    private static <T> void persons(Map<String, T> said, BiConsumer<String, T> use) {
        if (said.containsKey(StudyColumn.TRUTH)) {
            use.accept(StudyColumn.TRUTH, said.get(StudyColumn.TRUTH));
        }
        new TreeMap<>(said).forEach((whose, what) -> {
            if (!whose.equals(StudyColumn.TRUTH)) {
                use.accept("reader " + whose, what);
            }
        });
    }

    private static void pairs(List<String> whose, BiConsumer<String, String> use) {
        for (int a = 0; a < whose.size(); a++) {
            for (int b = a + 1; b < whose.size(); b++) {
                use.accept(whose.get(a), whose.get(b));
            }
        }
    }

    private Comparison comparison(Key key) {
        return found.computeIfAbsent(key, k -> new Comparison(k, new ArrayList<>(), new TreeMap<>()));
    }

    private static void leave(Comparison comparison, String reason) {
        comparison.leftOut().merge(reason, 1, Integer::sum);
    }
}
