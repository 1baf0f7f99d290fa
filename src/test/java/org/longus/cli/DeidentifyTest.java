package org.longus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.cohort.CohortModels;
import org.longus.cohort.FailureList;
import org.longus.export.deident.Haystack;
import org.longus.export.deident.Planted;
import org.longus.export.folder.ResultFolder;
import org.longus.io.nifti.NiftiWriter;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.review.Cases;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;
import picocli.CommandLine;

/** {@code longus analyze --deidentify} with a stand-in for the models. */
class DeidentifyTest {
    @TempDir
    private Path folder;

    private int measured;
    private boolean fails;
    private String said = "";
    private String told = "";
    private Path input;

    @BeforeEach
    void plant() throws IOException {
        input = Planted.files(folder.resolve("in"));
    }

    private final class StandIn implements CohortModels {
        @Override
        public C3Result run(CtVolume ct, OptionalInt slice, Progress progress) {
            measured++;
            if (fails) {
                throw new IllegalStateException("no models");
            }
            return Cases.found(10, 20);
        }

        @Override
        public List<C3Result.Model> models() {
            return List.of(new C3Result.Model("a", "1", "0123456789abcdef"));
        }

        @Override
        public void close() {}
    }

    private int analyze(Object... words) {
        List<String> args = new ArrayList<>(List.of("--out", out().toString(), "--format", "xlsx"));
        for (Object word : words) {
            args.add(word.toString());
        }
        measured = 0;
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = new CommandLine(new AnalyzeCommand(packs -> new StandIn()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(Sentences.of(e));
                    return 1;
                })
                .execute(args.toArray(String[]::new));
        said = out.toString();
        told = err.toString();
        return status;
    }

    private Path out() {
        return folder.resolve("out");
    }

    private Path key() {
        return folder.resolve("keys").resolve("project.key");
    }

    private Path table() {
        return folder.resolve("keys").resolve("project.patients.csv");
    }

    /** As the one result calls the patient. */
    private String patient() throws IOException {
        return ResultFolder.all(out()).getFirst().row().orElseThrow().patientId();
    }

    private int deidentified(Object... words) {
        List<Object> all = new ArrayList<>(List.of("--deidentify", "--deidentify-key", key()));
        all.addAll(List.of(words));
        return analyze(all.toArray());
    }

