package org.longus.io.table.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.patient.Patient;

class SubjectMatchTest {
    @TempDir
    Path folder;

    private PatientTable table(String... rows) throws IOException {
        return PatientTable.read(
                Files.writeString(folder.resolve("t.csv"), "PatientID,Height (cm)\n" + String.join("\n", rows) + "\n"));
    }

    private static Subject dicom(String id, String name, String study, String place) {
        return new Subject("case " + place, "", id, name, study, place);
    }

    private static OptionalDouble height(SubjectMatch match, int n) {
        return match.of(n).map(Patient::heightCm).orElse(OptionalDouble.empty());
    }

    private static List<Subject> six(String id, String name) {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(n -> dicom(id, name, "1.2." + n, "set/" + n + "a"))
                .toList();
    }

    @Test
    void eachCaseGetsItsOwnRow() throws IOException {
        SubjectMatch match = table("A,170", "B,180")
                .match(List.of(dicom("B", "X", "1", "b"), dicom("A", "Y", "2", "a"), dicom("C", "Z", "3", "c")));
        assertThat(height(match, 0)).hasValue(180);
        assertThat(height(match, 1)).hasValue(170);
        assertThat(match.of(2)).isEmpty();
        assertThat(match.count()).isEqualTo(2);
        assertThat(match.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANON", "anonymous", "UNKNOWN", "0", "Anonymized", "XXX"})
    void aPlaceholdersRowIsGivenToNobodyBeforeAPersonSaysSo(String id) throws IOException {
        SubjectMatch match = table(id + ",170").match(six(id, id));
        assertThat(match.count()).isZero();
        assertThat(match.shared()).singleElement().satisfies(r -> {
            assertThat(r.cases()).hasSize(6).contains("case set/3a");
            assertThat(r.row()).isEqualTo(2);
            assertThat(r.why()).contains("placeholder");
        });
        assertThat(match.remarks())
                .singleElement()
                .asString()
                .contains("none of 6 cases")
                .contains("placeholder");

        SubjectMatch given = match.granting(Set.copyOf(match.shared()));
        assertThat(given.count()).isEqualTo(6);
        assertThat(height(given, 5)).hasValue(170);
        assertThat(given.remarks()).singleElement().asString().contains("all of 6 cases, as you said");
    }

    @Test
    void oneMadeUpNameForAllMakesThemNoPerson() throws IOException {
        SubjectMatch match = table("ANON,170").match(six("ANON", "SYNTHETIC"));
        assertThat(match.count()).isZero();
        assertThat(match.remarks()).singleElement().asString().contains("none of 6 cases", "placeholder");
    }

    @Test
    void oneCaseAloneMayBeCalledAnon() throws IOException {
        assertThat(table("ANON,170").match(List.of(six("ANON", "").getFirst())).count())
                .isEqualTo(1);
    }

    @Test
    void differentNamesUnderOneIdAreAsked() throws IOException {
        SubjectMatch match = table("1,170", "2,160")
                .match(List.of(
                        dicom("1", "Doe^John", "1", "a"),
                        dicom("1", "Roe^Jane", "2", "b"),
                        dicom("2", "Poe^Jo", "3", "c")));
        assertThat(match.of(0)).isEmpty();
        assertThat(match.of(1)).isEmpty();
        assertThat(height(match, 2)).as("others are not held up").hasValue(160);
        assertThat(match.shared().getFirst().why()).contains("different names");
    }

    @Test
    void oneIdWithoutNamesInDifferentFoldersIsAsked() throws IOException {
        SubjectMatch match = table("7,170").match(List.of(dicom("7", "", "1", "a/1"), dicom("7", "7", "2", "b/1")));
        assertThat(match.count()).isZero();
        assertThat(match.shared()).hasSize(1);
    }

    @Test
    void twoStudiesOfOnePatientShareTheirRow() throws IOException {
        PatientTable table = table("7,170");
        assertThat(table.match(List.of(dicom("7", "DOE^JOHN", "1", "a"), dicom("7", "Doe John", "2", "b")))
                        .count())
                .isEqualTo(2);
        assertThat(table.match(List.of(dicom("7", "7", "1", "HN-7/first"), dicom("7", "", "2", "HN-7/second")))
                        .count())
                .as("names taken out, one folder")
                .isEqualTo(2);
        assertThat(table.match(List.of(dicom("7", "", "1", "a"), dicom("7", "", "1", "b")))
                        .count())
                .as("two series of one study")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ANON", "0"})
    void aSetWithoutIdsIsFoundByItsFolders(String id) throws IOException {
        SubjectMatch match = table("P1,170", "P2,180", "ANON,150")
                .match(List.of(
                        dicom(id, "", "1", "set/P1/ct"),
                        dicom(id, "", "2", "set/P2.zip"),
                        dicom(id, "", "3", "set/P3")));
        assertThat(height(match, 0)).hasValue(170);
        assertThat(height(match, 1)).hasValue(180);
        assertThat(match.remarks())
                .anySatisfy(
                        r -> assertThat(r).contains("name of file or folder").contains("'P2'"));
    }

    @Test
    void anIdThatDifferentPatientsShareIsNoIdEither() throws IOException {
        SubjectMatch match = table("P1,170", "P2,180")
                .match(List.of(dicom("STUDY", "Doe", "1", "P1"), dicom("STUDY", "Roe", "2", "P2")));
        assertThat(height(match, 0)).hasValue(170);
        assertThat(height(match, 1)).hasValue(180);
    }

    @Test
    void aFolderIsNotAskedWhereThereIsAnId() throws IOException {
        SubjectMatch match = table("2,170").match(List.of(dicom("HN-1", "Doe", "1", "HN-1/2")));
        assertThat(match.of(0)).isEmpty();
    }

    @Test
    void aFolderInAFolderThatBothHaveARowGetsNone() throws IOException {
        SubjectMatch match = table("P1,170", "2,180").match(List.of(dicom("", "", "1", "P1/2")));
        assertThat(match.of(0)).isEmpty();
        assertThat(match.remarks())
                .singleElement()
                .asString()
                .contains("fit several")
                .contains("2, P1");
    }

    @Test
    void aNiftiIsFoundByItsName() throws IOException {
        SubjectMatch match = table("neck-1,170").match(List.of(new Subject("n", "neck-1", "", "", "", "")));
        assertThat(height(match, 0)).hasValue(170);
    }

    @Test
    void zerosAreNeverGuessedButTold() throws IOException {
        SubjectMatch match = table("0123,170", "ab-1,160")
                .match(List.of(dicom("123", "Doe", "1", "a"), dicom("AB1", "Roe", "2", "b")));
        assertThat(match.count()).isZero();
        assertThat(match.remarks())
                .singleElement()
                .asString()
                .contains("'123' (the table has '0123')")
                .contains("'AB1' (the table has 'ab-1')");
    }
}
