package org.longus.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * {@code cutoffs.json}, which comes with Longus: published cut-offs and the formula of the L3 estimate. Read when it is first
 * asked for.
 */
record PublishedData(CutOffTable cutOffs, L3Formula swartz2016) {
    private static final String FILE = "cutoffs.json";
    private static volatile @Nullable PublishedData read;

    static PublishedData get() {
        PublishedData known = read;
        if (known == null) {
            known = read(text());
            read = known;
        }
        return known;
    }

    private static PublishedData read(String json) {
        try {
            return new PublishedData(
                    CutOffReader.published(json, FILE),
                    formula(new ObjectMapper().readTree(json).path("formulas"), "swartz-2016"));
        } catch (CutOffFault | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text() {
        try (InputStream in = PublishedData.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not in the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static L3Formula formula(JsonNode formulas, String id) throws IOException {
        for (JsonNode f : formulas) {
            if (f.path("id").asText().equals(id)) {
                return new L3Formula(
                        id,
                        f.required("name").asText(),
                        f.required("constant").doubleValue(),
                        f.required("perC3AreaCm2").doubleValue(),
                        f.required("perYear").doubleValue(),
                        f.required("perKg").doubleValue(),
                        f.required("perSexCode").doubleValue(),
                        f.required("sexCodes").required("female").doubleValue(),
                        f.required("sexCodes").required("male").doubleValue(),
                        f.required("citation").asText(),
                        f.required("limits").asText());
            }
        }
        throw new IOException(FILE + " has no formula " + id);
    }
}
