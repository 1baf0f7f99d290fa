package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each pack that comes with Longus says under which licence, and LICENSE, manifest and training settings agree on it. */
class PackLicenceTest {
    private static final String SPDX = "SPDX-License-Identifier: ";

    static List<Path> packs() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("models"))) {
            List<Path> packs = folders.filter(folder -> Files.exists(folder.resolve("manifest.json")))
                    .sorted()
                    .toList();
            assertThat(packs).hasSizeGreaterThanOrEqualTo(2);
            return packs;
        }
    }

    private static String licence(Path pack) throws IOException {
        return new ObjectMapper()
                .readTree(pack.resolve("manifest.json").toFile())
                .path("licence")
                .asText();
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theManifestNamesTheLicenceOfTheFileBesideIt(Path pack) throws IOException {
        String first = Files.readAllLines(pack.resolve("LICENSE")).get(0);
        assertThat(first).startsWith(SPDX);
        assertThat(licence(pack)).startsWith(first.substring(SPDX.length()) + " (weights); data: ");
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everySourceOfDataInTheManifestIsAttributedInTheFile(Path pack) throws IOException {
        String text = Files.readString(pack.resolve("LICENSE"));
        String data = licence(pack).replaceFirst(".*; data: ", "");
        assertThat(data.split(", "))
                .allSatisfy(
                        source -> assertThat(text).containsPattern("(?m)^" + source.replaceFirst(" .*", "") + ": "));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void theNextExportOfThePackNamesTheSameLicence(Path pack) throws IOException {
        Path settings = Path.of("models/training/configs", pack.getFileName() + ".toml");
        assertThat(Files.readAllLines(settings)).contains("licence = \"" + licence(pack) + "\"");
    }
}
