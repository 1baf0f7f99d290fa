package org.longus.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a manifest tells of the people whom the pack never saw, and of those who taught it. */
class DoubtPackTest {
    private static final String TRIED = "'aboveCases': 13, 'aboveWrong': 9, 'belowCases': 38, 'belowWrong': 2}";
    private static final String OF_AREA = "{'apartPercent': 14.0, 'areaErrorPercent': 10.0, " + TRIED;
    private static final String OF_SECTION = "{'differenceMm': 8, 'spreadMm': 2.5, 'errorMm': 3, " + TRIED;
    private static final Tried WELL = new Tried(13, 9, 38, 2);

    @TempDir
    private Path folder;

    private int packs;

    private Manifest manifest(Stage stage, String field, String value) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Path pack = folder.resolve("pack" + packs++);
        ObjectNode more = (ObjectNode) json.readTree("{\"%s\": %s}".formatted(field, value.replace('\'', '"')));
        if (stage == Stage.MUSCLE) {
            Packs.write(pack, "muscle", List.of("P", "L"), List.of(1.0, 1.0), List.of(64, 64), m -> m.setAll(more));
        } else {
            Packs.write(
                    pack,
                    "section",
                    List.of("S", "P", "L"),
                    List.of(2.0, 4.0, 4.0),
                    List.of(0, 16, 16),
                    m -> m.setAll(more));
        }
        return ModelPack.load(pack, stage).manifest();
    }

    @Test
    void eachStageHasItsOwnLimits() throws IOException {
        Manifest muscle = manifest(Stage.MUSCLE, "doubt", OF_AREA);
        assertThat(muscle.areaDoubt()).contains(new AreaDoubt(14, 10, WELL));
        assertThat(muscle.sectionDoubt()).isEmpty();
        Manifest section = manifest(Stage.SECTION, "doubt", OF_SECTION);
        assertThat(section.sectionDoubt()).contains(new SectionDoubt(8, 2.5, 3, WELL));
        assertThat(section.areaDoubt()).isEmpty();
        assertThat(manifest(Stage.MUSCLE, "title", "'none'").areaDoubt()).isEmpty();
    }

    @Test
    void limitsThatCannotBeAreRefused() {
        assertRefused(Stage.MUSCLE, "doubt", OF_SECTION, "apartPercent and areaErrorPercent above 0");
        assertRefused(Stage.SECTION, "doubt", OF_AREA, "differenceMm, spreadMm and errorMm above 0");
        assertRefused(
                Stage.MUSCLE, "doubt", OF_AREA.replace("'aboveWrong': 9", "'aboveWrong': 14"), "more that were wrong");
        assertRefused(
                Stage.MUSCLE, "doubt", OF_AREA.replace("'belowWrong': 2", "'belowWrong': -1"), "more that were wrong");
    }

    @Test
    void whoTaughtItIsReadAsFarAsItIsSaid() throws IOException {
        Seen seen = manifest(Stage.MUSCLE, "seen", "{'muscleHu': [18, 72], 'neckCm2': [80.5, 210], 'people': 12}")
                .seen();
        assertThat(seen)
                .isEqualTo(new Seen(List.of(18.0, 72.0), List.of(), List.of(80.5, 210.0), List.of(), List.of()));
    }

    @Test
    void aRangeThatIsNoneIsRefused() {
        for (String none : List.of("[72, 18]", "[18]", "[1, null]")) {
            assertRefused(Stage.SECTION, "seen", "{'areaCm2': %s}".formatted(none), "the lowest and the highest");
        }
    }

    private void assertRefused(Stage stage, String field, String value, String reason) {
        assertThatThrownBy(() -> manifest(stage, field, value))
                .isInstanceOf(PackException.class)
                .hasMessageContaining(reason);
    }
}
