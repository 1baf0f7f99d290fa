package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version stands in the pom alone, and the top of CHANGELOG.md is about it. */
class VersionTest {
    private static final String SNAPSHOT = "-SNAPSHOT";

    private static String version() throws IOException {
        Matcher matcher = Pattern.compile("<artifactId>longus</artifactId>\\s*<version>([^<]+)</version>")
                .matcher(Files.readString(Path.of("pom.xml")));
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void theChangelogsTopSectionIsThatOfThePomsVersion() throws IOException {
        String version = version();
        String top = Files.readString(Path.of("CHANGELOG.md"))
                .lines()
                .filter(line -> line.startsWith("## "))
                .findFirst()
                .orElseThrow();
        if (version.endsWith(SNAPSHOT)) {
            assertThat(top).isEqualTo("## " + version.replace(SNAPSHOT, "") + " (unreleased)");
        } else {
            assertThat(top).matches("## " + Pattern.quote(version) + " \\(\\d{4}-\\d{2}-\\d{2}\\)");
        }
    }

    @Test
    void theProgramTakesItsVersionAndCommitFromTheBuild() throws IOException {
        List<Path> files = filesBelow(Path.of("src/main/resources"), "app.properties");
        assertThat(files).hasSize(1);
        assertThat(Files.readAllLines(files.get(0)))
                .containsExactlyInAnyOrder(
                        "version=${project.version}", "commit=${git.commit.id.abbrev}", "changed=${git.dirty}");
    }

    @Test
    void noOtherFileNamesTheVersion() throws IOException {
        Pattern own =
                Pattern.compile("(?<![\\d.])" + Pattern.quote(version().replace(SNAPSHOT, "")) + "(?![\\d.]*\\d)");
        List<Path> shown = Stream.of(
                        filesBelow(Path.of("src/main"), ""),
                        filesBelow(Path.of("docs"), ".md"),
                        List.of(Path.of("README.md"), Path.of("SECURITY.md"), Path.of("NOTICE"), Path.of("longus")))
                .flatMap(List::stream)
                .toList();
        for (Path file : shown) {
            // byte by byte: fonts and pictures are no UTF-8
            assertThat(own.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                            .find())
                    .as("%s names the version of this build: it would be forgotten at the next", file)
                    .isFalse();
        }
    }

    private static List<Path> filesBelow(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .toList();
        }
    }
}
