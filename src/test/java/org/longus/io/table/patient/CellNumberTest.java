package org.longus.io.table.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.patient.InputUnit;

class CellNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "175;CM;175",
                "1,75;METRE;175",
                "1.755;METRE;175.5",
                "1,750;MILLIMETRE;175",
                "1.750;MILLIMETRE;175",
                "167,60;CM;167.6",
                "175 cm;CM;175",
                "175cm;INCH;175",
                "1.75 m;CM;175",
                "1,75 m.;CM;175",
                "69 in;CM;175.26",
                "5 ft 9;CM;175.26",
                "5'9\";CM;175.26",
                "5 ft 9 in;CM;175.26",
                "5' 9.5\";CM;176.53",
                "6';CM;182.88",
                "1.75E2;CM;175",
                "1.75;CM;1.75",
                "-3;CM;-3"
            })
    void heights(String cell, InputUnit unit, double cm) {
        assertThat(CellNumber.of(cell, TableField.HEIGHT, unit).getAsDouble()).isCloseTo(cm, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "80 kg;KG;80",
                "80kg;POUND;80",
                "67.125;KG;67.125",
                "67,125;KG;67.125",
                "80.000;GRAM;80",
                "80,000;GRAM;80",
                "80 000;GRAM;80",
                "80\u00A0000;GRAM;80",
                "80'000;GRAM;80",
                "80,000.5;GRAM;80.0005",
                "80.000,5;GRAM;80.0005",
                "150 lbs;KG;68.0388555",
            })
    void weights(String cell, InputUnit unit, double kg) {
        assertThat(CellNumber.of(cell, TableField.WEIGHT, unit).getAsDouble()).isCloseTo(kg, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"063Y,63", "63,63", "63 y,63", "63 years,63", "63 Jahre,63", "018M,1.5"})
    void ages(String cell, double years) {
        assertThat(CellNumber.of(cell, TableField.AGE, InputUnit.YEARS).getAsDouble())
                .isCloseTo(years, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heavy",
                "80 stone",
                "11 st 4",
                "70d",
                "70f",
                "0x1p3",
                "Infinity",
                "80-85",
                ">90",
                "~80",
                "80?",
                "1960-02-29",
                "1.2.3",
                "80 90",
                "1,75,80",
                "=85*2",
                "5 ft 13",
                "1 75",
                "12:30",
                "TRUE",
                "80%"
            })
    void whatIsNoNumberWithAKnownUnitIsNotUnderstood(String cell) {
        assertThat(CellNumber.of(cell, TableField.WEIGHT, InputUnit.KG)).isEmpty();
        assertThat(CellNumber.of(cell, TableField.HEIGHT, InputUnit.CM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "NA", "n/a", "NaN", "?", "unknown", "k.A.", "NULL"})
    void whatSaysThatNothingIsKnownIsNoFault(String cell) {
        assertThat(CellNumber.isUnknown(cell)).isTrue();
    }
}
