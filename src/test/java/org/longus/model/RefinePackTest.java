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

/** A section pack with a second step: its members are checked as the others are, and what it says has to make sense. */
class RefinePackTest {
    private static final List<String> DISCS = List.of("0", "1", "2");

    @TempDir
    private Path folder;

    @Test
    void theSecondStepsMembersAreNamedAndCountIntoTheChecksum() throws IOException {
        ModelPack two = ModelPack.load(Packs.twoSteps(folder.resolve("two"), DISCS), Stage.SECTION);
        ModelPack one = ModelPack.load(Packs.section(folder.resolve("one")), Stage.SECTION);
        ModelPack other = ModelPack.load(Packs.twoSteps(folder.resolve("other"), List.of("0")), Stage.SECTION);
        assertThat(two.refineFiles())
                .extracting(f -> f.getFileName().toString())
                .containsExactly("discs-0.onnx", "discs-1.onnx", "discs-2.onnx");
        assertThat(one.refineFiles()).isEmpty();
        assertThat(List.of(two.sha256(), one.sha256(), other.sha256())).doesNotHaveDuplicates();
    }

    @Test
    void anAlteredOrMissingMemberOfTheSecondStepIsNamed() throws IOException {
        Packs.twoSteps(folder, DISCS);
        Files.write(folder.resolve("discs-1.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> ModelPack.load(folder, Stage.SECTION))
                .isInstanceOf(PackException.class)
                .hasMessageContaining("discs-1.onnx")
                .hasMessageContaining("checksum");
        Files.delete(folder.resolve("discs-1.onnx"));
        assertThatThrownBy(() -> ModelPack.load(folder, Stage.SECTION)).hasMessageContaining("discs-1.onnx is missing");
    }

    @Test
    void aSecondStepThatCannotBeIsRefusedWithTheReason() throws IOException {
        assertRefused("odd number", r -> r.withArray("members").remove(0));
        assertRefused("odd number", r -> r.putArray("members"));
        assertRefused("no sha256", r -> ((ObjectNode) r.withArray("members").get(0)).remove("sha256"));
        assertRefused("missing in 'refine'", r -> r.remove("output"));
        assertRefused("missing in 'refine'", r -> r.putObject("output"));
        assertRefused("'refine.input' must have name", r -> ((ObjectNode) r.get("input")).remove("name"));
        assertRefused(
                "window's size",
                r -> ((ObjectNode) r.get("input"))
                        .putArray("size")
                        .add(0)
                        .add(8)
                        .add(8));
        assertRefused(
                "S as its first axis",
                r -> ((ObjectNode) r.get("input"))
                        .putArray("axes")
                        .add("P")
                        .add("S")
                        .add("L"));
        assertRefused("reachMm", r -> r.remove("reachMm"));
        assertRefused("furthestMm", r -> r.put("furthestMm", 0));
        assertRefused("discsMm", r -> r.putArray("discsMm").add(28).add(10));
        assertRefused("discsMm", r -> r.remove("discsMm"));
    }

    @Test
    void anOlderFormatAndTheOtherStageHaveNoSecondStep() throws IOException {
        Path section = Packs.twoSteps(folder.resolve("section"), DISCS);
        String manifest = Files.readString(section.resolve("manifest.json"));
        Files.writeString(section.resolve("manifest.json"), manifest.replace("\"format\":2", "\"format\":1"));
        assertThatThrownBy(() -> ModelPack.load(section, Stage.SECTION))
                .hasMessageContaining("'refine' needs format 2");
        Path muscle = Packs.write(
                folder.resolve("muscle"),
                "muscle",
                List.of("P", "L"),
                List.of(1.0, 1.0),
                List.of(64, 64),
                m -> m.put("format", 2).putObject("refine"));
        assertThatThrownBy(() -> ModelPack.load(muscle, Stage.MUSCLE))
                .hasMessageContaining("belongs to a section pack");
    }

    private void assertRefused(String reason, Consumer<ObjectNode> change) throws IOException {
        Path pack = Packs.twoSteps(Files.createTempDirectory(folder, "pack"), DISCS, change);
        assertThatThrownBy(() -> ModelPack.load(pack, Stage.SECTION))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(reason);
    }
}
