package org.longus.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the question for a folder begins. */
class FolderQuestionTest {
    @TempDir
    Path out;

    @Test
    void itBeginsAboveACasesOwnFolderAndElseWhereTheLastOneWas() throws IOException {
        Path ofACase = Files.createDirectory(out.resolve("P-1"));
        assertThat(FolderQuestion.aboveAResult(ofACase)).isEqualTo(ofACase);
        Files.writeString(ofACase.resolve("result.json"), "{}");
        assertThat(FolderQuestion.aboveAResult(ofACase)).isEqualTo(out);
        assertThat(FolderQuestion.aboveAResult(out)).isEqualTo(out);
    }
}
