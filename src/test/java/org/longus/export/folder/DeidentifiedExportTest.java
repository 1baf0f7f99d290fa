package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.deident.Deidentifier;
import org.longus.export.deident.FactsText;
import org.longus.export.deident.Haystack;
import org.longus.export.deident.Planted;
import org.longus.export.deident.ProjectKey;

/**
 * No file of a de-identified export, of whatever kind there is, holds anything that names a person, packed or not, and no
 * file's name does. The same search finds it in an export as it is.
 */
class DeidentifiedExportTest {
    /** What no kind of file tells in any case: readers leave it in the files, or no writer takes it. */
    private static final Set<String> TOLD_NOWHERE = Set.of(
            "performing physician",
            "operator",
            "institution",
            "department",
            "station",
            "protocol",
            "comments",
            // spellings that only some kinds of files have
            "birth date in words",
            "date of the work, DICOM");

    /** By masks, picture, workbook and result.json. */
    private static final Set<String> TOLD_BY_THE_FIRST_FORMATS = Set.of(
            "patient ID",
            "study date in words",
            "series description",
            "other series",
            "refused series",
            "folder",
            "place",
            "editor",
            "decider",
            "user of the computer",
            "reason",
            "words of a journal",
            "mask's file",
            "mask's segment",
            "mask's digest",
            "table",
            "date of the work",
            "date of earlier work",
            "warning",
            "doubt",
            "left out",
            "study UID",
            "series UID",
            "other series' UID",
            "frame of reference UID",
            "fingerprint");

    @TempDir
    Path folder;

    private ProjectKey key;
    private CaseFindings facts;

    @BeforeEach
    void plant() throws IOException {
        key = ProjectKey.of(folder.resolve("keys").resolve("project.key"));
        facts = Planted.findings(folder);
    }

    private Path exported(CaseFindings findings, String into) throws IOException {
        Path out = folder.resolve(into);
        ExportRequest all = ExportRequest.of(List.of(ExportRequest.ALL_WORD)).withModelsMask(true);
        CaseExport.Written written = CaseExport.export(findings, out, all);
        for (Exporter exporter : Exporters.all()) {
            assertThat(exporter.impossible(findings)).as(exporter.id()).isEmpty();
            for (String file : exporter.files(findings)) {
                assertThat(written.folder().resolve(file)).as(exporter.id()).isNotEmptyFile();
            }
        }
        return out;
    }

    private static Map<String, List<String>> found(Haystack haystack, Map<String, String> needles) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        needles.forEach((what, value) -> {
            List<String> places = haystack.places(value);
            if (!places.isEmpty()) {
                found.put(what, places);
            }
        });
        return found;
    }

    /** The lines of a PDF end at any number; its words are looked at by themselves. */
    private static boolean isDrawing(String place) {
        return place.matches(".*\\.pdf(\\.dcm)?@.*");
    }

    @Test
    void noFileNamesAPersonWhenAsked() throws IOException {
        Haystack told = Haystack.of(exported(new Deidentifier(key, false).of(facts), "told"));
        assertThat(found(told, Planted.NEEDLES)).isEmpty();
        assertThat(found(told, Planted.CHARACTERISTICS).values())
                .allSatisfy(places -> assertThat(places).allMatch(DeidentifiedExportTest::isDrawing));
    }

    /** Else the test above could not fail. */
    @Test
    void theSameSearchFindsEachNameInAnExportAsItIs() throws IOException, ReflectiveOperationException {
        Set<String> expected = new TreeSet<>(Planted.NEEDLES.keySet());
        expected.removeAll(TOLD_NOWHERE);
        Set<String> inFacts =
                found(Haystack.of(FactsText.of(facts)), Planted.NEEDLES).keySet();
        Set<String> inFiles =
                found(Haystack.of(exported(facts, "as-it-is")), Planted.NEEDLES).keySet();
        assertThat(inFiles).containsAll(TOLD_BY_THE_FIRST_FORMATS);
        Set<String> all = new TreeSet<>(inFacts);
        all.addAll(inFiles);
        assertThat(all).containsAll(expected);
    }

    /** Whatever writer comes later, it finds nothing in the facts. */
    @Test
    void noFactIsLeftThatNamesAPerson() throws IOException, ReflectiveOperationException {
        Haystack told = Haystack.of(FactsText.of(new Deidentifier(key, true).of(facts)));
        assertThat(found(told, Planted.NEEDLES)).isEmpty();
    }

    @Test
    void theCharacteristicsAreKeptOnRequestAndNothingElse() throws IOException {
        Haystack told = Haystack.of(exported(new Deidentifier(key, true).of(facts), "told"));
        assertThat(found(told, Planted.NEEDLES)).isEmpty();
        assertThat(found(told, Planted.CHARACTERISTICS)).containsOnlyKeys(Planted.CHARACTERISTICS.keySet());
    }

    @Test
    void neitherTheKeyNorThePlacesOfThisComputerAreInAnyFile() throws IOException {
        Haystack told = Haystack.of(exported(new Deidentifier(key, true).of(facts), "told"));
        String secret = Files.readString(folder.resolve("keys/project.key")).strip();
        Map<String, String> needles = Map.of(
                "key",
                secret,
                "folder",
                folder.toString(),
                "checkout",
                Path.of("").toAbsolutePath().toString(),
                "home",
                System.getProperty("user.home") + "/");
        assertThat(found(told, needles)).isEmpty();
    }

    @Test
    void theSecondTimeTheCaseFindsItsOwnFolder() throws IOException {
        Path out = exported(new Deidentifier(key, true).of(facts), "told");
        exported(new Deidentifier(ProjectKey.of(folder.resolve("keys/project.key")), true).of(facts), "told");
        try (Stream<Path> all = Files.list(out)) {
            assertThat(all.map(f -> f.getFileName().toString()).collect(Collectors.toSet()))
                    .hasSize(1)
                    .allMatch(name -> name.matches("P[0-9a-f]{16}_\\d{8}_4_reader-[0-9a-f]{16}"));
        }
    }
}
