package org.longus.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaledCssTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        .a { -fx-font-size: 13px; }                    | .a { -fx-font-size: 19.5px; }
        .a { -fx-padding: 5px 8 0 -1; }                | .a { -fx-padding: 7.5px 12 0 -1; }
        .a { -fx-pref-width: 1200; }                   | .a { -fx-pref-width: 1800; }
        .a { -fx-padding: 0.5em 3; }                   | .a { -fx-padding: 0.5em 4.5; }
        .a { -fx-pref-width: 50%; }                    | .a { -fx-pref-width: 50%; }
        .a { -fx-border-width: 1px; }                  | .a { -fx-border-width: 1px; }
        .a { -fx-background-color: rgba(1, 2, 3, 4); } | .a { -fx-background-color: rgba(1, 2, 3, 4); }
        .a { -fx-max-height: 1000000; }                | .a { -fx-max-height: 1000000; }
        .a-13 .b2:hover { -fx-spacing:2}               | .a-13 .b2:hover { -fx-spacing:3}
        """)
    void lengthsGrowAndNothingElse(String css, String larger) {
        assertThat(ScaledCss.of(css, 1.5)).isEqualTo(larger);
        assertThat(ScaledCss.of(css, 1)).isEqualTo(css);
    }
}
