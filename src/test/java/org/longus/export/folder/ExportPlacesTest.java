package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.Sha256;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** Where people export to: odd names, full disks, places where no folder can be. */
class ExportPlacesTest {
    @TempDir
    private Path out;

    private static CaseFindings findings(boolean edited) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20));
        if (edited) {
            reviewed.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
        }
        return CaseFindings.of(reviewed, CaseTrail.NONE);
    }

    private static Map<String, String> below(Path folder) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.relativize(file).toString(), Sha256.of(file));
            }
        }
        return all;
    }

    @Test
    void aFolderMayBeCalledAnything() throws IOException {
        List<String> names = List.of(
                "two  spaces",
                "\u00dcbung \u00e9t\u00e9",
                "\u5c71\u7530",
                "neck \ud83e\udea9",
                "%20#?&'",
                "n".repeat(255));
        for (String name : names) {
            Path to = out.resolve(name);
            CaseExport.Written written = CaseExport.export(findings(false), to);
            assertThat(written.folder()).as(name).hasParent(to);
            assertThat(ResultFolder.in(written.folder()).orElseThrow().isWhole())
                    .as(name)
                    .isTrue();
        }
    }

    /** As a disk fails that is full: at one of the files, after others were written. */
    private static List<Exporter> full(int failing) {
        List<Exporter> all = new ArrayList<>(Exporters.usual());
        all.removeLast();
        Exporter real = all.get(failing);
        all.set(failing, new Exporter() {
            @Override
            public String id() {
                return real.id();
            }

            @Override
            public String label() {
                return real.label();
            }

            @Override
            public List<String> files(CaseFindings findings) {
                return real.files(findings);
            }

            @Override
            public void write(CaseFindings findings, Path folder) throws IOException {
                real.write(findings, folder);
                throw new UncheckedIOException(
                        new FileSystemException(folder.toString(), null, "No space left on device"));
            }
        });
        return all;
    }

    @Test
    void aDiskThatIsFullAtAnyOfTheFilesLeavesTheEarlierResultAndNothingHalf() throws IOException {
        for (int failing = 0; failing < full(0).size(); failing++) {
            CaseExport export = new CaseExport(full(failing));
            assertThatThrownBy(() -> export.to(findings(true), out.resolve("new")))
                    .hasMessageContaining("No space left");
            assertThat(below(out)).as("the first result of the case").isEmpty();
        }
        CaseExport.Written before = CaseExport.export(findings(false), out);
        Files.writeString(before.folder().resolve("notes.txt"), "a person's");
        Map<String, String> files = below(out);
        for (int failing = 0; failing < full(0).size(); failing++) {
            CaseExport export = new CaseExport(full(failing));
            assertThatThrownBy(() -> export.to(findings(true), out)).hasMessageContaining("No space left");
            assertThat(below(out)).isEqualTo(files);
        }
    }

    @Test
    void aFileInTheFoldersPlaceIsLeftAsItIsWithASentence() throws IOException {
        Path file = Files.writeString(out.resolve("results"), "a person's");
        assertThatThrownBy(() -> CaseExport.export(findings(false), file)).isInstanceOf(IOException.class);
        assertThat(file).hasContent("a person's");
        Path taken = Files.createDirectories(out.resolve("case"));
        Files.writeString(taken.resolve("thesis.docx"), "a person's");
        assertThatThrownBy(() -> CaseExport.write(findings(false), taken))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("holds something else than this case and was left as it is");
        assertThat(below(out)).containsOnlyKeys("results", "case/thesis.docx");
    }
}
