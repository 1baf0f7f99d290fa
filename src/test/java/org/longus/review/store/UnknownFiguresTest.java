package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.patient.Patient;
import org.longus.review.CaseEvent;

/** What a journal keeps of figures that are none. */
class UnknownFiguresTest {
    private static String record(OptionalDouble age, OptionalDouble height) {
        Patient typed = new Patient(Optional.empty(), age, height, OptionalDouble.empty());
        return new String(
                JournalRecordJson.bytes(new JournalRecordJson.Entry(
                        Instant.EPOCH, new JournalRecordJson.Author("", ""), new CaseEvent.Typed(typed), List.of())),
                StandardCharsets.UTF_8);
    }

    private static Patient typed(String record) throws IOException {
        return ((CaseEvent.Typed) JournalRecordJson.entry(record.getBytes(StandardCharsets.UTF_8))
                        .event())
                .values();
    }

    @Test
    void whatWasTypedAndIsNoNumberIsNullAndComesBackAsNoNumber() throws IOException {
        String record = record(OptionalDouble.of(Double.NaN), OptionalDouble.of(Double.POSITIVE_INFINITY));
        assertThat(record).contains("\"ageYears\":null", "\"heightCm\":null").doesNotContain("weightKg", "NaN");
        Patient back = typed(record);
        assertThat(back.ageYears()).hasValue(Double.NaN);
        assertThat(back.heightCm()).hasValue(Double.NaN);
        assertThat(back.weightKg()).isEmpty();
    }

    @Test
    void theNaNInQuotesOfVersion01IsRead() throws IOException {
        String record = record(OptionalDouble.of(63), OptionalDouble.of(170.25)).replace("170.25", "\"NaN\"");
        assertThat(typed(record).heightCm()).hasValue(Double.NaN);
        assertThat(typed(record).ageYears()).hasValue(63);
    }
}
