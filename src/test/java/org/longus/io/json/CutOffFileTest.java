package org.longus.io.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;

class CutOffFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNoTextAndWhatIsAFolderIsNamed() throws IOException {
        Path bytes = Files.write(folder.resolve("mine.json"), new byte[] {(byte) 0xFF, (byte) 0xC0, 1});
        assertThatThrownBy(() -> CutOffFile.read(bytes))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("mine.json is no text in UTF-8");
        assertThatThrownBy(() -> CutOffFile.read(folder))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining(folder + " is a folder");
    }
}