    /** Of the person whose computer it is nothing else is told either. */
    private Map<String, List<String>> found(Haystack haystack) {
        Map<String, String> needles = new LinkedHashMap<>(Planted.NEEDLES);
        needles.put("folder of all", folder.getFileName().toString());
        Map<String, List<String>> found = new LinkedHashMap<>();
        needles.forEach((what, value) -> {
            List<String> places = haystack.places(value);
            if (!places.isEmpty()) {
                found.put(what, places);
            }
        });
        return found;
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> all = Files.list(out())) {
            return all.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void nothingThatIsWrittenOrSaidOfAResultNamesAnybody() throws IOException {
        assertThat(deidentified(input)).isZero();
        assertThat(told)
                .contains("A key was made: '" + key(), "Who is who stands in '" + table() + "', for you alone.");
        assertThat(Files.readString(table())).contains("QX7731902", "Zebrowitz^Quillona", "ISSUERHOSP55", patient());
        assertThat(found(Haystack.of(out()))).isEmpty();
        assertThat(names()).hasSize(1).allMatch(name -> name.matches("P[0-9a-f]{16}_\\d{8}_4"));
        Map<String, List<String>> said = found(Haystack.of(this.said));
        // where the results are has to be said
        said.remove("folder of all");
        assertThat(said).isEmpty();
        assertThat(ResultFolder.in(out().resolve(names().iterator().next()))
                        .orElseThrow()
                        .row()
                        .orElseThrow()
                        .patient()
                        .heightCm())
                .isEmpty();
    }

    @Test
    void aRunThatIsGivenAgainKnowsItsOwnResultsAndAnotherChoiceMakesOthersOfThem() throws IOException {
        deidentified(input);
        assertThat(measured).isEqualTo(1);
        assertThat(deidentified(input)).isZero();
        assertThat(measured).isZero();
        assertThat(said).contains("done already");
        assertThat(deidentified("--keep-characteristics", input)).isZero();
        assertThat(measured).isEqualTo(1);
        assertThat(names()).as("in the place of the first").hasSize(1);
    }

    @Test
    void aCaseThatFailsStandsInTheWorkbookWithoutItsReasonAndIsForgottenWhenItSucceeds() throws IOException {
        Path broken = Files.writeString(folder.resolve("in").resolve("QX7731902-broken.dcm"), "Zebrowitz");
        fails = true;
        assertThat(deidentified(input, broken)).isEqualTo(1);
        assertThat(told).as("the person has to know").contains(broken.toString());
        assertThat(names()).contains(".longus", "report.xlsx");
        Haystack all = Haystack.of(out());
        assertThat(found(all)).isEmpty();
        assertThat(all.places("left out")).anyMatch(place -> place.startsWith("report.xlsx"));
        Files.delete(broken);
        fails = false;
        assertThat(deidentified(input)).isZero();
        assertThat(new FailureList(out()).all()).noneMatch(f -> f.caseName().endsWith("_4"));
        assertThat(found(Haystack.of(out()))).isEmpty();
    }

    @Test
    void resultsThatNamePatientsAndThoseThatDoNotAreNeverInOneFolder() throws IOException {
        assertThat(analyze(input)).isZero();
        Set<String> before = names();
        assertThat(deidentified(input)).isEqualTo(2);
        assertThat(key()).doesNotExist();
        assertThat(told).contains("holds results that name patients").contains("Choose another folder");
        assertThat(names()).isEqualTo(before);
        assertThat(measured).isZero();
    }

    @Test
    void norAreThoseOfTwoKeys() throws IOException {
        deidentified(input);
        Set<String> before = names();
        assertThat(analyze(input)).isEqualTo(2);
        assertThat(told).contains("holds de-identified results");
        assertThat(analyze("--deidentify", "--deidentify-key", folder.resolve("other.key"), input))
                .isEqualTo(2);
        assertThat(folder.resolve("other.key")).doesNotExist();
        assertThat(told).contains("de-identified with another key");
        assertThat(names()).isEqualTo(before);
    }

    @Test
    void failuresOfARunThatNamesPatientsKeepOthersOutAsResultsDo() throws IOException {
        fails = true;
        assertThat(analyze(input)).isEqualTo(1);
        assertThat(deidentified(input)).isEqualTo(2);
        assertThat(told).contains("holds notes of a run whose results name patients");
        assertThat(measured).isZero();
    }

    @Test
    void aKeyWithinTheResultsIsRefusedBeforeAnythingIsMeasured() {
        assertThat(analyze("--deidentify", "--deidentify-key", out().resolve("a.key"), input))
                .isEqualTo(2);
        assertThat(told).contains("is within");
        assertThat(measured).isZero();
        assertThat(out()).doesNotExist();
    }

    @Test
    void aRunThatIsRefusedLeavesNothing() throws IOException {
        Files.createDirectories(key().getParent());
        Files.writeString(key(), "a letter");
        assertThat(deidentified(input)).isEqualTo(2);
        assertThat(told).contains("holds no secret for pseudonyms");
        assertThat(key()).hasContent("a letter");
        Files.delete(key());
        // another study of another patient beside it
        Path second = folder.resolve("in").resolve("second.nii.gz");
        NiftiWriter.write(Cases.series(Patient.UNKNOWN).ct(), second);
        assertThat(deidentified("--sex", "F", folder.resolve("in"))).isEqualTo(2);
        assertThat(told).contains("one patient's values").contains("holds 2 studies");
        assertThat(out()).doesNotExist();
        assertThat(key().getParent()).isEmptyDirectory();
    }

    private Path pseudonyms(String rows) throws IOException {
        return Files.writeString(folder.resolve("mine.csv"), "id,pseudonym\n" + rows);
    }

    @Test
    void aPersonsOwnPseudonymsStandInThePlaceOfTheKeys() throws IOException {
        assertThat(deidentified("--pseudonyms", pseudonyms("1,S-01\nQX7731902,Site-7\n"), input))
                .isZero();
        assertThat(names()).hasSize(1).allMatch(name -> name.matches("Site-7_\\d{8}_4"));
        assertThat(patient()).isEqualTo("Site-7");
        assertThat(found(Haystack.of(out()))).isEmpty();
        assertThat(Files.readString(table())).contains("QX7731902", "Site-7");
        assertThat(deidentified("--pseudonyms", folder.resolve("mine.csv"), input))
                .isZero();
        assertThat(measured).as("it is known again").isZero();
    }

    @Test
    void aPatientWithoutOneOrWithAnotherThanBeforeIsASentenceAndNothingIsWritten() throws IOException {
        assertThat(deidentified("--pseudonyms", pseudonyms("1,S-01\n"), input)).isEqualTo(2);
        assertThat(told).contains("'mine.csv' has no pseudonym for patient 'QX7731902'");
        assertThat(deidentified("--pseudonyms", pseudonyms("1,S-01\n1,S-02\n"), input))
                .isEqualTo(2);
        assertThat(told).contains("has the ID '1' of row 2 again");
        assertThat(key()).doesNotExist();
        assertThat(table()).doesNotExist();
        assertThat(out()).doesNotExist();
        assertThat(measured).isZero();

        assertThat(deidentified("--pseudonyms", pseudonyms("QX7731902,Site-7\n"), input))
                .isZero();
        Set<String> before = names();
        assertThat(deidentified("--pseudonyms", pseudonyms("QX7731902,Site-8\n"), input))
                .isEqualTo(2);
        assertThat(told).contains("was exported as 'Site-7' with this key, not as 'Site-8'");
        assertThat(deidentified(input)).as("nor as the key's").isEqualTo(1);
        assertThat(told).contains("was exported as 'Site-7' with this key");
        assertThat(ResultFolder.all(out())).hasSize(1);
        assertThat(names()).containsAll(before);
    }

    /** Whose ID is QX7731902 is Zebrowitz^Quillona. */
    @Test
    void aPseudonymThatHoldsThePatientsNameOrBirthDateIsRefused() throws IOException {
        assertThat(deidentified("--pseudonyms", pseudonyms("QX7731902,S-quillona\n"), input))
                .isEqualTo(2);
        assertThat(told).contains("'S-quillona'", "it holds a part of the patient's name");
        assertThat(deidentified("--pseudonyms", pseudonyms("QX7731902,S-19580417\n"), input))
                .isEqualTo(2);
        assertThat(told).contains("it holds the patient's birth date");
        assertThat(key()).doesNotExist();
        assertThat(out()).doesNotExist();
        assertThat(measured).isZero();
    }

    @Test
    void theTableIsNeverAmongTheResults() throws IOException {
        deidentified(input);
        assertThat(Haystack.of(out()).places("patients.csv")).isEmpty();
        Files.copy(table(), out().resolve("project.patients.csv"));
        assertThat(deidentified(input)).isEqualTo(2);
        assertThat(told).contains("is a copy of the key or of the table of pseudonyms");
    }

    @Test
    void whatIsOnlyForDeidentificationIsNoHalfOfIt() {
        assertThat(analyze("--keep-characteristics", input)).isEqualTo(2);
        assertThat(told).contains("are for --deidentify");
        assertThat(analyze("--deidentify-key", key(), input)).isEqualTo(2);
        assertThat(analyze("--pseudonyms", folder.resolve("mine.csv"), input)).isEqualTo(2);
        assertThat(key()).doesNotExist();
    }
}
