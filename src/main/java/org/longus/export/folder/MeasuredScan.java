package org.longus.export.folder;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.export.CaseIdentity;
import org.longus.io.CtSeries;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.json.RecordJson;
import org.longus.volume.Geometry;

/**
 * Which scan a result is of, so far as its {@code result.json} tells: enough for a line of a list and to know the scan again,
 * without a look at its files. The patient's name and the other series of the study are not known from here.
 *
 * @param fileGeometry the grid as it stands in the file
 * @param source the file or folder that was read, as an absolute path
 */
public record MeasuredScan(CtSeries.Identity identity, SeriesOrigin origin, Geometry fileGeometry, Path source) {
    /** Empty of a result that names nobody, and of one that was written before the grid stood in it. */
    static Optional<MeasuredScan> in(JsonNode result, CaseIdentity who) {
        JsonNode chosen = result.at("/series/chosen");
        if (!chosen.path("grid").isObject() || who.source().isEmpty() || result.has("deidentified")) {
            return Optional.empty();
        }
        try {
            CtSeries.Identity identity = new CtSeries.Identity(
                    who.patientId(),
                    "",
                    who.studyDate(),
                    who.studyInstanceUid(),
                    who.seriesInstanceUid(),
                    text(chosen, "frameOfReferenceUid"),
                    text(chosen, "description"),
                    List.of());
            return Optional.of(new MeasuredScan(
                    identity,
                    new SeriesOrigin(facts(chosen), who.place(), who.fingerprint()),
                    RecordJson.read(chosen.path("grid"), Geometry.class),
                    Path.of(who.source())));
        } catch (IllegalArgumentException e) {
            // no grid that a scan can have, or no place of this system
            return Optional.empty();
        }
    }

    private static SeriesFacts facts(JsonNode chosen) {
        return new SeriesFacts(
                text(chosen, "number"),
                text(chosen, "description"),
                text(chosen, "kernel"),
                text(chosen, "imageType"),
                text(chosen, "acquisition"),
                text(chosen, "phase"),
                number(chosen, "kVp"),
                number(chosen, "sliceThicknessMm"),
                text(chosen, "contrast"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : "";
    }

    private static OptionalDouble number(JsonNode node, String field) {
        return node.path(field).isNumber() ? OptionalDouble.of(node.path(field).asDouble()) : OptionalDouble.empty();
    }
}
