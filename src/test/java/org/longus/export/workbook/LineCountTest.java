package org.longus.export.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longus.export.report.ReportCases;
import org.longus.export.report.ReportPage;

class LineCountTest {
    private static final double SIZE = 9;

    /** In Liberation Sans, which is as wide as Arial. */
    private static int lines(String text, Font font, double width) {
        int lines = 0;
        for (String paragraph : text.lines().toList()) {
            AttributedString attributed = new AttributedString(paragraph, Map.of(TextAttribute.FONT, font));
            LineBreakMeasurer measurer =
                    new LineBreakMeasurer(attributed.getIterator(), new FontRenderContext(null, true, true));
            while (measurer.getPosition() < paragraph.length()) {
                measurer.nextLayout((float) width);
                lines++;
            }
        }
        return lines;
    }

    private static Font font() throws IOException {
        try (InputStream in = LineCountTest.class.getResourceAsStream("/liberation/LiberationSans-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) SIZE);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    /** A line too few would cut a sentence off; a line too many is only white. */
    @Test
    void noSentenceOfAReportIsGivenTooFewLinesNorMuchTooMany() throws IOException {
        Font font = font();
        List<String> texts = ReportPage.of(ReportCases.approved("Doe^Jane")).texts().stream()
                .filter(t -> !t.isBlank())
                .toList();
        int needed = 0;
        int given = 0;
        for (double width : new double[] {100, 150, 230, 330, 660}) {
            for (String text : texts) {
                int lines = lines(text, font, width);
                assertThat(LineCount.of(text, SIZE, width)).as(text).isGreaterThanOrEqualTo(lines);
                needed += lines;
                given += LineCount.of(text, SIZE, width);
            }
        }
        assertThat(given).isLessThan((int) (1.1 * needed));
    }

    @Test
    void chineseAndJapaneseSignsAreWideAndBreakAnywhere() {
        assertThat(LineCount.of("\u5c71".repeat(30), 10, 100)).isEqualTo(3);
        assertThat(LineCount.of("", 10, 100)).isEqualTo(1);
        assertThat(LineCount.of("a\nb", 10, 100)).isEqualTo(2);
    }
}
