package org.longus.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.longus.measure.HuRange;
import org.longus.volume.WindowLevel;

class TypedHuTest {
    @Test
    void aRangeIsTakenWithEitherMinusAndSpaces() {
        assertThat(TypedHu.range(" -30", "\u22125 ").value()).contains(new HuRange(-30, -5));
        assertThat(TypedHu.range("-1024", "3071").problem()).isEmpty();
        assertThat(TypedHu.range("7", "7").value()).contains(new HuRange(7, 7));
    }

    @Test
    void aRangeThatCannotBeSaysWhy() {
        assertThat(TypedHu.range("150", "-29").problem()).contains("lower end comes first");
        for (String[] bad : new String[][] {{"", "1"}, {"1.5", "2"}, {"a", "b"}, {"-1025", "0"}, {"0", "3072"}}) {
            assertThat(TypedHu.range(bad[0], bad[1]).value()).isEmpty();
            assertThat(TypedHu.range(bad[0], bad[1]).problem()).contains("-1024 to 3071");
        }
    }

    @Test
    void aWindowHasAWidthOfAtLeastOneAndALevelOfACt() {
        assertThat(TypedHu.window("1", "-1024").value()).contains(new WindowLevel(1, -1024));
        assertThat(TypedHu.window("0", "40").problem()).contains("width").contains("1 to 4096");
        assertThat(TypedHu.window("400", "3072").problem()).contains("level");
        assertThat(TypedHu.window("400", "forty").value()).isEmpty();
    }
}
