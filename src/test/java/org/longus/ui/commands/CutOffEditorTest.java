package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffReader;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffWriter;
import org.longus.measure.CutOffs;
import org.longus.measure.IndexScale;
import org.longus.measure.OwnTable;
import org.longus.patient.Sex;
import org.longus.ui.commands.CutOffDraft.Field;

/** What a person types becomes a cut-off, or a sentence at its field. */
class CutOffEditorTest {
    private final CutOffEditor editor = new CutOffEditor(OwnTable.ours(7));

    private static CutOffDraft draft(String id, String name, LimitDraft... limits) {
        return new CutOffDraft(id, name, IndexScale.C3, List.of(limits), "basis", "source", "");
    }

    private static LimitDraft limit(Optional<Sex> sex, String from, String below, String value) {
        return new LimitDraft(sex, from, below, CutOff.Operator.BELOW, value);
    }

    private static LimitDraft all(String value) {
        return limit(Optional.empty(), "", "", value);
    }

    @Test
    void anEmptyOneSaysWhatIsMissingAtEachFieldAndMakesNothingUp() {
        int at = editor.add();
        assertThat(editor.faults(at)).containsOnlyKeys(Field.NAME, Field.LIMITS, Field.BASIS, Field.CITATION);
        assertThat(editor.faults(at).values()).allMatch(s -> s.endsWith("."));
        assertThat(editor.problem()).isEqualTo("Not complete: (no name, ours-2).");
        assertThat(editor.own().get(at).limits().getFirst().value()).isEmpty();
        editor.remove(at);
        assertThat(editor.problem()).isEmpty();
        assertThat(editor.isChanged()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | '' | '' | The limit is a number of cm²/m²",
                "'' | '' | 0 | The limit is a number of cm²/m²",
                "'' | '' | 200.1 | The limit is a number of cm²/m² above 0 and at most 200",
                "'' | '' | 6.8 cm | The limit is a number of cm²/m²",
                "'' | '' | 1e3 | The limit is a number of cm²/m²",
                "x | '' | 6.8 | A BMI is a number",
                "'' | 2500 | 6.8 | A BMI is a number",
                "30 | 25 | 6.8 | No BMI is at least 30 and below 25"
            })
    void aLimitThatIsNoneIsTold(String from, String below, String value, String says) {
        editor.set(0, draft("ours", "Ours", limit(Optional.empty(), from, below, value)));
        assertThat(editor.faults(0).get(Field.LIMITS)).contains(says);
    }

    @Test
    void limitsForTheSamePeopleAreToldByTheirNumbers() {
        editor.set(
                0,
                draft(
                        "ours",
                        "Ours",
                        limit(Optional.of(Sex.MALE), "", "25", "6"),
                        limit(Optional.of(Sex.FEMALE), "", "", "5"),
                        limit(Optional.empty(), "24,9", "", "7")));
        assertThat(editor.faults(0).get(Field.LIMITS))
                .isEqualTo("Limits 1 and 3 are for the same people: part them by sex or by BMI.");
    }

    @Test
    void anIdIsOneOfItsOwn() {
        editor.add();
        for (String taken : List.of("ours", "chargi-2022", " ours ")) {
            editor.set(1, draft(taken, "Two", all("6")));
            assertThat(editor.faults(1).get(Field.ID)).startsWith("Another cut-off has the id '" + taken.strip());
        }
        assertThat(editor.faults(0)).as("both of the two").containsKey(Field.ID);
        editor.set(1, draft("has blanks", "Two", all("6")));
        assertThat(editor.faults(1).get(Field.ID)).contains("without blanks");
        editor.set(1, draft("two", "N".repeat(61), all("6")));
        assertThat(editor.faults(1).get(Field.NAME)).contains("longer than 60 characters");
    }

    @Test
    void aNameIsOneOfItsOwn() {
        editor.add();
        for (String taken : List.of("ours 2026 ", "Chargi 2022")) {
            editor.set(1, draft("two", taken, all("6")));
            assertThat(editor.faults(1).get(Field.NAME))
                    .isEqualTo("Another cut-off is called '%s'. Choose a name of its own.".formatted(taken.strip()));
        }
        editor.set(1, draft("two", "T\u2067wo", all("6")));
        assertThat(editor.faults(1).get(Field.NAME)).contains("characters that nobody sees");
        assertThat(editor.take(OwnTable.table("three", "OURS 2026", 6, "b", "c", "")))
                .startsWith("Nothing is imported. Another cut-off is called 'OURS 2026'.");
    }

    @Test
    void everyPublishedOneIsAStartThatCanBeAppliedAsItIs() throws Exception {
        CutOffEditor from = new CutOffEditor(CutOffTable.NONE);
        from.published().forEach(from::startFrom);
        assertThat(from.problem()).isEmpty();
        CutOffTable table = from.table();
        assertThat(table.all()).hasSize(7).allMatch(CutOff::isUsers);
        for (int n = 0; n < 7; n++) {
            assertThat(table.all().get(n).judgesAs(CutOffs.published().all().get(n)))
                    .isTrue();
        }
        assertThat(table.all())
                .as("what was found of the published one is not told of a changed one")
                .allMatch(c ->
                        c.citation().startsWith("Changed from: ") && c.limits().isEmpty());
        assertThat(table.ids()).doesNotContainAnyElementsOf(CutOffs.published().ids());
        assertThat(CutOffReader.read(CutOffWriter.json(table), "f", CutOffs.published()))
                .isEqualTo(table);
        assertThat(new CutOffEditor(table).table()).as("shown and taken again").isEqualTo(table);
    }

    @Test
    void aDecimalCommaIsADecimalPoint() {
        editor.set(0, draft("ours", "Ours", limit(Optional.empty(), "18,5", "", "6,85")));
        assertThat(editor.table().all().getFirst().rows().getFirst().text())
                .isEqualTo("both sexes, BMI >= 18.5: < 6.85 cm2/m2");
    }

    @Test
    void aCopyHasAnIdAndANameOfItsOwn() {
        int at = editor.duplicate(0);
        assertThat(editor.own().get(at).id()).isEqualTo("ours-own");
        assertThat(editor.own().get(at).name()).isEqualTo("Ours 2026 (mine)");
        assertThat(editor.own().get(editor.duplicate(0)).id()).isEqualTo("ours-own-2");
        assertThat(editor.own().getLast().name()).isEqualTo("Ours 2026 (mine 2)");
        assertThat(editor.problem()).isEmpty();
    }

    @Test
    void aFileIsTakenWholeOrNotAtAll() {
        CutOffTable two = OwnTable.table("theirs", "Theirs", 6, "b", "c", "");
        assertThat(editor.take(two)).isEqualTo("Imported: Theirs.");
        assertThat(editor.table().ids()).isEqualTo(Set.of("ours", "theirs"));
        assertThat(editor.take(OwnTable.ours(7).plus(OwnTable.table("more", "More", 6, "b", "c", ""))))
                .startsWith("Nothing is imported: you have cut-offs with the same id (ours).");
        assertThat(editor.own()).hasSize(2);
        assertThat(editor.take(CutOffTable.NONE)).isEqualTo("The file holds no cut-offs.");
    }
}
