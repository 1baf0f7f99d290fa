package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.edit.Edits;
import org.longus.io.CtSeries;
import org.longus.patient.Patient;
import org.longus.review.Cases;
import org.longus.review.Decision;
import org.longus.review.ProvenanceText;
import org.longus.review.ReviewState;
import org.longus.review.ReviewedCase;

/** What the journal says of people, with several of them at work. */
class CaseTrailTest {
    private static final CtSeries SERIES = Cases.series(Patient.UNKNOWN);

    @TempDir
    Path folder;

    private interface Work {
        void on(ReviewedCase reviewed);
    }

    private CaseTrail by(String who, Optional<String> reader, Work work) throws IOException {
        try (StudyStore store = new StudyStore(folder, who, "0.1.0")) {
            OpenCase opened = store.open(SERIES, reader);
            work.on(opened.reviewed());
            return opened.trail();
        }
    }

    private CaseTrail by(String who, Work work) throws IOException {
        return by(who, Optional.empty(), work);
    }

    private static void brush(ReviewedCase reviewed, int columns) {
        reviewed.edit(Edits.BRUSH, Cases.muscle(15, columns).mask());
    }

    @Test
    void editorsAreThoseWhoChangedPixelsFirstToLastAndOnce() throws IOException {
        by("ward-pc", c -> c.accept(Cases.found(10, 20)));
        by("anna", c -> brush(c, 5));
        by("ben", c -> brush(c, 6));
        by("anna", c -> brush(c, 7));
        CaseTrail trail = by("carl", c -> {
            c.setTyped(new Patient(
                    Optional.empty(), OptionalDouble.empty(), OptionalDouble.of(170), OptionalDouble.empty()));
            c.undo();
            c.redo();
            // words of a person that look like a stroke
            c.decide(Optional.of(new Decision(ReviewState.EXCLUDED, "metal, slice 3")));
        });
        assertThat(trail.recorded()).isTrue();
        assertThat(trail.editors()).containsExactly("anna", "ben");
        assertThat(trail.isDrawnByHand()).isFalse();
    }

    @Test
    void theDecisionInForceIsTheLastOfItsWords() throws IOException {
        Decision excluded = new Decision(ReviewState.EXCLUDED, "no contrast");
        by("anna", c -> c.accept(Cases.found(10, 20)));
        by("anna", c -> c.decide(Optional.of(Decision.APPROVED)));
        by("ben", c -> c.decide(Optional.of(excluded)));
        CaseTrail trail = by("carl", c -> c.decide(Optional.of(Decision.APPROVED)));
        assertThat(trail.decided(Decision.APPROVED).orElseThrow().who()).isEqualTo("carl");
        assertThat(trail.decided(excluded).orElseThrow().who()).isEqualTo("ben");
        assertThat(trail.finished()).isEmpty();
    }

    @Test
    void aReadersMaskIsDrawnByHandUntilTheModelsMaskTakesItsPlace() throws IOException {
        Optional<String> anna = Optional.of("Anna");
        CaseTrail drawn = by("ward-pc", anna, c -> {
            c.begin(15);
            brush(c, 6);
            c.reveal(Cases.found(10, 20));
            c.finish();
        });
        assertThat(drawn.reader()).isEqualTo(anna);
        assertThat(drawn.isDrawnByHand()).isTrue();
        assertThat(drawn.editors()).containsExactly("Anna");
        assertThat(drawn.finished().orElseThrow().who()).isEqualTo("Anna");
        CaseTrail ran = by("ward-pc", anna, c -> {
            c.reopen();
            c.accept(Cases.found(10, 20));
        });
        assertThat(ran.isDrawnByHand()).isFalse();
    }

    @Test
    void poundsAndInchesAreRoundedInHistory() throws IOException {
        CaseTrail trail = by(
                "anna",
                c -> c.setTyped(new Patient(
                        Optional.empty(),
                        OptionalDouble.of(61),
                        OptionalDouble.of(Double.NaN),
                        OptionalDouble.of(72.57477920000001))));
        assertThat(ProvenanceText.of(trail.entries().getLast().what()))
                .isEqualTo("Typed: age 61 years, height not a number, weight 72.6 kg");
    }
}
