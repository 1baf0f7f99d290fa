package org.longus.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is left out. */
class ExclusionDialogTest {
    @Test
    void theFirstEightAreNamedAndTheOthersCounted() {
        List<String> names = IntStream.rangeClosed(1, 11).mapToObj(n -> "P" + n).toList();
        assertThat(ExclusionDialog.text(names)).isEqualTo("P1\nP2\nP3\nP4\nP5\nP6\nP7\nP8\nand 3 more");
        assertThat(ExclusionDialog.text(names.subList(0, 8))).endsWith("P7\nP8");
    }
}
