package org.longus.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.longus.export.report.ReportPage.Field;

class FieldsBoxTest {
    @Test
    void theFactsBeginBehindTheLongestLabel() {
        String label = "A label that is longer than the others";
        FieldsBox box = new FieldsBox(List.of(new Field("Short", "a"), new Field(label, "b")), 8, 400, 40);
        assertThat(box.indent()).isGreaterThan(Lettering.width(label, Ink.label(8)));
        assertThat(new FieldsBox(List.of(new Field("Short", "a")), 8, 400, 40).indent())
                .isEqualTo(40);
    }
}
