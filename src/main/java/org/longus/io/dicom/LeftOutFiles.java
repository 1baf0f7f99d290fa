package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.longus.io.Counted;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesOrigin;

/** CT objects that cannot be part of a stack, by series and reason; and files of other modalities. */
final class LeftOutFiles {
    private record Reason(String series, String reason, String patientId, String studyInstanceUid) {}

    private final Map<Reason, List<HeaderReader.LeftOut>> byReason = new LinkedHashMap<>();
    private final Map<String, Integer> otherModalities = new TreeMap<>();

    void add(HeaderReader.LeftOut file) {
        SeriesHeader h = file.series();
        Reason reason = new Reason(h.label(), file.reason(), h.patientId(), h.studyInstanceUid());
        byReason.computeIfAbsent(reason, key -> new ArrayList<>()).add(file);
    }

    void addOther(String modality) {
        otherModalities.merge(modality, 1, Integer::sum);
    }

    /** The modalities that are there besides CT. */
    List<String> otherModalities() {
        return List.copyOf(otherModalities.keySet());
    }

    List<String> sentences() {
        return byReason.values().stream().map(LeftOutFiles::sentence).toList();
    }

    List<String> otherSentences() {
        return otherModalities.entrySet().stream()
                .map(e -> "%s of modality %s passed over.".formatted(Counted.of(e.getValue(), "file"), e.getKey()))
                .toList();
    }

    private static String sentence(List<HeaderReader.LeftOut> files) {
        HeaderReader.LeftOut first = files.getFirst();
        String what = first.isFrame() ? "frame" : "file";
        String which = first.label() + (files.size() == 1 ? "" : " and so on");
        return "%s: %s left out, %s (%s)."
                .formatted(first.series().label(), Counted.of(files.size(), what), first.reason(), which);
    }

    /** Those that might have been measured: more than one file of a reason that is not in the nature of the series. */
    List<RefusedSeries> refused(String root, boolean isZip) {
        return byReason.values().stream()
                .filter(files -> files.size() > 1 && files.getFirst().wouldBeStack())
                .map(files -> {
                    HeaderReader.LeftOut first = files.getFirst();
                    SeriesOrigin origin = new SeriesOrigin(
                            Origins.facts(
                                    first.series(),
                                    files.stream()
                                            .map(HeaderReader.LeftOut::made)
                                            .distinct()
                                            .toList(),
                                    first.thicknessMm()),
                            Origins.place(
                                    files.stream()
                                            .map(HeaderReader.LeftOut::folder)
                                            .distinct()
                                            .toList(),
                                    root,
                                    isZip),
                            "");
                    return new RefusedSeries(
                            origin,
                            SeriesReader.identity(first.series(), List.of(), new ArrayList<>()),
                            files.size(),
                            0,
                            sentence(files));
                })
                .toList();
    }
}
