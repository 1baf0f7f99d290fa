package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.io.CtSeries;
import org.longus.io.file.PrivateFiles;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ReviewedCase;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;

/** Whatever is written first and whatever the umask: folders 0700, files 0600. */
class PrivateStoreTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void onlyWhereThereAreSuchRights() {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    }

    /** A whole session in a Java of its own, which takes its umask from the shell. */
    static final class Session {
        public static void main(String[] args) throws IOException {
            Path home = Path.of(args[0]);
            if (args[1].equals("settings")) {
                settings(home);
                return;
            }
            CtSeries series = Cases.series(Patient.UNKNOWN);
            try (StudyStore store = new StudyStore(home, "anna", "0.1.0")) {
                ReviewedCase shared = store.open(series).reviewed();
                shared.accept(Cases.found(10, 20));
                shared.decide(Optional.of(Decision.APPROVED));
                for (String reader : List.of("Carla", "Dora")) {
                    ReviewedCase reading =
                            store.open(series, Optional.of(reader)).reviewed();
                    reading.begin(15);
                    reading.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 90));
                    reading.finish();
                }
                store.readings().keep(new ReaderSettings("Carla", false, true));
                Geometry other = Geometry.axial(40, 40, 29, Cases.GRID.origin(), 5, 5, 3);
                CtSeries unread = new CtSeries(
                        "b",
                        Path.of("b"),
                        Grids.of(other, (i, j, k) -> i),
                        other,
                        Patient.UNKNOWN,
                        CtSeries.Identity.NONE,
                        List.of());
                store.decideUnread(CaseKey.of(unread), Optional.of("Dora"), Optional.of(Decision.APPROVED));
            }
            try (StudyStore store = new StudyStore(home, "anna", "0.1.0")) {
                store.open(series);
                assertThat(store.readings().agreements(series)).hasSize(1);
            }
            settings(home);
        }

        private static void settings(Path home) throws IOException {
            new SettingsFile(home).write(new Settings(Map.of(), List.of(List.of("/ct/Meier")), Settings.NONE.last()));
        }
    }

    private void session(Path home, String what) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process session = new ProcessBuilder(
                        "sh",
                        "-c",
                        "umask 000; exec \"$0\" \"$@\"",
                        java,
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Session.class.getName(),
                        home.toString(),
                        what)
                .inheritIO()
                .start();
        assertThat(session.waitFor()).isZero();
    }

    private static Map<String, String> rights(Path home) throws IOException {
        Map<String, String> rights = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                rights.put(
                        home.relativize(each).toString(),
                        (Files.isDirectory(each) ? "d " : "f ")
                                + PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
        }
        return rights;
    }

    @Test
    void aSessionLeavesNothingThatOthersCanRead() throws Exception {
        Path home = folder.resolve("data/longus");
        session(home, "all");
        Map<String, String> rights = rights(home);
        assertThat(rights.keySet().stream().map(n -> n.substring(n.lastIndexOf('/') + 1)))
                .contains(
                        "settings.json",
                        "journal",
                        "case.json",
                        "scan.json",
                        "lock",
                        "agreement.csv",
                        "name",
                        "waiting");
        assertThat(rights.values()).allSatisfy(r -> assertThat(r).isIn("d rwx------", "f rw-------"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.getParent())))
                .as("what lies above is as the user's umask has it")
                .isEqualTo("rwxrwxrwx");
    }

    @Test
    void theRecentListAloneMakesTheFolderPrivateToo() throws Exception {
        session(folder.resolve("longus"), "settings");
        assertThat(rights(folder.resolve("longus")))
                .isEqualTo(Map.of("", "d rwx------", "settings.json", "f rw-------"));
    }

    @Test
    void aFolderThatAnEarlierVersionLeftOpenIsClosed() throws IOException {
        Path home = Files.createDirectory(folder.resolve("longus"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxr-x"));
        CtSeries series = Cases.series(Patient.UNKNOWN);
        Path journal = home.resolve("cases").resolve(CaseKey.of(series).text()).resolve("journal");
        try (StudyStore store = new StudyStore(home, "anna", "0.1.0")) {
            store.open(series).reviewed().accept(Cases.found(10, 20));
        }
        Files.setPosixFilePermissions(journal, PosixFilePermissions.fromString("rw-rw-r--"));
        try (StudyStore store = new StudyStore(home, "anna", "0.1.0")) {
            store.open(series);
        }
        assertThat(rights(home).values()).allSatisfy(r -> assertThat(r).isIn("d rwx------", "f rw-------"));
    }

    @Test
    void whatIsNoFolderIsNotTakenForOne() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> PrivateFiles.folder(file)))
                .isInstanceOf(IOException.class);
    }
}
