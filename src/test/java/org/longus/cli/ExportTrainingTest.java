package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.nifti.NiftiReader;
import org.longus.io.nifti.NiftiWriter;
import org.longus.report.CaseExport;
import org.longus.review.Case;
import org.longus.review.Cases;
import org.longus.review.store.CaseTrail;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;

/** A case as the window exports it, through {@code longus export-training}. */
class ExportTrainingTest {
    @TempDir
    private Path folder;

    private Path ct;
    private Path out;
    private Case aCase;
    private String said = "";

    @BeforeEach
    void aCaseWithMuscleOnSlice13() throws IOException {
        ct = folder.resolve("neck.nii.gz");
        out = folder.resolve("training");
        NiftiWriter.write(Grids.of(Cases.GRID, (i, j, k) -> i + j + k), ct);
        aCase = new Case(NiftiReader.read(ct));
        aCase.accept(Cases.found(8, 18));
    }

    private Path exported() throws IOException {
        Path place = folder.resolve("cases/neck");
        CaseExport.write(aCase, CaseTrail.NONE, place);
        return place;
    }

    private int export(Object... words) {
        String[] args = Stream.concat(Stream.of("export-training", "--out", out), Stream.of(words))
                .map(Object::toString)
                .toArray(String[]::new);
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return LongusCommand.run((open, packs) -> {}, args);
        } finally {
            System.setErr(before);
            said = err.toString(StandardCharsets.UTF_8);
        }
    }

    private Path written() throws IOException {
        try (Stream<Path> folders = Files.list(out)) {
            List<Path> all = folders.toList();
            assertThat(all).hasSize(1);
            return all.getFirst();
        }
    }

    private static JsonNode truth(Path folder) throws IOException {
        return new ObjectMapper().readTree(folder.resolve("truth.json").toFile());
    }

    @Test
    void aCorrectedCaseBecomesATrainingCase() throws IOException {
        Mask corrected = Mask.where(40, 40, 1, p -> p % 40 == 7 && p / 40 < 9);
        aCase.edit("Brush", corrected);
        assertThat(export(exported())).isZero();
        JsonNode truth = truth(written());
        assertThat(truth.at("/source").asText()).isEqualTo("person");
        assertThat(truth.at("/measuredSlice").asInt()).isEqualTo(13);
        assertThat(truth.at("/c3CentreMm/2").asDouble()).isCloseTo(39, within(1e-6));
        assertThat(truth.at("/c3Source").asText()).isEqualTo("models");
        assertThat(truth.at("/patient").asText()).hasSize(16).doesNotContain("neck");
        NiftiReader.MaskFile mask = NiftiReader.mask(written().resolve("muscle.nii.gz"));
        assertThat(mask.mask()).isEqualTo(corrected.asSliceOf(30, 13));
        assertThat(NiftiReader.read(written().resolve("ct.nii.gz")).ct().voxels())
                .isEqualTo(aCase.series().ct().voxels());
        assertThat(export(exported())).as("again, to the same folder").isZero();
        written();
    }

    @Test
    void aSliceThatAPersonChoseTellsTheLevel() throws IOException {
        aCase.moveTo(Cases.muscle(16, 6));
        aCase.edit("Brush", Mask.where(40, 40, 1, p -> p < 50));
        assertThat(export(exported())).isZero();
        assertThat(truth(written()).at("/c3Source").asText()).isEqualTo("person");
        assertThat(truth(written()).at("/c3CentreMm/2").asDouble()).isCloseTo(48, within(1e-6));
    }

    @Test
    void whatNobodyEditedIsRefusedUnlessAskedFor() throws IOException {
        Path place = exported();
        assertThat(export(place)).isEqualTo(1);
        assertThat(said).contains("edited by nobody", "--include-unedited");
        assertThat(export(place, "--include-unedited")).isZero();
        assertThat(truth(written()).at("/source").asText()).isEqualTo("models");
    }

    @Test
    void aCtThatMovedIsAskedForAndMustBeTheRightOne() throws IOException {
        aCase.edit("Brush", Mask.where(40, 40, 1, p -> p < 50));
        Path place = exported();
        Path moved = Files.move(ct, folder.resolve("moved.nii.gz"));
        assertThat(export(place)).isEqualTo(1);
        assertThat(said).contains("--ct neck=PATH");
        Geometry g = Cases.GRID;
        Path other = folder.resolve("other.nii.gz");
        NiftiWriter.write(Grids.of(Geometry.axial(40, 40, 30, g.origin(), 5, 5, 2), (i, j, k) -> 0), other);
        assertThat(export(place, "--ct", "neck=" + other)).isEqualTo(1);
        assertThat(said).contains("No CT in").contains("other.nii.gz");
        assertThat(export(place, "--ct", "neck=" + moved)).isZero();
        assertThat(export(folder)).isEqualTo(1);
        assertThat(said).contains("result.json is missing");
    }
}
