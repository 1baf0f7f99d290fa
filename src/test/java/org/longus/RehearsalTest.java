package org.longus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.Exporter;
import org.longus.export.folder.Exporters;
import org.longus.export.folder.ResultFolder;

class RehearsalTest {
    @TempDir
    private Path folder;

    @Test
    void itWritesTheExampleWithEachKindOfFileAndNothingWithoutBeingAsked() throws IOException {
        Path out = folder.resolve("results");
        Rehearsal.afterTheWindow();
        assertThat(folder).isEmptyDirectory();
        System.setProperty(Rehearsal.OUT, out.toString());
        try {
            Rehearsal.afterTheWindow();
        } finally {
            System.clearProperty(Rehearsal.OUT);
        }
        List<ResultFolder> results = ResultFolder.all(out);
        assertThat(results).hasSize(1);
        try (Stream<Path> files = Files.list(results.getFirst().folder())) {
            assertThat(files).hasSizeGreaterThan(Exporters.all().size());
        }
        assertThat(Files.readString(results.getFirst().folder().resolve("result.json")))
                .contains(Exporters.all().stream()
                        .map(Exporter::id)
                        .map("\"%s\""::formatted)
                        .toList());
    }
}
