package org.longus.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    record Known(OptionalDouble a, OptionalDouble b, List<Double> all) {}

    @Test
    void aRecordsUnknownFiguresAreNullAndComeBackAsUnknown() {
        Known odd = new Known(
                OptionalDouble.of(Double.NaN), OptionalDouble.of(2.5), List.of(1.0, Double.NEGATIVE_INFINITY));
        JsonNode json = RecordJson.write(odd);
        assertThat(json).hasToString("{\"a\":null,\"b\":2.5,\"all\":[1.0,null]}");
        record Two(OptionalDouble a, OptionalDouble b) {}
        assertThat(RecordJson.read(json, Two.class)).isEqualTo(new Two(OptionalDouble.empty(), OptionalDouble.of(2.5)));
        JsonNode early = RecordJson.write(odd).put("a", "NaN");
        assertThat(RecordJson.read(early, Two.class).a())
                .as("as version 0.1 wrote it")
                .isEmpty();
    }
}
