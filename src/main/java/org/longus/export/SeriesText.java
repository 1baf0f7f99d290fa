package org.longus.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longus.io.Counted;
import org.longus.io.CtSeries;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.json.RecordJson;

/**
 * Which series was measured, which were not, and why: as text and in {@code result.json}.
 *
 * <pre>
 * series.chosen             number, description, kernel, imageType, acquisition, phase, kVp, sliceThicknessMm, contrast,
 *                           UIDs, place (the folder of its files), fingerprint, slices, grid (as it stands in the file)
 * series.how                in words; byPerson whether somebody named it
 * series.notChosen          likewise, each with why the rule puts it behind
 * series.refused            likewise, each with the reason
 * series.preferredRefused   a sentence when one of these would have been measured; else null
 * series.leftOut            sentences on what else the input holds
 * </pre>
 */
public final class SeriesText {
    private SeriesText() {}

    /** As in {@code Series 4 'Neck 2.0' (B31s)}; the kernel once. */
    public static String label(SeriesFacts facts) {
        boolean said = facts.kernel().isEmpty() || facts.description().contains(facts.kernel());
        return facts.label() + (said ? "" : " (" + facts.kernel() + ")");
    }

    /** 20260131, as DICOM has it, as 2026-01-31; anything else as it stands. */
    public static String date(String inFile) {
        return inFile.matches("\\d{8}")
                ? "%s-%s-%s".formatted(inFile.substring(0, 4), inFile.substring(4, 6), inFile.substring(6))
                : inFile;
    }

    /** What a row says of the scan. */
    public static CaseRow.Source source(CtSeries series) {
        CtSeries.Identity who = series.identity();
        SeriesSelection selection = series.selection();
        return new CaseRow.Source(
                series.source().toAbsolutePath().normalize().toString(),
                date(who.studyDate()),
                who.studyInstanceUid(),
                who.seriesInstanceUid(),
                series.origin().facts().equals(SeriesFacts.NONE)
                        ? who.seriesDescription()
                        : label(series.origin().facts()) + toldApart(series.origin(), origins(series)),
                selection.how().text(),
                String.join("\n", notChosen(series)),
                String.join("\n", refused(selection)));
    }

    /** A line for each series that could have been measured. */
    public static List<String> notChosen(CtSeries series) {
        return series.selection().notChosen().stream()
                .map(n -> label(n.origin().facts())
                        + toldApart(n.origin(), origins(series))
                        + ", " + Counted.of(n.slices(), "slice")
                        + (n.why().isEmpty() ? "" : ": " + n.why()))
                .toList();
    }

    private static List<SeriesOrigin> origins(CtSeries series) {
        return Stream.concat(
                        Stream.of(series.origin()),
                        series.selection().notChosen().stream().map(SeriesSelection.NotChosen::origin))
                .toList();
    }

    /** What tells a series from others that are called the same, as in {@code , acquisition 2}; else empty. */
    private static String toldApart(SeriesOrigin one, List<SeriesOrigin> all) {
        List<SeriesOrigin> same = all.stream()
                .filter(o -> label(o.facts()).equals(label(one.facts())))
                .toList();
        return differing(same, one, o -> o.facts().acquisitionNumber(), "acquisition ")
                + differing(same, one, o -> o.facts().phase(), "")
                + differing(same, one, o -> o.facts().energy(), "")
                + differing(same, one, SeriesOrigin::place, "in ");
    }

    private static String differing(
            List<SeriesOrigin> same, SeriesOrigin one, Function<SeriesOrigin, String> what, String before) {
        String value = what.apply(one);
        boolean differs = same.stream().map(what).distinct().count() > 1;
        return differs && !value.isEmpty() ? ", " + before + value : "";
    }

    /** A line for each series that was refused. */
    public static List<String> refused(SeriesSelection selection) {
        return selection.refused().stream()
                .map(r -> label(r.origin().facts()) + ": " + r.reasonAlone())
                .toList();
    }

    /** What was measured and what was not, in one line. */
    public static String sentence(CtSeries series) {
        CaseRow.Source source = source(series);
        List<String> parts = new ArrayList<>();
        CtSeries.Identity who = series.identity();
        parts.add(who.patientId().isBlank() ? "no PatientID" : "patient " + who.patientId());
        if (!source.studyDate().isEmpty()) {
            parts.add("study of " + source.studyDate());
        }
        if (!source.series().isEmpty()) {
            parts.add(source.series());
        }
        parts.add(source.chosenBy());
        String rest = listed("not chosen", notChosen(series)) + listed("refused", refused(series.selection()));
        return String.join(", ", parts) + rest;
    }

    private static String listed(String what, List<String> lines) {
        return lines.isEmpty() ? "" : lines.stream().collect(Collectors.joining(" | ", "; " + what + ": ", ""));
    }

    public static void put(ObjectNode node, CtSeries series, List<String> leftOut) {
        SeriesSelection selection = series.selection();
        ObjectNode chosen = node.putObject("chosen");
        facts(chosen, series.origin(), series.identity(), series.fileGeometry().sizeK());
        chosen.set("grid", RecordJson.write(series.fileGeometry()));
        node.put("how", selection.how().text());
        node.put("byPerson", selection.how() == SeriesSelection.How.BY_PERSON);
        ArrayNode notChosen = node.putArray("notChosen");
        selection.notChosen().forEach(n -> {
            ObjectNode one = notChosen.addObject();
            facts(one, n.origin(), n.identity(), n.slices());
            one.put("why", n.why().isEmpty() ? null : n.why());
        });
        ArrayNode refused = node.putArray("refused");
        selection.refused().forEach(r -> {
            ObjectNode one = refused.addObject();
            facts(one, r.origin(), r.identity(), r.slices());
            one.put("reason", r.reason());
        });
        node.put("preferredRefused", selection.preferredRefused().orElse(null));
        ArrayNode rest = node.putArray("leftOut");
        leftOut.forEach(rest::add);
    }

    private static void facts(ObjectNode node, SeriesOrigin origin, CtSeries.Identity who, int slices) {
        SeriesFacts facts = origin.facts();
        text(node, "number", facts.seriesNumber());
        text(node, "description", facts.description().isEmpty() ? who.seriesDescription() : facts.description());
        text(node, "kernel", facts.kernel());
        text(node, "imageType", facts.imageType());
        text(node, "acquisition", facts.acquisitionNumber());
        text(node, "phase", facts.phase());
        number(node, "kVp", facts.kvp());
        number(node, "sliceThicknessMm", facts.sliceThicknessMm());
        text(node, "contrast", facts.contrast());
        text(node, "studyInstanceUid", who.studyInstanceUid());
        text(node, "seriesInstanceUid", who.seriesInstanceUid());
        text(node, "frameOfReferenceUid", who.frameOfReferenceUid());
        text(node, "place", origin.place());
        text(node, "fingerprint", origin.fingerprint());
        node.put("slices", slices);
    }

    private static void text(ObjectNode node, String field, String value) {
        node.put(field, value.isEmpty() ? null : value);
    }

    private static void number(ObjectNode node, String field, OptionalDouble value) {
        if (value.isPresent() && Double.isFinite(value.getAsDouble())) {
            node.put(field, value.getAsDouble());
        } else {
            node.putNull(field);
        }
    }
}
