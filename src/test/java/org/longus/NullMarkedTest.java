package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NullAway looks at marked packages alone, and a package below a marked one is not marked by it. */
class NullMarkedTest {
    @ParameterizedTest
    @ValueSource(strings = {"volume", "measure", "sample", "pipeline", "edit", "app"})
    void everyPackageOfTheRoomIsMarked(String room) throws IOException {
        Path sources = Path.of("src/main/java");
        List<Path> unmarked;
        try (Stream<Path> files = Files.walk(sources.resolve("org/longus").resolve(room))) {
            unmarked = files.filter(Files::isDirectory)
                    .filter(folder -> !isMarked(sources.relativize(folder)))
                    .toList();
        }
        assertThat(unmarked).isEmpty();
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
