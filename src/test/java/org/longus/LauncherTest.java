package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code longus}, with stand-ins for Maven and Java. */
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    @TempDir
    private Path folder;

    private Path script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/usr/bin/env bash\n" + text + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aNewBuildLeavesNoLibrariesOfTheOldOneOnTheClassPath() throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("longus"), home.resolve("longus"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createFile(home.resolve("pom.xml"));
        Path old = Files.createFile(
                Files.createDirectories(home.resolve("target/lib")).resolve("library-1.jar"));
        script("mvn", "mkdir -p target/lib && touch target/lib/library-2.jar");
        Path java = script("java", "[ \"$1\" = -version ] && echo 'openjdk version \"25.0.1\"' >&2; exit 0");
        ProcessBuilder start = new ProcessBuilder("bash", home.resolve("longus").toString(), "--version");
        start.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        start.environment().put("LONGUS_JAVA", java.toString());
        Path said = folder.resolve("said");
        Process process =
                start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        assertThat(old).doesNotExist();
        assertThat(old.resolveSibling("library-2.jar")).exists();
    }
}
