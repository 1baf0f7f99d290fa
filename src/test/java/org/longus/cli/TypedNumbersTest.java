package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumbersTest {
    @ParameterizedTest
    @CsvSource({"--slice,NaN", "--slice,Infinity", "--slice,1e400", "--age,80d", "--height-cm,0x1p3", "--weight-kg,80f"
    })
    void whatIsNoPlainNumberIsRefusedWithASentence(String option, String value) {
        PrintStream before = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status;
        try {
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            status = LongusCommand.run((open, packs) -> {}, "analyze", "nowhere", "--out", "nowhere", option, value);
        } finally {
            System.setErr(before);
        }
        assertThat(status).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains(option, "'%s' is not a number: write it in digits, as in 43.5".formatted(value));
    }
}
