package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of packages that people read is the one that {@link ArchitectureTest} holds. */
class ContributingTest {
    /** The first column of the table, in its order. */
    private static List<String> documented() throws IOException {
        String text = Files.readString(Path.of("CONTRIBUTING.md"));
        String table = text.substring(text.indexOf("| package |"));
        table = table.substring(0, table.indexOf("\n\n"));
        return table.lines()
                .skip(2)
                .map(row -> row.split("\\|")[1])
                .flatMap(cell -> Pattern.compile("`(\\w+)`").matcher(cell).results())
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void everyPackageIsInTheTable() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/longus"))) {
            List<String> packages = folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
            assertThat(documented()).containsAll(packages);
        }
    }

    @Test
    void theTableHasTheOrderThatIsHeld() throws IOException {
        List<String> held =
                documented().stream().filter(ArchitectureTest.TABLE::contains).toList();
        assertThat(held).isEqualTo(ArchitectureTest.TABLE);
    }
}
