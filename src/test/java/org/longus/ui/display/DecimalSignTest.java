package org.longus.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.junit.jupiter.api.Test;

class DecimalSignTest {
    private static String comma(String text) {
        return DecimalSign.COMMA.shown(text);
    }

    @Test
    void figuresAreShownWithTheSignAndNumbersInARowStayApart() {
        assertThat(comma("43.30 cm\u00B2")).isEqualTo("43,30 cm\u00B2");
        assertThat(comma("+2.14 (-1.5 %)")).isEqualTo("+2,14 (-1,5 %)");
        assertThat(comma("20.10 / 23.20 cm\u00B2 *")).isEqualTo("20,10 / 23,20 cm\u00B2 *");
        assertThat(comma("55 HU    LPS 1.5, -2.0, 714.3 mm    pixel 12, 30  slice 4"))
                .isEqualTo("55 HU    LPS 1,5; -2,0; 714,3 mm    pixel 12; 30  slice 4");
        assertThat(comma("The models find 40.1 cm2. Look again.")).isEqualTo("The models find 40,1 cm2. Look again.");
        assertThat(comma("\u2013")).isEqualTo("\u2013");
    }

    @Test
    void whatIsNoFigureStaysAsItIs() {
        for (String text : new String[] {
            "Longus 0.1.0", "1.2.840.113619", "/data/1.5/x", "neck-1.5.nii.gz", "B30.5f", "v1.5", "2026-01-31"
        }) {
            assertThat(comma(text)).isEqualTo(text);
        }
    }

    @Test
    void thePointChangesNothing() {
        assertThat(DecimalSign.POINT.shown("1.5, 2.5 mm")).isEqualTo("1.5, 2.5 mm");
    }

    @Test
    void aShownTextFollowsTheSignAndTheFigure() {
        SimpleObjectProperty<DecimalSign> sign = new SimpleObjectProperty<>(DecimalSign.POINT);
        SimpleObjectProperty<String> text = new SimpleObjectProperty<>("1.5");
        ObservableValue<String> shown = DecimalSign.shown(sign, text);
        assertThat(shown.getValue()).isEqualTo("1.5");
        sign.set(DecimalSign.COMMA);
        assertThat(shown.getValue()).isEqualTo("1,5");
        text.set("2.5");
        assertThat(shown.getValue()).isEqualTo("2,5");
        text.set(null);
        assertThat(shown.getValue()).isNull();
    }
}
