package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPackTest {
    @TempDir
    private Path folder;

    @Test
    void aSoundPackLoads() throws IOException {
        ModelPack pack = ModelPack.load(Packs.section(folder), Stage.SECTION);
        assertThat(pack.memberFiles()).hasSize(5).allMatch(Files::isRegularFile);
        assertThat(pack.sha256()).hasSize(64);
    }

    @Test
    void aMissingPackIsNamed() {
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> ModelPack.load(nowhere, Stage.MUSCLE))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(nowhere.toString())
                .hasMessageContaining("--muscle-pack");
    }

    @Test
    void anAlteredMemberIsNamed() throws IOException {
        Packs.section(folder);
        Files.write(folder.resolve("above-50.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> ModelPack.load(folder, Stage.SECTION))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("above-50.onnx")
                .hasMessageContaining("checksum");
    }

    @Test
    void aMissingMemberIsNamed() throws IOException {
        Packs.section(folder);
        Files.delete(folder.resolve("above-70.onnx"));
        assertThatThrownBy(() -> ModelPack.load(folder, Stage.SECTION))
                .hasMessageContaining("above-70.onnx is missing");
    }

    @Test
    void aPackOfTheOtherStageIsRefused() throws IOException {
        Packs.muscle(folder);
        assertThatThrownBy(() -> ModelPack.load(folder, Stage.SECTION)).hasMessageContaining("stage 'muscle'");
    }

    @Test
    void brokenManifestsAreRefusedWithTheReason() throws IOException {
        assertRefused("formats 1 to 2", m -> m.put("format", 3));
        assertRefused("formats 1 to 2", m -> m.put("format", 0));
        assertRefused("odd number", m -> m.withArray("members").remove(0));
        assertRefused("missing", m -> m.remove("output"));
        assertRefused("axes", m -> ((ObjectNode) m.get("input")).remove("axes"));
        assertRefused(
                "span",
                m -> ((ObjectNode) m.get("input"))
                        .putArray("axes")
                        .add("S")
                        .add("I")
                        .add("L"));
        assertRefused(
                "not possible",
                m -> ((ObjectNode) m.get("input")).putArray("clipHu").add(5).add(5));
        assertRefused("'section'", m -> m.remove("section"));
        assertRefused("no file", m -> m.withArray("members").set(0, m.nullNode()));
        assertRefused("no file", m -> ((ObjectNode) m.withArray("members").get(0)).remove("file"));
        assertRefused("no sha256", m -> ((ObjectNode) m.withArray("members").get(0)).remove("sha256"));
        assertRefused("'output'", m -> m.putObject("output"));
        assertRefused("'muscleHu'", m -> m.putArray("muscleHu").add(-29));
    }

    @Test
    void aManifestOfNothingIsNamedAndNotAFaultOfTheProgram() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "null");
        assertThatThrownBy(() -> ModelPack.load(folder, Stage.SECTION))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("describes nothing");
        assertThat(ModelPack.nameOf(folder)).contains("cannot be read");
    }

    @Test
    void aManifestThatIsNotJsonIsNamed() throws IOException {
        Files.writeString(folder.resolve("manifest.json"), "{ five models }");
        assertThatThrownBy(() -> ModelPack.load(folder, Stage.SECTION)).hasMessageContaining("manifest.json");
    }

    private void assertRefused(String reason, Consumer<ObjectNode> change) throws IOException {
        Path pack = Files.createTempDirectory(folder, "pack");
        Packs.write(pack, "section", List.of("S", "P", "L"), List.of(2.0, 4.0, 4.0), List.of(0, 16, 16), change);
        assertThatThrownBy(() -> ModelPack.load(pack, Stage.SECTION))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(reason);
    }
}
