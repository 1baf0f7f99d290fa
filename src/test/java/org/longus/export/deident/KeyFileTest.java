package org.longus.export.deident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.UnreadableInputException;

/** The key stays with the user. */
class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void itIsMadeOnceAndForTheUserAlone() throws IOException {
        Path file = KeyFile.usual(folder.resolve("home"));
        assertThat(KeyFile.open(file, folder.resolve("out")).isFresh()).isTrue();
        String made = Files.readString(file);
        assertThat(KeyFile.open(file, folder.resolve("out")).isFresh()).isFalse();
        assertThat(file).hasContent(made);
        assumeTrue(file.getFileSystem().supportedFileAttributeViews().contains("posix"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void aKeyWithinTheFolderOfResultsIsRefusedAndNotMade() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path within = out.resolve("sub").resolve("a.key");
        assertThatThrownBy(() -> KeyFile.open(within, out))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("is within");
        assertThat(within).doesNotExist();
        assertThat(out).isEmptyDirectory();
        // the other way round it is the same
        Path key = folder.resolve("a.key");
        assertThatThrownBy(() -> KeyFile.open(key, folder)).hasMessageContaining("is within");
        assertThat(key).doesNotExist();
    }

    @Test
    void noLinkHidesThatItIsWithin() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, out);
        assertThatThrownBy(() -> KeyFile.open(link.resolve("a.key"), out)).hasMessageContaining("is within");
        assertThatThrownBy(() -> KeyFile.open(out.resolve("a.key"), link)).hasMessageContaining("is within");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void aCopyOfItAmongTheResultsIsFound() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path key = folder.resolve("a.key");
        KeyFile.open(key, out);
        Path copy = Files.createDirectories(out.resolve("case")).resolve("notes.txt");
        Files.copy(key, copy);
        assertThatThrownBy(() -> KeyFile.open(key, out)).hasMessageContaining("is a copy of the key");
        Files.writeString(copy, "0".repeat(64));
        assertThat(KeyFile.open(key, out).isFresh()).isFalse();
    }

    @Test
    void whatIsNoKeyIsNeverReplaced() throws IOException {
        Path file = folder.resolve("a.key");
        Files.writeString(file, "a letter");
        assertThatThrownBy(() -> KeyFile.open(file, folder.resolve("out")))
                .hasMessageContaining("holds no secret for pseudonyms");
        assertThat(file).hasContent("a letter");
    }
}
