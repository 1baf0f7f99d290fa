package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.review.Case;
import org.longus.review.Cases;
import org.longus.review.ReviewState;
import org.longus.volume.Mask;

/**
 * Journals that the first version with a store wrote (commit 6ba85f7), before annotator mode, moved sections and calipers:
 * what was done with it must come back with every later version.
 */
class EarlierJournalTest extends StoreFixture {
    private static final CtSeries NAMED = new CtSeries(
            SERIES.name(),
            SERIES.source(),
            SERIES.ct(),
            SERIES.fileGeometry(),
            SERIES.patient(),
            new CtSeries.Identity("", "", "", "1.2.3", "1.2.3.4", "", "", List.of()),
            List.of());

    private OpenCase opened(String resource) throws IOException {
        Path journal = folder.resolve("cases").resolve(CaseKey.of(NAMED).text()).resolve("journal");
        Files.createDirectories(journal.getParent());
        try (InputStream in = getClass().getResourceAsStream("/journals/" + resource)) {
            Files.copy(in, journal);
        }
        OpenCase opened = store.open(NAMED);
        assertThat(opened.remarks()).isEmpty();
        return opened;
    }

    @Test
    void eachStepIsBackAndCanBeUndone() throws IOException {
        OpenCase opened = opened("first-format.journal");
        Case back = opened.reviewed();
        assertThat(back.state()).isEqualTo(ReviewState.APPROVED);
        assertThat(opened.audit().getLast().who()).isEqualTo("anna");
        assertThat(back.typed().heightCm()).hasValue(172);
        Mask models = Cases.muscle(18, 7).mask();
        Mask brushed = models.or(Mask.where(40, 40, 1, p -> p % 40 == 3 && p / 40 > 30));
        assertThat(back.current()).contains(new SliceMask(18, brushed));
        back.redo();
        assertThat(back.current().orElseThrow().mask()).isEqualTo(brushed.or(Mask.where(40, 40, 1, p -> p % 40 == 2)));
        // the filled pixels, the stroke, the move
        back.undo();
        back.undo();
        assertThat(back.current()).contains(new SliceMask(18, models));
        back.undo();
        assertThat(back.current().orElseThrow().k()).isEqualTo(15);
        assertThat(back.appliedEdits()).containsExactly("Brush", "Erase");
        back.undo();
        back.undo();
        assertThat(back.undoName()).isEmpty();
        assertThat(back.isEdited()).isFalse();
    }

    @Test
    void oneThatWasReplacedByWhatItCameTo() throws IOException {
        OpenCase opened = opened("first-format-in-short.journal");
        Case back = opened.reviewed();
        assertThat(back.current().orElseThrow().mask().count()).isEqualTo(109);
        assertThat(back.typed().heightCm()).hasValue(159);
        assertThat(opened.audit()).hasSizeGreaterThan(30);
        assertThat(back.redoName()).isEqualTo(Optional.of("Brush"));
        int undone = 0;
        for (; back.undo().isPresent(); undone++) {
            assertThat(undone).isLessThan(100);
        }
        // 25 strokes in force, and the move
        assertThat(undone).isEqualTo(26);
        assertThat(back.isEdited()).isFalse();
    }
}
