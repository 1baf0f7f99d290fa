package org.longus.export.deident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.table.TableFile;
import org.longus.io.table.TableRow;

/** A user can look up whose a pseudonym is, beside the key and nowhere else. */
class WhoIsWhoTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("keys").resolve("project.patients.csv");
    }

    private WhoIsWho table() {
        return WhoIsWho.beside(folder.resolve("keys").resolve("project.key"));
    }

    private static WhoIsWho.Entry entry(String id, String pseudonym) {
        return new WhoIsWho.Entry(id, "HOSP", "Doe^J\u00f6rg", "", pseudonym, "P-" + id);
    }

    private List<TableRow> rows() throws IOException {
        return TableFile.read(file()).rows();
    }

    @Test
    void aPatientHasOneRowWithIdIssuerNamePseudonymAndTheFirstTime() throws IOException {
        table().note(entry("0815", "S-01"));
        String first = Files.readString(file());
        table().note(entry("0815", "S-01"));
        assertThat(file()).hasContent(first);
        table().note(entry("0816", "S-02"));
        assertThat(Files.readString(file())).as("Excel takes it for UTF-8").startsWith("\uFEFF");
        assertThat(rows().getFirst().cells())
                .containsExactly("id", "issuer", "name", "study", "pseudonym", "first_export", "code");
        assertThat(rows().get(1).cells().subList(0, 5)).containsExactly("0815", "HOSP", "Doe^J\u00f6rg", "", "S-01");
        assertThat(rows().get(1).cell(5)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(rows()).hasSize(3);
        try (Stream<Path> all = Files.list(file().getParent())) {
            assertThat(all.map(f -> f.getFileName().toString()))
                    .as("no part of a file is left")
                    .containsExactlyInAnyOrder("project.patients.csv", ".project.patients.csv.lock");
        }
    }

    @Test
    void itIsTheUsersAlone() throws IOException {
        table().note(entry("0815", "S-01"));
        assumeTrue(file().getFileSystem().supportedFileAttributeViews().contains("posix"));
        try (Stream<Path> all = Files.list(file().getParent())) {
            for (Path each : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void onePatientHasOnePseudonymAndOnePseudonymOnePatient() throws IOException {
        table().note(entry("0815", "S-01"));
        String before = Files.readString(file());
        assertThatThrownBy(() -> table().note(entry("0815", "S-09")))
                .hasMessageContaining("Patient '0815' was exported as 'S-01' with this key, not as 'S-09'");
        assertThatThrownBy(() -> table().note(entry("0816", "s-01")))
                .hasMessageContaining("'s-01' is another patient's pseudonym already");
        assertThat(file()).hasContent(before);
    }

    @Test
    void whatAPersonAddedInASpreadsheetStays() throws IOException {
        table().note(entry("0815", "S-01"));
        String csv = Files.readString(file()).replace(",code", ",code,remark").replace("P-0815", "P-0815,my own");
        Files.writeString(file(), csv.replace(',', ';'));
        table().note(entry("0816", "S-02"));
        assertThat(rows().get(1).cell(7)).isEqualTo("my own");
        assertThat(rows().get(2).cell(4)).isEqualTo("S-02");
    }

    @Test
    void whatIsNoSuchTableIsNotReplaced() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "a,b\n1,2\n");
        assertThatThrownBy(() -> table().note(entry("0815", "S-01"))).hasMessageContaining("lacks columns of its own");
        assertThat(file()).hasContent("a,b\n1,2\n");
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsText() throws IOException {
        table().note(new WhoIsWho.Entry("=1+1", "", "@SUM(A1)", "", "S-01", "P-1"));
        assertThat(Files.readString(file())).contains("'=1+1", "'@SUM(A1)");
    }

    /** Each adds patients of its own to one table. */
    @Test
    void twoProgramsAtOnceLoseNobody() throws IOException, InterruptedException {
        List<Process> programs = new ArrayList<>();
        for (String who : List.of("a", "b")) {
            programs.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Adding.class.getName(),
                            folder.resolve("keys").resolve("project.key").toString(),
                            who)
                    .redirectErrorStream(true)
                    .start());
        }
        for (Process program : programs) {
            String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(program.waitFor()).as(said).isZero();
        }
        assertThat(rows()).hasSize(1 + 2 * Adding.PATIENTS);
    }

    /** A program that adds patients. */
    static final class Adding {
        static final int PATIENTS = 25;

        private Adding() {}

        public static void main(String[] args) {
            WhoIsWho table = WhoIsWho.beside(Path.of(args[0]));
            IntStream.range(0, PATIENTS).forEach(n -> {
                try {
                    table.note(entry(args[1] + n, "S-" + args[1] + n));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
