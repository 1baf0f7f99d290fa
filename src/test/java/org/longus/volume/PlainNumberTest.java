package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "43.3;43.3",
                "43,3;43.3",
                " 80 ;80",
                "-3;-3",
                "\u22123,5;-3.5",
                "+7;7",
                "5.;5",
                ".5;0.5",
                "1,234;1.234"
            })
    void aPointAndACommaAreDecimal(String text, double value) {
        assertThat(PlainNumber.typed(text)).hasValue(value);
        assertThat(PlainNumber.scientific(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "80d",
                "80f",
                "0x1p3",
                "NaN",
                "Infinity",
                "-Infinity",
                "1e400",
                "1e-",
                "1,234.5",
                "1.234,5",
                "1 234",
                "1'234",
                "--3",
                "\u0664\u0663",
                "80 kg",
                ".",
                ",",
                "+"
            })
    void whatIsNoPlainNumberIsNone(String text) {
        assertThat(PlainNumber.typed(text)).isEmpty();
        assertThat(PlainNumber.scientific(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.5e-3,0.0015", "1E2,100"})
    void anExponentIsForPrograms(String text, double value) {
        assertThat(PlainNumber.scientific(text)).hasValue(value);
        assertThat(PlainNumber.typed(text)).isEmpty();
        assertThat(PlainNumber.typed(null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNotFiniteIsUnknown(double value) {
        assertThat(PlainNumber.finite(value)).isEmpty();
        assertThat(PlainNumber.rounded(value, 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"43.256,2,43.26", "-0.04,1,0", "1e300,3,1e300", "9.3e18,0,9.3e18"})
    void aLargeNumberIsNotHeldAtTheLargestLong(double value, int decimals, double rounded) {
        assertThat(PlainNumber.rounded(value, decimals)).hasValue(rounded);
    }
}
