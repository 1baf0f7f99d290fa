package org.longus.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleReadyTest {
    @TempDir
    Path folder;

    @Test
    void theOneThatCameWithTheProgramIsTaken() throws IOException {
        Path bundled = Files.createDirectory(folder.resolve("bundled"));
        assertThat(SampleStudy.ready(bundled, folder.resolve("own"))).isEqualTo(bundled);
        assertThat(folder.resolve("own")).doesNotExist();
    }

    @Test
    void withoutItOneIsMadeOnceAndOneThatWasBegunIsMadeAgain() throws IOException {
        Path own = folder.resolve("own");
        Path begun = Files.createDirectories(own.resolve(SampleStudy.NAME));
        Path made = SampleStudy.ready(folder.resolve("none"), own);
        assertThat(made).isEqualTo(begun);
        try (var files = Files.list(made)) {
            assertThat(files.filter(f -> f.toString().endsWith(".dcm"))).hasSizeGreaterThan(50);
        }
        assertThat(made.resolve("truth.json")).exists();
        var before = Files.getLastModifiedTime(made.resolve("truth.json"));
        assertThat(SampleStudy.ready(folder.resolve("none"), own)).isEqualTo(made);
        assertThat(Files.getLastModifiedTime(made.resolve("truth.json"))).isEqualTo(before);
    }
}
