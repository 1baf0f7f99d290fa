package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.longus.cohort.progress.CohortProgress;
import org.longus.cohort.progress.ProgressFile;
import org.longus.export.workbook.Sheet;
import org.longus.io.file.Sha256;
import org.longus.model.PackException;
import picocli.CommandLine;

/** {@code longus cohort} in one program: what is measured, what is not measured again, and what is told. */
class CohortTest extends CohortFixture {
    @Test
    void everyStudyIsMeasuredOnceAndNotAgainUntilSomethingThatChangesItDoes() throws IOException {
        dicom("a/one", "A", 1, 50);
        dicom("a/two", "A", 2, 51);
        dicom("b", "B", 1, 52);
        nifti("c.nii.gz", 53);
        assertThat(cohort(in())).as(told).isZero();
        assertThat(measured).as("two series are one study").hasValue(3);
        List<String> cases = cases();
        assertThat(cases).hasSize(3).allMatch(c -> c.matches(".+_[0-9a-f]{12}"));
        Set<String> keys = new HashSet<>();
        for (String each : cases) {
            keys.add(result(each).at("/run/key").asText());
            assertThat(Files.list(out().resolve(each)).map(f -> f.getFileName().toString()))
                    .contains("result.json", "muscle.nii.gz")
                    .doesNotContain("report.xlsx", "overlay.png");
        }
        assertThat(keys).hasSize(3).allMatch(k -> k.matches("[0-9a-f]{64}"));

        assertThat(cohort(in())).isZero();
        assertThat(measured).hasValue(0);
        assertThat(said).contains("3 cases with a result (0 measured now, 3 there already");

        version = "2";
        assertThat(cohort(in())).isZero();
        assertThat(measured).as("other models").hasValue(3);
        assertThat(cases()).isEqualTo(cases);
        assertThat(told).contains("an earlier result, made otherwise, is now in");
        assertThat(Files.list(out().resolve("earlier"))).hasSize(3);
        assertThat(cohort(in(), "--format", "nifti,png")).isZero();
        assertThat(measured).as("other formats").hasValue(3);
    }

    @Test
    void aFileThatIsGoneFromAResultMakesItNotDone() throws IOException {
        nifti("c.nii.gz", 53);
        assertThat(cohort(in())).isZero();
        Files.delete(out().resolve(cases().getFirst()).resolve("muscle.nii.gz"));
        assertThat(cohort(in())).isZero();
        assertThat(measured).hasValue(1);
        assertThat(out().resolve(cases().getFirst()).resolve("muscle.nii.gz")).isNotEmptyFile();
    }

    @Test
    void anotherScanInThePlaceOfAnOldOneIsAnotherCase() throws IOException {
        nifti("c.nii", 53);
        assertThat(cohort(in())).isZero();
        String before = cases().getFirst();
        nifti("c.nii", 54);
        assertThat(cohort(in())).isZero();
        assertThat(measured).hasValue(1);
        assertThat(cases()).hasSize(2).contains(before);
    }

