package org.longus.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.app.UserFolders;

class NativeFolderTest {
    @TempDir
    private Path folder;

    private Path packed;

    @BeforeEach
    void pack() throws IOException {
        packed = Files.writeString(folder.resolve("packed"), "library 1");
    }

    private Path use(Path... candidates) throws IOException {
        Path[] used = new Path[1];
        NativeFolder.use(List.of(candidates), "lib-1", files(), f -> used[0] = f);
        return used[0].resolve("lib.so");
    }

    private Map<String, URL> files() throws IOException {
        return Map.of("lib.so", packed.toUri().toURL());
    }

    @Test
    void aLibraryIsUnpackedOnceAVersion() throws IOException {
        Path first = use(folder.resolve("a"));
        assertThat(first).hasContent("library 1");
        Files.setLastModifiedTime(first, FileTime.fromMillis(1000));
        use(folder.resolve("a"));
        assertThat(Files.getLastModifiedTime(first).toMillis())
                .as("not written again")
                .isEqualTo(1000);
        try (Stream<Path> left = Files.list(first.getParent())) {
            assertThat(left).containsExactly(first);
        }
    }

    @Test
    void aFileOfTheSameSizeWithOtherBytesIsReplaced() throws IOException {
        Path file = use(folder.resolve("a"));
        Files.writeString(file, "damaged 1");
        assertThat(use(folder.resolve("a"))).hasContent("library 1");
    }

    @Test
    void theNextFolderIsTakenWhereOneCannotBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThat(use(file, folder.resolve("b"))).isEqualTo(folder.resolve("b/lib-1/lib.so"));
    }

    @Test
    void theNextFolderIsTakenWhereNothingMayBeRun() throws IOException {
        Path[] used = new Path[1];
        NativeFolder.use(List.of(folder.resolve("noexec"), folder.resolve("b")), "lib-1", files(), f -> {
            if (f.toString().contains("noexec")) {
                throw new UnsatisfiedLinkError("failed to map segment");
            }
            used[0] = f;
        });
        assertThat(used[0]).isEqualTo(folder.resolve("b/lib-1"));
    }

    @Test
    void whenNoFolderWorksTheSentenceNamesThemAndTheWayOut() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThatThrownBy(() -> use(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Set LONGUS_HOME to a folder");
    }

    @Test
    void aFolderThatOthersMayWriteToIsNotUsed() throws IOException {
        Path open = Files.createDirectories(folder.resolve("open/lib-1"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(use(folder.resolve("open"), folder.resolve("b"))).isEqualTo(folder.resolve("b/lib-1/lib.so"));
    }

    @Test
    void onlyLongusOwnFoldersAreClosedToOthers() throws IOException {
        Path share = folder.resolve(".local/share");
        use(share.resolve("longus/native"));
        assertThat(rights(share))
                .as("as the system makes folders")
                .isEqualTo(rights(Files.createDirectory(folder.resolve("usual"))));
        assertThat(rights(folder.resolve(".local"))).isEqualTo(rights(share));
        for (String own : List.of("longus", "longus/native", "longus/native/lib-1")) {
            assertThat(rights(share.resolve(own))).as(own).isEqualTo("rwx------");
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void theFolderAboveIsNotAnothersEither() throws IOException {
        Path open = Files.createDirectories(folder.resolve("open"));
        Files.setPosixFilePermissions(
                Files.createDirectory(open.resolve("lib-1")), PosixFilePermissions.fromString("rwx------"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(use(open, folder.resolve("b"))).isEqualTo(folder.resolve("b/lib-1/lib.so"));
    }

    @Test
    void whatAKilledProgramLeftIsRemoved() throws IOException {
        Path own = Files.createDirectories(folder.resolve("a/lib-1"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        Path old = Files.writeString(own.resolve("lib.so-1.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(3600)));
        Path recent = Files.writeString(own.resolve("lib.so-2.part"), "half");
        use(folder.resolve("a"));
        assertThat(old).doesNotExist();
        assertThat(recent).exists();
    }

    @Test
    void aHomeThatTheSystemDoesNotKnowIsNoFolder() {
        Path temporary = Path.of("/tmp");
        assertThat(UserFolders.forNatives(Map.of(), Optional.empty(), temporary, "?"))
                .containsExactly(Path.of("/tmp/longus-_"));
        assertThat(UserFolders.forNatives(
                        Map.of("LONGUS_HOME", "/l", "XDG_DATA_HOME", "relative"),
                        Optional.of(Path.of("/home/u")),
                        temporary,
                        "u"))
                .containsExactly(
                        Path.of("/l/native"),
                        Path.of("/home/u/.local/share/longus/native"),
                        Path.of("/home/u/.longus/native"),
                        Path.of("/tmp/longus-u"));
    }
}
