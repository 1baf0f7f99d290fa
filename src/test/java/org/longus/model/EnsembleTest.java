package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

class EnsembleTest {
    @TempDir
    private Path folder;

    private final CtVolume ramp = Grids.of(Geometry.axial(64, 64, 1, Vec3.ZERO, 1, 1, 1), (i, j, k) -> i * 16);

    @Test
    void eachMemberHasOneVote() throws IOException {
        ModelPack pack = ModelPack.load(Packs.muscle(folder), Stage.MUSCLE);
        try (Ensemble ensemble = new Ensemble(pack, OnnxDevice.choose(DeviceChoice.CPU))) {
            InputGrid grid = InputGrid.ofSlice(ramp, 0, pack.manifest().input());
            byte[] votes = ensemble.votes(grid, Progress.NONE);
            for (int i = 0; i < 64; i++) {
                int wanted = 0;
                for (int hu : new int[] {300, 400, 500, 600, 700}) {
                    wanted += i * 16 > hu ? 1 : 0;
                }
                assertThat(votes[10 * 64 + i]).as("column %d", i).isEqualTo((byte) wanted);
            }
            assertThat(ensemble.deviceLabel()).isEqualTo("CPU");
        }
    }

    @Test
    void aNetworkOfTheWrongShapeIsNamed() throws IOException {
        Path wrong = Packs.write(folder, "muscle", List.of("P", "L"), List.of(1.0, 1.0), List.of(64, 64), m -> {
            try {
                Files.copy(Packs.fixture("wrong-shape.onnx"), folder.resolve("wrong-shape.onnx"));
                ((ObjectNode) m.withArray("members").get(0))
                        .put("file", "wrong-shape.onnx")
                        .put("sha256", Packs.sha256(folder.resolve("wrong-shape.onnx")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertVotingFails(wrong, "wrong-shape.onnx");
    }

    @Test
    void aFileThatIsNoNetworkIsNamed() throws IOException {
        Path broken = Packs.write(folder, "muscle", List.of("P", "L"), List.of(1.0, 1.0), List.of(64, 64), m -> {
            try {
                Files.writeString(folder.resolve("broken.onnx"), "not a network");
                ((ObjectNode) m.withArray("members").get(0))
                        .put("file", "broken.onnx")
                        .put("sha256", Packs.sha256(folder.resolve("broken.onnx")));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertVotingFails(broken, "broken.onnx");
    }

    private void assertVotingFails(Path packFolder, String file) {
        ModelPack pack = ModelPack.load(packFolder, Stage.MUSCLE);
        try (Ensemble ensemble = new Ensemble(pack, OnnxDevice.choose(DeviceChoice.CPU))) {
            InputGrid grid = InputGrid.ofSlice(ramp, 0, pack.manifest().input());
            assertThatThrownBy(() -> ensemble.votes(grid, Progress.NONE))
                    .isInstanceOf(PackException.class)
                    .hasMessageContaining(file);
        }
    }

    @Test
    void cancellingStopsBetweenMembers() throws IOException {
        ModelPack pack = ModelPack.load(Packs.muscle(folder), Stage.MUSCLE);
        int[] reports = {0};
        Progress impatient = new Progress() {
            @Override
            public void report(double fraction, String what) {
                reports[0]++;
            }

            @Override
            public boolean isCancelled() {
                return reports[0] == 2;
            }
        };
        try (Ensemble ensemble = new Ensemble(pack, OnnxDevice.choose(DeviceChoice.CPU))) {
            InputGrid grid = InputGrid.ofSlice(ramp, 0, pack.manifest().input());
            assertThatThrownBy(() -> ensemble.votes(grid, impatient)).isInstanceOf(CancellationException.class);
            assertThat(reports[0]).isEqualTo(2);
        }
    }
}
