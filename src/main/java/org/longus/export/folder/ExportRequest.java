package org.longus.export.folder;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Paper;
import org.longus.export.json.JsonExporter;

/**
 * What is asked of an export.
 *
 * @param formats ids of {@link Exporters}, in their order and without repetition; that of {@code result.json} is always among
 *     them
 * @param modelsMask whether the models' own mask is written beside the one that was measured
 * @param paper that reports are made for; empty for that of this computer's country
 */
public record ExportRequest(List<String> formats, boolean modelsMask, Optional<Paper> paper) {
    /** In the place of a format: what is written where nobody says otherwise. */
    public static final String USUAL_WORD = "usual";
    /** In the place of a format: every kind there is. */
    public static final String ALL_WORD = "all";

    public static final ExportRequest USUAL = of(List.of(USUAL_WORD));

    public ExportRequest {
        Set<String> asked = new LinkedHashSet<>(formats);
        asked.add(JsonExporter.ID);
        formats = ids(Exporters.all()).filter(asked::remove).toList();
        if (!asked.isEmpty()) {
            throw new IllegalArgumentException(unknown(asked.iterator().next()));
        }
    }

    /**
     * What these words ask for.
     *
     * @param words ids, {@link #USUAL_WORD} or {@link #ALL_WORD}, in any order and either case
     * @throws IllegalArgumentException with a sentence that names the word that is none, and all there are
     */
    public static ExportRequest of(Collection<String> words) {
        List<String> ids = new ArrayList<>();
        for (String word : words) {
            switch (plain(word)) {
                case USUAL_WORD -> ids(Exporters.usual()).forEach(ids::add);
                case ALL_WORD -> ids(Exporters.all()).forEach(ids::add);
                default -> ids.add(plain(word));
            }
        }
        return new ExportRequest(ids, false, Optional.empty());
    }

    /** As {@link #of}, without what is no format any more or not yet: for what was kept by another version. */
    public static ExportRequest ofKnown(Collection<String> words) {
        return of(words.stream().filter(ExportRequest::isKnown).toList());
    }

    public static boolean isKnown(String word) {
        return words().contains(plain(word));
    }

    /** All words that may be given. */
    public static List<String> words() {
        return Stream.concat(Stream.of(USUAL_WORD, ALL_WORD), ids(Exporters.all()))
                .toList();
    }

    public ExportRequest withModelsMask(boolean wanted) {
        return new ExportRequest(formats, wanted, paper);
    }

    public ExportRequest on(Paper wanted) {
        return new ExportRequest(formats, modelsMask, Optional.of(wanted));
    }

    public Paper reportsOn() {
        return paper.orElseGet(Paper::here);
    }

    /** The facts as they are asked for. */
    CaseFindings of(CaseFindings findings) {
        return findings.asked(modelsMask, reportsOn());
    }

    /** Those that are asked for, but for the one that writes {@code result.json}. */
    List<Exporter> exporters() {
        return Exporters.all().stream()
                .filter(e -> formats.contains(e.id()) && !e.id().equals(JsonExporter.ID))
                .toList();
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }

    private static Stream<String> ids(List<Exporter> exporters) {
        return exporters.stream().map(Exporter::id);
    }

    private static String unknown(String word) {
        return "'%s' is no format of an export. There are %s; %s stands for %s, and %s for every one."
                .formatted(
                        word,
                        ids(Exporters.all()).collect(Collectors.joining(", ")),
                        USUAL_WORD,
                        ids(Exporters.usual()).collect(Collectors.joining(", ")),
                        ALL_WORD);
    }
}
