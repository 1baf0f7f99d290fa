package org.longus.ui.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.patient.IndexInput;

class NumberInputTest {
    @ParameterizedTest
    @ValueSource(strings = {"63.5", "63,5", " 63.5 "})
    void aPointAndACommaAreDecimal(String text) {
        NumberInput age = new NumberInput(IndexInput.AGE);
        age.textProperty().set(text);
        assertThat(age.typed()).hasValue(63.5);
        assertThat(age.sourceProperty().get()).isEqualTo(InputSource.TYPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"80d", "80f", "0x50", "NaN", "Infinity", "1e400", "1,000.5", "eighty"})
    void whatIsNoPlainNumberIsNotBelieved(String text) {
        NumberInput age = new NumberInput(IndexInput.AGE);
        age.textProperty().set(text);
        assertThat(age.typed()).hasValue(Double.NaN);
        assertThat(age.sourceProperty().get()).isEqualTo(InputSource.NOT_ACCEPTED);
    }
}
