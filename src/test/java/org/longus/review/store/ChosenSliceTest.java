package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.longus.edit.Edits;
import org.longus.measure.AreaCurve;
import org.longus.measure.SliceRules;
import org.longus.review.AuditAct;
import org.longus.review.CaseEvent;
import org.longus.review.Cases;
import org.longus.review.HistoryText;
import org.longus.review.MeasuredSection;
import org.longus.review.ReviewedCase;
import org.longus.review.SectionCurve;
import org.longus.volume.Mask;

/** The slice that a person chose by a rule is an act like any other; the area over the section is kept with the case. */
class ChosenSliceTest extends StoreFixture {
    private static OptionalInt chosen(ReviewedCase reviewed) {
        return reviewed.sectionWork().chosenBy(SliceRules.UTRECHT);
    }

    private static MeasuredSection section() {
        return new MeasuredSection(
                Cases.found(5, 15).models(),
                IntStream.rangeClosed(5, 15)
                        .mapToObj(k -> new AreaCurve.Slice(k, 3.0 * k, 20 + k, OptionalDouble.of(50)))
                        .toList());
    }

    private List<String> history(OpenCase opened) {
        return HistoryText.of(opened.audit().stream().map(AuditEntry::what).toList());
    }

    @Test
    void itSurvivesARestartWithWhoAndWhenAndUndoTakesItBack() throws IOException {
        ReviewedCase reviewed = store.open(SERIES).reviewed();
        assertThat(reviewed.sectionWork().choose(SliceRules.UTRECHT, 7))
                .as("before anything is measured")
                .isTrue();
        reviewed.accept(Cases.found(5, 15));
        reviewed.sectionWork().choose(SliceRules.UTRECHT, 8);
        reopen();

        OpenCase back = store.open(SERIES);
        assertThat(back.remarks()).isEmpty();
        assertThat(chosen(back.reviewed())).hasValue(8);
        AuditEntry last = back.audit().getLast();
        assertThat(last.who()).isEqualTo("anna");
        assertThat(last.what()).isEqualTo(new AuditAct.ChoseSlice("utrecht", 8));
        assertThat(history(back)).endsWith("Choose slice 9 by the Utrecht rule");
        assertThat(back.reviewed().undoText()).hasValue("choice of slice 9 by the Utrecht rule");
        back.reviewed().undo();
        assertThat(chosen(back.reviewed())).as("the earlier one again").hasValue(7);
        assertThat(history(back)).endsWith("Undo: choice of slice 9 by the Utrecht rule");
        back.reviewed().redo();
        assertThat(chosen(back.reviewed())).hasValue(8);
        back.reviewed().undo();
        back.reviewed().undo();
        assertThat(chosen(back.reviewed())).isEmpty();
        assertThat(back.reviewed().current()).as("the models' mask stays").isPresent();
    }

    @Test
    void aWindowThatMayNotChangeTheCaseSeesItAndCannotChangeIt() throws IOException {
        ReviewedCase reviewed = store.open(SERIES).reviewed();
        reviewed.accept(Cases.found(5, 15));
        reviewed.sectionWork().choose(SliceRules.UTRECHT, 8);
        reviewed.sectionWork().keep(section());
        try (StudyStore other = new StudyStore(folder, "ben", "0.1.0")) {
            OpenCase looked = other.open(SERIES);
            assertThat(looked.heldBy()).isPresent();
            assertThat(chosen(looked.reviewed())).hasValue(8);
            assertThat(SectionCurve.of(looked.reviewed()).orElseThrow().slices())
                    .hasSize(11);
            assertThat(looked.reviewed().sectionWork().choose(SliceRules.UTRECHT, 9))
                    .isFalse();
            assertThat(chosen(looked.reviewed())).hasValue(8);
        }
    }

    @Test
    void theCurveIsBackWithWhatItWasComputedFromAndIsNoStepThatUndoTakesBack() throws IOException {
        ReviewedCase reviewed = store.open(SERIES).reviewed();
        reviewed.accept(Cases.found(5, 15));
        reviewed.edit(Edits.BRUSH, Mask.where(40, 40, 1, p -> p < 77));
        reviewed.sectionWork().keep(section());
        assertThat(reviewed.undoAction()).hasValue(Edits.BRUSH);
        reopen();

        OpenCase back = store.open(SERIES);
        assertThat(back.reviewed().sectionWork().measured()).hasValue(section());
        assertThat(SectionCurve.of(back.reviewed()).orElseThrow().slices())
                .isEqualTo(section().slices());
        assertThat(history(back).getLast()).startsWith("Measure the whole section, 11 slices: ");
        back.reviewed().moveSection(1);
        reopen();
        ReviewedCase moved = store.open(SERIES).reviewed();
        assertThat(SectionCurve.of(moved)).isEmpty();
        assertThat(SectionCurve.outdated(moved)).isPresent();
    }

    @Test
    void ofAJournalPutInShortTheyAreBack() throws IOException {
        ReviewedCase reviewed = store.open(SERIES).reviewed();
        reviewed.accept(Cases.found(5, 15));
        reviewed.sectionWork().choose(SliceRules.UTRECHT, 8);
        reviewed.sectionWork().keep(section());
        byte[] inShort = JournalRecordJson.bytes(new JournalRecordJson.Entry(
                Instant.now(),
                new JournalRecordJson.Author("anna", "0.1.0"),
                new CaseEvent.Remembered(reviewed.memory()),
                List.of()));
        ReviewedCase back = new ReviewedCase(SERIES);
        back.apply(JournalRecordJson.entry(inShort).event());
        assertThat(RandomWork.bits(back)).isEqualTo(RandomWork.bits(reviewed));
        assertThat(chosen(back)).hasValue(8);
        assertThat(back.sectionWork().measured()).hasValue(section());
    }

    @Test
    void aSliceOutsideOfTheScanIsNotTaken() {
        ReviewedCase reviewed = new ReviewedCase(SERIES);
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> reviewed.sectionWork().choose(SliceRules.UTRECHT, 4000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
