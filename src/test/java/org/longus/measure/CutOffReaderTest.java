package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longus.patient.Patient;
import org.longus.patient.Sex;

class CutOffReaderTest {
    private static final String ROW = "{'sex':'male','operator':'<','value':7}";

    private static String file(String scale, String rows) {
        return ("{'format':1,'cutOffs':[{'id':'ours','name':'Ours 2026','scale':'%s','rows':[%s],'basis':'tenth"
                        + " percentile','citation':'our own 200 people'}]}")
                .formatted(scale, rows)
                .replace('\'', '"');
    }

    private static CutOffTable read(String json) throws CutOffFault {
        return CutOffReader.read(json, "mine.json", CutOffs.published());
    }

    @Test
    void onesOwnCutOffIsAppliedOnItsOwnScaleAlone() throws CutOffFault {
        Patient man = new Patient(
                Optional.of(Sex.MALE), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(96));

        assertThat(Category.all(Indices.of(27, man), man, CutOffs.with(read(file("c3", ROW)))))
                .filteredOn(c -> c.cutOff().name().equals("Ours 2026"))
                .singleElement()
                .satisfies(c -> assertThat(c.text())
                        .isEqualTo("low: 6.8 cm2/m2, Ours 2026 (the user's own, not published), C3 SMI (men: < 7.0"
                                + " cm2/m2)"));

        assertThat(Category.all(Indices.of(27, man), man, CutOffs.with(read(file("l3-measured", ROW)))))
                .hasSize(4);
    }

    @Test
    void aPersonWhomACutOffDoesNotCoverIsToldSo() throws CutOffFault {
        Patient woman = new Patient(
                Optional.of(Sex.FEMALE), OptionalDouble.of(60), OptionalDouble.of(200), OptionalDouble.of(100));

        assertThat(Category.all(Indices.of(27, woman), woman, CutOffs.with(read(file("c3", ROW)))))
                .anySatisfy(c -> assertThat(c.text())
                        .isEqualTo("no label by Ours 2026 (the user's own, not published; C3 SMI): it has no limit for"
                                + " women, BMI 25.0"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "l3 | {'operator':'<','value':7} | its scale 'l3' is none of c3, l3-estimated, l3-measured.",
                "c3 | {'operator':'>','value':7} | row 1: its operator is neither < nor <=.",
                "c3 | {'operator':'<','value':'7'} | row 1: its value is missing or no number.",
                "c3 | {'operator':'<','value':-7} | row 1: its value is not above 0 cm2/m2.",
                "c3 | {'operator':'<','valeu':7} | row 1: 'valeu' is not a field that Longus knows.",
                "c3 | {'sex':'m','operator':'<','value':7} | row 1: its sex is neither female nor male.",
                "c3 | {'bmiFrom':30,'bmiBelow':25,'operator':'<','value':7} | row 1: no BMI is at least",
                "c3 | {'sex':'male','operator':'<','value':7},{'operator':'<','value':6} | rows 1 and 2 are for the"
                        + " same people.",
                "c3 | `` | it has no rows."
            })
    void aFaultIsNamedWithItsFileAndItsPlace(String scale, String rows, String fault) {
        assertThatThrownBy(() -> read(file(scale, rows == null ? "" : rows)))
                .isInstanceOf(CutOffFault.class)
                .hasMessageStartingWith("mine.json, cut-off 1 (Ours 2026)")
                .hasMessageContaining(fault);
    }

    @Test
    void aTakenIdAndBrokenJsonAreFaults() {
        assertThatThrownBy(() -> read(file("c3", ROW).replace("ours", "chargi-2022")))
                .hasMessageContaining("its id 'chargi-2022' is taken");
        assertThatThrownBy(() -> read("{\"format\":1,\n oops"))
                .isInstanceOf(CutOffFault.class)
                .hasMessageStartingWith("mine.json is no JSON: line 2");
        assertThatThrownBy(() -> read("{}")).hasMessageContaining("\"format\": 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chargi 2022 | Another cut-off is called 'Chargi 2022'. Choose a name of its own.",
                "' CHARGI 2022 ' | Another cut-off is called 'CHARGI 2022'",
                "Ours\\u202E2026 | The name holds characters that nobody sees",
                "Ours\\n2026 | The name holds characters that nobody sees",
                "0123456789012345678901234567890123456789012345678901234567890 | longer than 60 characters"
            })
    void aNameThatIsTakenOrCannotBeShownIsAFault(String name, String fault) {
        assertThatThrownBy(() -> read(file("c3", ROW).replace("Ours 2026", name)))
                .isInstanceOf(CutOffFault.class)
                .hasMessageStartingWith("mine.json, cut-off 1: ")
                .hasMessageContaining(fault);
    }

    @Test
    void twoOfAFileHaveTwoNames() {
        String one = file("c3", ROW);
        String entry = one.substring(one.indexOf('[') + 1, one.lastIndexOf(']'));
        String two =
                one.replace(entry, entry + "," + entry.replace("ours", "more").replace("Ours", "OURS"));
        assertThatThrownBy(() -> read(two))
                .isInstanceOf(CutOffFault.class)
                .hasMessage("mine.json, cut-off 2: Another cut-off is called 'OURS 2026'. Choose a name of its own.");
    }

    @Test
    void thePublishedOnesAllHaveAnIdASourceAndAWordOnTheirLimits() {
        assertThat(CutOffs.published().all()).hasSize(7).allSatisfy(c -> {
            assertThat(c.id()).isNotBlank();
            assertThat(c.limits()).isNotBlank();
            assertThat(c.scale()).isEqualTo(c.on().words());
        });
        assertThat(Indices.l3Formula().text())
                .isEqualTo("27.304 + 1.363 x SMA - 0.671 x age (y) + 0.640 x weight (kg) + 26.442 x sex (1 female, 2"
                        + " male)");
    }
}
