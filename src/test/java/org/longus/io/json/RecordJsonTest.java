package org.longus.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RecordJsonTest {
    private record Part(String name, double lengthMm) {}

    private record Whole(
            String text,
            boolean is,
            int count,
            double figure,
            OptionalDouble maybe,
            OptionalInt number,
            Optional<Instant> at,
            Thread.State state,
            List<Part> parts) {}

    @Test
    void aRecordThatIsItsRoomsOwnComesBackAsItWas() {
        Whole whole = new Whole(
                "a",
                true,
                3,
                0.1,
                OptionalDouble.empty(),
                OptionalInt.of(7),
                Optional.of(Instant.EPOCH),
                Thread.State.NEW,
                List.of(new Part("b", 2.5), new Part("", -1)));
        assertThat(RecordJson.read(RecordJson.write(whole), Whole.class)).isEqualTo(whole);
    }

    @Test
    void aFigureThatIsNoNumberIsNullAndComesBackAsNone() {
        assertThat(RecordJson.write(new Part("a", Double.NaN))).hasToString("{\"name\":\"a\",\"lengthMm\":null}");
        assertThat(RecordJson.read(RecordJson.write(new Part("a", Double.POSITIVE_INFINITY)), Part.class)
                        .lengthMm())
                .isNaN();
    }
}
