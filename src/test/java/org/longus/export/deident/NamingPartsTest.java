package org.longus.export.deident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingPartsTest {
    @ParameterizedTest
    @CsvSource({
        "Erika_Josefa, true",
        "S-e.r.i.k.a, true",
        "x-MULLERWITZ, true",
        "Muellerwitz7, true",
        "S-01, false",
        "Er-Jo-M, false",
        "anna-01, false"
    })
    void aPartOfTheNameIsFoundHoweverItIsWritten(String pseudonym, boolean holds) {
        assertThat(NamingParts.ofName(pseudonym, "M\u00FCllerwitz^Erika Josefa^A")
                        .isPresent())
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"S19650401, true", "1965-04-01, true", "01.04.1965, true", "S-1965, false", "S-01, false"})
    void soIsTheBirthDate(String pseudonym, boolean holds) {
        assertThat(NamingParts.ofBirthDate(pseudonym, "19650401").isPresent()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({"P0123ada456789bcd, Lovelace^Ada", "Anonymous7, ANONYMOUS", "S-01, ''"})
    void whatAKeyMadeAndWhatNamesNobodyIsNoPartOfAName(String pseudonym, String name) {
        assertThat(NamingParts.ofName(pseudonym, name)).isEmpty();
        assertThat(NamingParts.ofBirthDate(pseudonym, "")).isEmpty();
    }
}
