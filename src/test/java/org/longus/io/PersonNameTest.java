package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource({
        "Yamada^Tarou=山田^太郎=やまだ^たろう, Yamada Tarou (山田 太郎)",
        "Müller^Jörg^^Dr., Müller Jörg Dr.",
        "=山田^太郎, 山田 太郎",
        "王^小东, 王 小东",
        "Hong^Gildong=Hong^Gildong, Hong Gildong",
        "'', ''",
        "==, ''"
    })
    void groupsAndPartsAreShownAsPeopleWriteThem(String stored, String shown) {
        assertThat(PersonName.display(stored)).isEqualTo(shown).doesNotContain("=", "^");
    }
}
