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

    private Path home() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.copy(Path.of("longus"), home.resolve("longus"));
        Files.createDirectories(home.resolve("src/main"));
        Files.createDirectories(home.resolve("target/lib"));
        Files.createFile(home.resolve("pom.xml"));
        return home;
    }

    /** Starts it with {@code --version}; returns what it printed. */
    private String start(Path home, Path java) throws Exception {
        ProcessBuilder start = new ProcessBuilder("bash", home.resolve("longus").toString(), "--version");
        start.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        start.environment().put("LONGUS_JAVA", java.toString());
        start.environment().remove("LONGUS_AOT");
        start.environment().remove("LONGUS_MEMORY");
        start.environment().put("LONGUS_HOME", folder.resolve("cases").toString());
        Path said = folder.resolve("said");
        Process process =
                start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        return Files.readString(said);
    }

    private static final String VERSION =
            "if [ \"$1\" = -version ]; then echo 'openjdk version \"25.0.1\"' >&2; exit 0; fi; ";

    @Test
    void aNewBuildLeavesNothingOfTheOldOneOnTheClassPath() throws Exception {
        Path home = home();
        Path library = Files.createFile(home.resolve("target/lib/library-1.jar"));
        Path jar = Files.createFile(home.resolve("target/longus-0.1.0.jar"));
        Path cache = Files.createFile(home.resolve("target/longus.aot"));
        script("mvn", "mkdir -p target/lib && touch target/lib/library-2.jar target/longus-0.2.0.jar");
        // it makes no cache: a failed rehearsal keeps nobody from starting
        String said = start(home, script("java", VERSION + "echo \"$@\""));
        assertThat(library).doesNotExist();
        assertThat(jar).doesNotExist();
        assertThat(cache).doesNotExist();
        assertThat(said)
                .contains("-cp " + home.resolve("target/longus-0.2.0.jar") + ":"
                        + home.resolve("target/lib/library-2.jar"))
                .doesNotContain("AOT");
    }

    @Test
    void aRehearsalAfterTheBuildMakesTheCacheThatEachStartTakes() throws Exception {
        Path home = home();
        script("mvn", "mkdir -p target/lib && touch target/lib/library-2.jar target/longus-0.2.0.jar");
        Path java = script(
                "java",
                VERSION
                        + "for a in \"$@\"; do case $a in -XX:AOTCacheOutput=*) touch \"${a#*=}\"; esac; done; echo"
                        + " \"$LONGUS_HOME $@\"");
        String first = start(home, java);
        Path cache = home.resolve("target/longus.aot");
        assertThat(cache).exists();
        assertThat(first).contains("-XX:AOTCache=" + cache);
        // the rehearsal keeps its cases apart from the user's, and leaves nothing
        assertThat(Files.readString(home.resolve("target/rehearsal.log")))
                .startsWith(home.resolve("target").toString())
                .contains("-Dlongus.rehearsal.out=" + home.resolve("target/rehearsal-"));
        try (var left = Files.list(home.resolve("target"))) {
            assertThat(left.filter(Files::isDirectory).map(p -> p.getFileName().toString()))
                    .containsExactly("lib");
        }
    }

    @Test
    void theMemoryThatThePreferencesKeepIsTaken() throws Exception {
        Path home = home();
        script("mvn", "mkdir -p target/lib && touch target/lib/library-2.jar target/longus-0.2.0.jar");
        Path java = script("java", VERSION + "echo \"$@\"");
        Path cases = Files.createDirectories(folder.resolve("cases"));
        Path settings = cases.resolve("settings.json");
        assertThat(start(home, java)).contains("-XX:MaxRAMPercentage=60").doesNotContain("-Xmx");
        Files.writeString(settings, "{\n  \"window\" : {\n    \"memory\" : \"3g\",\n    \"x\" : \"0\"\n  }\n}\n");
        assertThat(start(home, java)).contains("-Xmx3g ").doesNotContain("MaxRAMPercentage");
        // nothing else of the file reaches the command line
        Files.writeString(settings, "{\n    \"memory\" : \"3g -version\",\n    \"memory\" : \"usual\"\n}\n");
        assertThat(start(home, java)).contains("-XX:MaxRAMPercentage=60").doesNotContain("-Xmx");
    }
}
