package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** NullAway looks at marked packages alone, and a package below a marked one is not marked by it. */
class NullMarkedTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ROOT = SOURCES.resolve("org/longus");

    /** Rooms in which JavaFX's properties are null as a matter of course, and those still to be marked. */
    private static final List<String> NOT_YET = List.of("ui");

    @Test
    void everyPackageBelowTheWindowIsMarked() throws IOException {
        List<Path> unmarked;
        try (Stream<Path> files = Files.walk(ROOT)) {
            unmarked = files.filter(Files::isDirectory)
                    .map(SOURCES::relativize)
                    .filter(NullMarkedTest::isToBeMarked)
                    .filter(folder -> !isMarked(folder))
                    .toList();
        }
        assertThat(unmarked).isEmpty();
    }

    /** Of the root, org.longus, there is only the class that starts the program. */
    private static boolean isToBeMarked(Path folder) {
        Path below = SOURCES.relativize(ROOT).relativize(folder);
        return !below.toString().isEmpty() && !NOT_YET.contains(below.getName(0).toString());
    }

    private static boolean isMarked(Path folder) {
        String name = folder.toString().replace(folder.getFileSystem().getSeparator(), ".") + ".package-info";
        try {
            return Class.forName(name).isAnnotationPresent(NullMarked.class);
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
