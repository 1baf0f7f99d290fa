package org.longus.export.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.io.file.Sha256;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** A new kind of file is one class and one line in the list. */
class ExportersTest {
    @TempDir
    Path out;

    /** Writes the area as a text; not of a case that was measured nowhere. */
    private static final class AreaExporter implements Exporter {
        @Override
        public String id() {
            return "area";
        }

        @Override
        public String label() {
            return "Area alone";
        }

        @Override
        public Optional<String> impossible(CaseFindings findings) {
            return findings.area().isEmpty() ? Optional.of("No area alone: nothing was measured.") : Optional.empty();
        }

        @Override
        public List<String> files(CaseFindings findings) {
            return List.of("area.txt");
        }

        @Override
        public void write(CaseFindings findings, Path folder) throws IOException {
            String area = String.valueOf(findings.area().orElseThrow().areaCm2());
            Files.writeString(folder.resolve("area.txt"), findings.row().caseName() + " " + area);
        }
    }

    private static CaseExport withArea() {
        return new CaseExport(List.of(new AreaExporter()));
    }

    private static ReviewedCase found() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20));
        return reviewed;
    }

    private static CaseFindings findings(ReviewedCase reviewed) {
        return CaseFindings.of(reviewed, CaseTrail.NONE);
    }

    private static JsonNode files(Path folder) {
        return ResultFolder.in(folder).orElseThrow().files();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theListsIdsAndOrderAreThese() {
        assertThat(Exporters.usual()).extracting(Exporter::id).containsExactly("nifti", "png", "xlsx", "json");
        assertThat(Exporters.all())
                .extracting(Exporter::id)
                .startsWith("nifti", "png", "xlsx")
                .endsWith("json");
        assertThat(Exporters.all()).extracting(Exporter::id).doesNotHaveDuplicates();
        assertThat(Exporters.all())
                .extracting(Exporter::label)
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(Exporters.all())
                .as("what each is for")
                .allSatisfy(e -> assertThat(e.purpose()).as(e.id()).isNotBlank());
        CaseFindings findings = findings(found());
        assertThat(Exporters.usual().stream().flatMap(e -> e.files(findings).stream()))
                .containsExactly("muscle.nii.gz", "section.nii.gz", "overlay.png", "report.xlsx", "result.json");
        assertThat(Exporters.all().stream().flatMap(e -> e.files(findings).stream()))
                .doesNotHaveDuplicates();
        assertThat(Exporters.usual())
                .allSatisfy(e -> assertThat(e.impossible(findings)).isEmpty());
    }

    @Test
    void aNewKindIsWrittenAndItsFileBelongsToTheResult() throws IOException {
        CaseExport.Written written = withArea().to(findings(found()), out);
        Path area = written.folder().resolve("area.txt");
        assertThat(written.remark()).isEmpty();
        assertThat(area).hasContent("small 36.0");
        assertThat(names(written.folder())).containsExactly("area.txt", "result.json");
        JsonNode files = files(written.folder());
        assertThat(files.at("/sha256/area.txt").asText()).isEqualTo(Sha256.of(area));
        assertThat(files.path("sha256")).hasSize(1);
        assertThat(files.path("muscle").isNull()).as("no mask was asked for").isTrue();
        assertThat(files.has("notWritten")).isFalse();
        ResultFolder result = ResultFolder.in(written.folder()).orElseThrow();
        assertThat(result.isWhole()).isTrue();
        Files.writeString(area, "another");
        assertThat(result.isWhole()).isFalse();
    }

    @Test
    void itsFileGivesWayToTheNextExportAndWhatAPersonChangedInItStays() throws IOException {
        Path folder = withArea().to(findings(found()), out).folder();
        ReviewedCase erased = found();
        erased.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
        withArea().to(findings(erased), out);
        assertThat(folder.resolve("area.txt")).hasContent("small 18.0");
        assertThat(names(folder)).containsExactly("area.txt", "result.json");

        Files.writeString(folder.resolve("area.txt"), "a person's");
        withArea().to(findings(erased), out);
        assertThat(folder.resolve("area.txt")).hasContent("small 18.0");
        assertThat(folder.resolve("area (changed by hand).txt")).hasContent("a person's");
    }

    @Test
    void whatBecameOfAnEarlierResultIsInTheFacts() throws IOException {
        Path folder = withArea().to(findings(found()), out).folder();
        assertThat(files(folder).path("earlier").isNull()).as("the first").isTrue();
        Files.writeString(folder.resolve("notes.txt"), "a person's");
        CaseExport nothing = new CaseExport(List.of());
        nothing.to(findings(found()), out);
        assertThat(files(folder).path("earlier"))
                .hasToString("{\"gone\":[\"area.txt\"],\"changedByHand\":[],\"renamed\":[]}");

        Files.writeString(folder.resolve("area.txt"), "a person's, before Longus writes one");
        withArea().to(findings(found()), out);
        assertThat(files(folder).path("earlier"))
                .hasToString("{\"gone\":[],\"changedByHand\":[],\"renamed\":[\"area.txt\"]}");

        Files.writeString(folder.resolve("area.txt"), "a person's");
        withArea().to(findings(found()), out);
        assertThat(files(folder).path("earlier"))
                .hasToString("{\"gone\":[],\"changedByHand\":[{\"file\":\"area.txt\","
                        + "\"keptAs\":\"area (changed by hand).txt\"}],\"renamed\":[]}");
    }

    @Test
    void whatCannotBeWrittenIsSaidToThePersonAndInTheFacts() throws IOException {
        ReviewedCase nowhere = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        nowhere.accept(Cases.notFound());
        CaseExport.Written written = withArea().to(findings(nowhere), out);
        assertThat(written.remark()).hasValue("No area alone: nothing was measured.");
        assertThat(names(written.folder())).containsExactly("result.json");
        assertThat(files(written.folder()).at("/notWritten/area").asText())
                .isEqualTo("No area alone: nothing was measured.");
        assertThat(files(written.folder()).path("sha256")).isEmpty();
    }

    @Test
    void anEmptyMaskIsSaidToBeEmptyForNothingWasMeasured() throws IOException {
        ReviewedCase nowhere = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        nowhere.accept(Cases.notFound());
        CaseExport.Written written = CaseExport.export(findings(nowhere), out);
        assertThat(written.remark()).hasValueSatisfying(r -> assertThat(r).contains("muscle.nii.gz is empty"));
        assertThat(files(written.folder()).path("muscleEmpty").asText()).isEqualTo("nothing was measured");
        JsonNode seconds = new ObjectMapper()
                .readTree(written.folder().resolve("result.json").toFile())
                .path("seconds");
        assertThat(seconds.path("muscle").isNull())
                .as("the second stage did not run")
                .isTrue();
        assertThat(files(CaseExport.export(findings(found()), out).folder())
                        .path("muscleEmpty")
                        .isNull())
                .isTrue();
    }

    @Test
    void theFactsKnowHowLongTheFilesBeforeThemTook() throws IOException {
        Path folder = out.resolve("case");
        CaseExport.write(findings(found()), folder, ExportRequest.USUAL);
        JsonNode seconds = new ObjectMapper()
                .readTree(folder.resolve("result.json").toFile())
                .path("seconds");
        assertThat(seconds.path("write").asDouble()).isPositive();
        assertThat(seconds.path("total").asDouble())
                .isCloseTo(1.5 + seconds.path("write").asDouble(), within(0.0011));
        assertThat(seconds.path("read").isNull())
                .as("the scan was open before anybody exported it")
                .isTrue();
    }

    /** An exporter that lies about its files would leave a result that nobody could hold to its digests. */
    @Test
    void aKindThatDoesNotWriteWhatItSaysLeavesNothing() {
        Exporter lazy = new Exporter() {
            @Override
            public String id() {
                return "lazy";
            }

            @Override
            public String label() {
                return "Nothing";
            }

            @Override
            public List<String> files(CaseFindings findings) {
                return List.of("nothing.txt");
            }

            @Override
            public void write(CaseFindings findings, Path folder) {}
        };
        CaseExport export = new CaseExport(List.of(lazy));
        assertThatThrownBy(() -> export.to(findings(found()), out)).isInstanceOf(NoSuchFileException.class);
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void eachCanBePreparedByItselfAndOneThatFailsDoesNotKeepTheOthersFromIt() throws IOException {
        for (Exporter exporter : Exporters.all()) {
            exporter.prepare();
        }
        AtomicInteger prepared = new AtomicInteger();
        Exporter counting = new Exporter() {
            @Override
            public String id() {
                return "counting";
            }

            @Override
            public String label() {
                return "Counting";
            }

            @Override
            public void prepare() {
                if (prepared.getAndIncrement() == 0) {
                    throw new IllegalStateException("no fonts here");
                }
            }

            @Override
            public List<String> files(CaseFindings findings) {
                return List.of();
            }

            @Override
            public void write(CaseFindings findings, Path folder) {}
        };
        Preparation.prepare(List.of(counting, counting));
        assertThat(prepared).hasValue(2);
    }

    @Test
    void whatWasTakenStaysWhenSomebodyGoesOnWithTheCase() {
        ReviewedCase reviewed = found();
        CaseFindings before = findings(reviewed);
        reviewed.edit(Edits.ERASE, Cases.muscle(15, 6).mask());
        reviewed.moveSection(2);
        assertThat(before.area().orElseThrow().areaCm2()).isEqualTo(36);
        assertThat(before.measured().orElseThrow().mask())
                .isEqualTo(Cases.muscle(15, 12).mask());
        assertThat(before.edits()).isEmpty();
        assertThat(before.review().isEdited()).isFalse();
        assertThat(before.section().orElseThrow().middle().k()).isEqualTo(15);
        assertThat(before.row().muscle().smaCm2()).hasValue(36);
    }
}
