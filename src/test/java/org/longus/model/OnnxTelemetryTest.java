package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/** A program of its own runs a model with a home folder of its own and a command line as long as a cohort's. */
class OnnxTelemetryTest {
    @TempDir
    private Path folder;

    @Test
    void aRunLeavesNothingBehindAndALongCommandLineDoesNoHarm() throws Exception {
        Path home = Files.createDirectory(folder.resolve("home"));
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path pack = Packs.muscle(folder.resolve("pack"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Runs.class.getName(),
                pack.toString()));
        for (int n = 0; n < 200; n++) {
            command.add("/a/folder/of/a/cohort/with/a/patient/in/it/whose/number/is/" + n);
        }
        ProcessBuilder child = new ProcessBuilder(command).redirectErrorStream(true);
        child.redirectOutput(folder.resolve("said").toFile());
        child.environment().keySet().removeAll(List.of(OnnxTelemetry.SWITCH, "XDG_CACHE_HOME", "XDG_DATA_HOME"));
        child.environment().put("HOME", home.toString());
        // DJL's own cache and the unpacked libraries, which are files of the engine and nothing of the user
        child.environment().put("DJL_CACHE_DIR", folder.resolve("djl").toString());
        child.environment().put("LONGUS_HOME", folder.resolve("longus").toString());
        Process process = child.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();

        assertThat(process.exitValue()).as(() -> read(folder.resolve("said"))).isZero();
        try (Stream<Path> left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).as("nothing is unpacked into the temporary folder").isEmpty();
        }
        try (Stream<Path> unpacked = Files.walk(folder.resolve("longus/native"))) {
            assertThat(unpacked.filter(Files::isRegularFile)).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** The child. */
    static final class Runs {
        public static void main(String[] args) throws IOException {
            ModelPack pack = ModelPack.load(Path.of(args[0]), Stage.MUSCLE);
            CtVolume ct = Grids.of(Geometry.axial(64, 64, 1, Vec3.ZERO, 1, 1, 1), (i, j, k) -> i * 16);
            try (Ensemble ensemble = new Ensemble(pack, OnnxDevice.choose(DeviceChoice.CPU))) {
                ensemble.votes(InputGrid.ofSlice(ct, 0, pack.manifest().input()), Progress.NONE);
            }
        }
    }
}
