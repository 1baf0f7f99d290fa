package org.longus.io.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFolderTest {
    @TempDir
    private Path home;

    private Path folder;

    @BeforeEach
    void aFolderOfTwoFiles() throws IOException {
        folder = home.resolve("case");
        AtomicFolder.create(folder, part -> {
            Files.writeString(part.resolve("a"), "old a");
            Files.writeString(part.resolve("b"), "old b");
        });
    }

    private static Optional<String> foreign(Path file) {
        String name = file.getFileName().toString();
        return name.equals("a") || name.equals("b") ? Optional.empty() : Optional.of(name);
    }

    private static void fresh(Path part) throws IOException {
        Files.writeString(part.resolve("a"), "new a");
    }

    private Map<String, String> files(Path in) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (var all = Files.walk(in)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                found.put(in.relativize(file).toString(), Files.readString(file));
            }
        }
        return found;
    }

    private void onlyTheFolderIsThere() throws IOException {
        try (var all = Files.list(home)) {
            assertThat(all).containsExactly(folder);
        }
    }

    @Test
    void linuxExchangesTwoFoldersInOneStep() throws IOException {
        assumeTrue(System.getProperty("os.name").contains("Linux"), "skipped: not Linux");
        Path other = Files.createDirectory(home.resolve("ünder"));
        assertThat(FolderExchange.exchange(folder, other)).isTrue();
        assertThat(files(other)).containsOnlyKeys("a", "b");
        assertThat(files(folder)).isEmpty();
        assertThat(FolderExchange.exchange(folder, home.resolve("missing"))).isFalse();
    }

    @Test
    void theNewFilesComeInPlaceOfTheOldAndAPersonsStay() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.createDirectories(folder.resolve("more/deep"));
        Files.writeString(folder.resolve("more/deep/c"), "mine too");
        AtomicFolder.replace(folder, AtomicFolderTest::foreign, AtomicFolderTest::fresh);
        assertThat(files(folder))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("a", "new a", "notes.txt", "mine", "more/deep/c", "mine too"));
        onlyTheFolderIsThere();
    }

    @Test
    void whereFoldersCannotBeExchangedTheOldMakesWay() throws IOException {
        Files.writeString(folder.resolve("notes.txt"), "mine");
        new AtomicFolder(folder, (a, b) -> false).replace(AtomicFolderTest::foreign, AtomicFolderTest::fresh);
        assertThat(files(folder)).containsExactlyInAnyOrderEntriesOf(Map.of("a", "new a", "notes.txt", "mine"));
        onlyTheFolderIsThere();
    }

    @Test
    void whatThrowsLeavesTheOldFilesAndNothingBeside() throws IOException {
        AtomicFolder.Filling breaks = part -> {
            fresh(part);
            throw new StackOverflowError();
        };
        assertThatThrownBy(() -> AtomicFolder.replace(folder, AtomicFolderTest::foreign, breaks))
                .isInstanceOf(StackOverflowError.class);
        assertThat(files(folder)).isEqualTo(Map.of("a", "old a", "b", "old b"));
        onlyTheFolderIsThere();
    }

    @Test
    void oneThatIsThereIsNotMadeAgain() throws IOException {
        assertThatThrownBy(() -> AtomicFolder.create(folder, AtomicFolderTest::fresh))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(files(folder)).containsOnlyKeys("a", "b");
        Path empty = Files.createDirectory(home.resolve("empty"));
        AtomicFolder.create(empty, AtomicFolderTest::fresh);
        assertThat(files(empty)).containsOnlyKeys("a");
        Path file = Files.writeString(home.resolve("file"), "");
        assertThatThrownBy(() -> AtomicFolder.create(file, AtomicFolderTest::fresh))
                .isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void afterAKillBetweenTheTwoNamesTheOldFolderComesBack() throws IOException {
        Files.move(folder, PartName.old(folder));
        AtomicFolder.sweep(home);
        assertThat(files(folder)).containsOnlyKeys("a", "b");
        // and the other half: the new one is there, the old one was not deleted yet
        AtomicFolder.copy(folder, PartName.old(folder));
        AtomicFolder.sweep(home);
        onlyTheFolderIsThere();
        Files.move(folder, PartName.old(folder));
        AtomicFolder.replace(folder, AtomicFolderTest::foreign, AtomicFolderTest::fresh);
        assertThat(files(folder)).isEqualTo(Map.of("a", "new a"));
        onlyTheFolderIsThere();
    }

    @Test
    void partsOfTheDeadAreRemovedAndThoseOfTheLivingAndOfOthersStay() throws IOException {
        Path mine = Files.createDirectory(PartName.fresh(folder));
        String pid = "-" + ProcessHandle.current().pid() + "-";
        assertThat(mine.getFileName().toString()).contains(pid);
        // no system gives out a number as high as this
        Path dead =
                Files.createDirectory(home.resolve(mine.getFileName().toString().replace(pid, "-2000000000-")));
        Files.writeString(dead.resolve("a"), "half");
        Path elsewhere = Files.createDirectory(home.resolve(".case.part-00000001-2000000000-00000000"));
        Path persons = Files.createDirectory(home.resolve(".hidden"));
        AtomicFolder.sweep(home);
        assertThat(dead).doesNotExist();
        assertThat(mine).exists();
        assertThat(elsewhere).exists();
        assertThat(persons).exists();
    }
}