    @Test
    void whatAPersonDecidedStaysWhateverTheModels() throws IOException {
        nifti("c.nii.gz", 53);
        assertThat(cohort(in())).isZero();
        Path json = out().resolve(cases().getFirst()).resolve("result.json");
        ObjectNode approved = (ObjectNode) new ObjectMapper().readTree(json.toFile());
        ((ObjectNode) approved.path("review")).put("state", "approved");
        new ObjectMapper().writeValue(json.toFile(), approved);
        String written = Sha256.of(json);
        version = "2";
        assertThat(cohort(in())).isZero();
        assertThat(measured).hasValue(0);
        assertThat(told).contains("stays as a person left it");
        assertThat(Sha256.of(json)).isEqualTo(written);
        // decided while the case was measured again
        ((ObjectNode) approved.path("review")).put("state", "");
        new ObjectMapper().writeValue(json.toFile(), approved);
        meanwhile = () -> {
            ((ObjectNode) approved.path("review")).put("state", "approved");
            try {
                new ObjectMapper().writeValue(json.toFile(), approved);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
        assertThat(cohort(in())).isZero();
        assertThat(measured).hasValue(1);
        assertThat(Sha256.of(json)).isEqualTo(written);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void ofTwoProgramsThatMeasureACaseTheFirstOnesResultRemainsAndTheOtherSaysSo() throws IOException {
        nifti("c.nii.gz", 53);
        AtomicBoolean isInner = new AtomicBoolean();
        String[] first = new String[1];
        meanwhile = () -> {
            if (isInner.compareAndSet(false, true)) {
                assertThat(cohort(in())).isZero();
                first[0] = digestOfResult();
            }
        };
        assertThat(cohort(in())).as(told).isZero();
        assertThat(told).contains("another program finished it first");
        assertThat(said).contains("1 finished by another program first");
        assertThat(cases()).hasSize(1);
        assertThat(digestOfResult()).isEqualTo(first[0]);
        assertThat(hidden()).containsExactly(".longus");
    }

    private String digestOfResult() {
        try {
            return Sha256.of(out().resolve(cases().getFirst()).resolve("result.json"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void resultsAreThoseOfASingleRunWhateverTheNumberOfJobs() throws IOException {
        for (int n = 0; n < 6; n++) {
            nifti("s%d.nii.gz".formatted(n), 40 + n);
        }
        assertThat(analyze(in())).isZero();
        Map<String, String> single = masks();
        Map<String, String> rows = rows();
        for (int jobs : new int[] {1, 3}) {
            try (var all = Files.walk(out())) {
                all.sorted(Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
            }
            assertThat(cohort(in(), "--jobs", jobs)).isZero();
            assertThat(masks()).isEqualTo(single);
            assertThat(rows()).isEqualTo(rows);
        }
    }

    private static String plain(String name) {
        return name.replaceAll("_[0-9a-f]{12}$", "");
    }

    private Map<String, String> masks() throws IOException {
        Map<String, String> masks = new TreeMap<>();
        for (String name : cases()) {
            masks.put(plain(name), Sha256.of(out().resolve(name).resolve("muscle.nii.gz")));
        }
        return masks;
    }

    /** Figures, indices, flags: all but names and clocks. */
    private Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (String name : cases()) {
            JsonNode result = result(name);
            ObjectNode row = (ObjectNode) result.path("row");
            row.remove(List.of("caseName", "run"));
            rows.put(plain(name), row + "" + result.path("figures") + result.path("flags") + result.path("c3"));
        }
        return rows;
    }

    @Test
    void theShardsOfACohortPartItWhicheverOtherInputsThereAre() throws IOException {
        for (int n = 0; n < 12; n++) {
            nifti("s%02d.nii.gz".formatted(n), 40 + n);
        }
        assertThat(cohort(in(), "--shard", "2/3")).isZero();
        Set<String> second = new HashSet<>(cases());
        assertThat(second).isNotEmpty().hasSizeLessThan(12);
        assertThat(measured).hasValue(second.size());
        assertThat(cohort(in(), "--shard", "1/3")).isZero();
        int first = measured.get();
        assertThat(cohort(in(), "--shard", "3/3")).isZero();
        assertThat(first + second.size() + measured.get()).isEqualTo(12);
        assertThat(cases()).hasSize(12);
        // one input of those, by itself, falls into the same shard
        String one = second.iterator().next().replaceAll(".*(s\\d\\d).*", "$1.nii.gz");
        assertThat(cohort(in().resolve(one), "--shard", "1/3")).isZero();
        assertThat(said).startsWith("0 cases with a result");
        assertThat(cohort(in(), "--shard", "4/3")).isEqualTo(2);
        assertThat(told).contains("--shard a part of a whole");
    }

    @Test
    void aListOfInputsIsReadRelativeToItselfAsATextOrATable() throws IOException {
        nifti("x/s1.nii.gz", 41);
        nifti("x/s2.nii.gz", 42);
        nifti("x/s3.nii.gz", 43);
        Path text = Files.writeString(in().resolve("list.txt"), "# two\nx/s1.nii.gz\n\nx/s2.nii.gz\n");
        assertThat(cohort("--list", text)).as(told).isZero();
        assertThat(cases()).hasSize(2);
        Path table =
                Files.writeString(in().resolve("list.csv"), "site,input,age\nA,x/s2.nii.gz,60\nB,x/s3.nii.gz,61\n");
        assertThat(cohort("--list", table)).as(told).isZero();
        assertThat(measured).hasValue(1);
        assertThat(cases()).hasSize(3);
        assertThat(cohort("--list", in().resolve("no.txt"))).isEqualTo(2);
        assertThat(cohort()).isEqualTo(2);
        assertThat(told).contains("--list");
    }

    @Test
    void whatFailsIsARowWithItsKindUntilItIsMeasured() throws IOException {
        nifti("a.nii.gz", 41);
        nifti("b.nii.gz", WITHOUT_C3);
        Path broken = Files.writeString(in().resolve("c.nii.gz"), "no scan");
        assertThat(cohort(in())).isEqualTo(1);
        assertThat(told).contains("fault of the data");
        assertThat(said).contains("2 cases with a result", "1 of them without C3; 1 failed (data 1, machine 0)");
        assertThat(report()).isZero();
        assertThat(Sheet.column(out().resolve("report.xlsx"), "Error").values()).anyMatch(v -> v.contains("c.nii.gz"));
        assertThat(Sheet.column(out().resolve("report.xlsx"), "Case")).hasSize(3);
        Files.delete(broken);
        nifti("c.nii.gz", 43);
        assertThat(cohort(in())).isZero();
        assertThat(measured).hasValue(1);
        assertThat(out().resolve(".longus/failures")).isEmptyDirectory();
        assertThat(report()).isZero();
        assertThat(Sheet.column(out().resolve("report.xlsx"), "Case").keySet())
                .containsExactlyInAnyOrderElementsOf(cases());
    }

    @Test
    void whenCaseAfterCaseFailsForTheMachinesSakeTheRunEndsAndSaysSo() throws IOException {
        for (int n = 0; n < 8; n++) {
            nifti("s%d.nii.gz".formatted(n), 40 + n);
        }
        meanwhile = () -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertThat(cohort(in(), "--jobs", 1)).isEqualTo(3);
        assertThat(measured).as("not all are tried in vain").hasValue(3);
        assertThat(told).contains("Given up", "fault of the machine");
        meanwhile = () -> {};
        assertThat(cohort(in())).isZero();
        assertThat(measured).hasValue(8);
        assertThat(out().resolve(".longus/failures")).isEmptyDirectory();
    }

    @Test
    void aModelThatCannotBeLoadedIsTheMachinesFault() throws IOException {
        nifti("a.nii.gz", 41);
        int status = new CommandLine(new CohortCommand((packs, threads) -> {
                    throw new PackException("The pack is not there.");
                }))
                .execute(in().toString(), "--out", out().toString());
        assertThat(status).isEqualTo(3);
    }

    @Test
    void aFolderWhoseResultsNameNobodyIsRefused() throws IOException {
        nifti("a.nii.gz", 41);
        Path key = folder.resolve("key");
        assertThat(analyze(in(), "--deidentify", "--deidentify-key", key))
                .as(told)
                .isZero();
        assertThat(cohort(in())).isEqualTo(2);
        assertThat(told).contains("Choose another folder");
        assertThat(measured).hasValue(0);
    }

    @Test
    void theProgressOfAllShardsAddsUpAndNotThatOfEarlierRuns() throws IOException {
        for (int n = 0; n < 6; n++) {
            nifti("s%d.nii.gz".formatted(n), 40 + n);
        }
        nifti("n.nii.gz", WITHOUT_C3);
        assertThat(cohort(in(), "--shard", "1/2")).isZero();
        assertThat(cohort(in(), "--shard", "1/2")).isZero();
        CohortProgress half = ProgressFile.all(out()).orElseThrow();
        assertThat(half.state()).isEqualTo(CohortProgress.ENDED);
        assertThat(half.counts().there()).isEqualTo(cases().size());
        assertThat(half.counts().measured()).isZero();
        assertThat(half.counts().toGo()).isZero();
        assertThat(cohort(in())).isZero();
        CohortProgress all = ProgressFile.all(out()).orElseThrow();
        assertThat(all.counts().withResult()).isEqualTo(7);
        assertThat(all.counts().withoutC3()).isEqualTo(1);
        assertThat(all.smaCm2().n()).isEqualTo(6);
        assertThat(all.smaCm2().counts().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(6);
        assertThat(all.levelMm().n())
                .isEqualTo(all.counts().measured() - (half.counts().withoutC3() == 1 ? 0 : 1));
    }

    @Test
    void aResultOfASingleRunStaysWhereAPersonDecidedAndElseMakesWayForOneCase() throws IOException {
        nifti("c.nii.gz", 53);
        assertThat(analyze(in().resolve("c.nii.gz"))).isZero();
        String single = cases().getFirst();
        assertThat(cohort(in().resolve("c.nii.gz"))).isZero();
        assertThat(cases()).as("never two of one case").hasSize(1).doesNotContain(single);
        assertThat(Files.list(out().resolve("earlier"))).hasSize(1);
        assertThat(analyze(in().resolve("c.nii.gz"), "--format", "nifti")).isZero();
        assertThat(measured).as("a single run knows the cohort's result").hasValue(0);
        assertThat(cases()).hasSize(1);
    }
}
