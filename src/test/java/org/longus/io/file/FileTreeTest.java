package org.longus.io.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.InputName;

/** No file or folder ends the search of the others. */
class FileTreeTest {
    @TempDir
    Path folder;

    private static FileVisitResult failed(FileTree tree, Path place, IOException reason) {
        return new TreeVisitor(tree, place.getParent(), place.getParent()).visitFileFailed(place, reason);
    }

    @Test
    void whatCannotBeListedIsNamedAndTheWalkGoesOn() throws IOException {
        FileTree tree = new FileTree(folder, 32);
        Path secret = folder.resolve("sub/secret");
        assertThat(failed(tree, secret, new AccessDeniedException("x"))).isEqualTo(FileVisitResult.CONTINUE);
        assertThat(failed(tree, folder.resolve("gone"), new NoSuchFileException("x")))
                .isEqualTo(FileVisitResult.CONTINUE);
        assertThat(failed(tree, folder.resolve("bad"), new FileSystemException("x", null, "Input/output error")))
                .isEqualTo(FileVisitResult.CONTINUE);
        Files.writeString(folder.resolve("a"), "a");
        FileTree.Listing found = tree.list();
        assertThat(found.files()).containsExactly(folder.resolve("a"));
        assertThat(found.remarks())
                .containsExactly(
                        "'sub/secret' may not be read and was left out. Check your rights to it.",
                        "'bad' could not be read and was left out (Input/output error). Check the drive.");
    }

    @Test
    void ofManyTheFirstAreNamedAndTheOthersCounted() {
        PassedOver passedOver = new PassedOver(folder);
        for (String name : List.of("a", "b", "c", "d", "e")) {
            passedOver.add(PassedOver.Why.RIGHTS, folder.resolve(name));
        }
        assertThat(passedOver.sentences())
                .containsExactly(
                        "'a', 'b', 'c' and 2 more may not be read and were left out. Check your rights to them.");
    }

    @Test
    void filesComeInTheOrderOfTheirNamesUnderTheFolderAsItWasGiven() throws IOException {
        Files.createDirectories(folder.resolve("real/sub"));
        Files.writeString(folder.resolve("real/sub/b"), "b");
        Files.writeString(folder.resolve("real/a"), "a");
        Files.writeString(folder.resolve("real/empty"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        FileTree.Listing found = FileTree.below(link);
        assertThat(found.files()).containsExactly(link.resolve("a"), link.resolve("sub/b"));
        assertThat(found.empty()).containsExactly(link.resolve("empty"));
        assertThat(FileTree.directlyIn(link).files()).containsExactly(link.resolve("a"));
        assertThat(FileTree.directlyIn(link).remarks()).isEmpty();
    }

    @Test
    void rootsAndDotsHaveNames() {
        assertThat(InputName.of(Path.of("/")))
                .isEqualTo(Path.of("/").toAbsolutePath().toString());
        assertThat(InputName.of(Path.of(".")))
                .isEqualTo(Path.of("").toAbsolutePath().getFileName().toString());
        assertThat(InputName.of(folder.resolve("x/..")))
                .isEqualTo(folder.getFileName().toString());
        assertThat(InputName.of(folder.resolve("a.dcm"))).isEqualTo("a.dcm");
    }
}
