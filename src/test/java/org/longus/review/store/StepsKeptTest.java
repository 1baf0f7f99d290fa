package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.model.SectionDoubt;
import org.longus.model.Seen;
import org.longus.model.Tried;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.review.CaseMemory;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.volume.Geometry;

/** What the two steps gave is kept with a case, to the last bit, and found again on the same scan with slices more. */
class StepsKeptTest {
    private static final Section.Steps STEPS = Cases.steps(14.875, 15 + 1 / 3.0, 2.0000001);

    private static ObjectNode node(C3Result result) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        C3ResultJson.put(node, result);
        return node;
    }

    private static Optional<Section.Steps> steps(C3Result result) {
        return result.section().orElseThrow().steps();
    }

    @Test
    void bothStepsComeBackToTheLastBit() throws IOException {
        assertThat(steps(C3ResultJson.result(node(Cases.found(10, 20, STEPS))))).contains(STEPS);
    }

    @Test
    void thePacksLimitsAndWhoTaughtItComeBackAndMoveWithTheScan() throws IOException {
        Section.Steps limited = new Section.Steps(
                STEPS.coarseK(),
                STEPS.coarseLengthMm(),
                STEPS.coarseCm3(),
                STEPS.discs(),
                STEPS.believed(),
                STEPS.members(),
                Optional.of(new SectionDoubt(8.5, 3, 3, new Tried(12, 7, 180, 4))));
        C3Result plain = Cases.found(10, 20, limited);
        Section s = plain.section().orElseThrow();
        Seen seen = new Seen(List.of(), List.of(), List.of(80.5, 210.0), List.of(0.5, 1.5), List.of());
        C3Result run = plain.withSection(new Section(
                s.mask(), s.middle(), s.centreMm(), s.components(), s.agreement(), s.steps(), Optional.of(seen)));
        assertThat(C3ResultJson.result(node(run)).section()).isEqualTo(run.section());
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(run);
        C3Result moved = MovedMemory.of(reviewed.memory(), 0, Cases.GRID)
                .flatMap(CaseMemory::result)
                .orElseThrow();
        assertThat(moved.section().flatMap(Section::seen)).contains(seen);
        assertThat(steps(moved).flatMap(Section.Steps::doubt)).isEqualTo(limited.doubt());
    }

    @Test
    void aSecondStepThatWasNotBelievedComesBack() throws IOException {
        Section.Steps coarse = new Section.Steps(14.5, 33, 210.25, Optional.empty(), 2, 5);
        assertThat(steps(C3ResultJson.result(node(Cases.found(10, 20, coarse)))))
                .contains(coarse);
    }

    @Test
    void aJournalOfBeforeThereWereTwoStepsHasNone() throws IOException {
        ObjectNode earlier = node(Cases.found(10, 20, STEPS));
        ((ObjectNode) earlier.path("section")).remove("steps");
        C3Result back = C3ResultJson.result(earlier);
        assertThat(steps(back)).isEmpty();
        assertThat(back.section()).isEqualTo(Cases.found(10, 20).section());
    }

    @Test
    void onAScanWithSlicesMoreTheyLieOnTheSamePlaces() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(Cases.found(10, 20, STEPS));
        Geometry g = Cases.GRID;
        Geometry longer = Geometry.axial(
                g.sizeI(), g.sizeJ(), g.sizeK() + 4, g.toLps(0, 0, -4), g.spacingI(), g.spacingJ(), g.spacingK());
        CaseMemory moved = MovedMemory.of(reviewed.memory(), 4, longer).orElseThrow();
        Section.Steps there = steps(moved.result().orElseThrow()).orElseThrow();
        assertThat(longer.sliceCentre(there.coarseK()).z())
                .isEqualTo(g.sliceCentre(STEPS.coarseK()).z());
        assertThat(there.discs().orElseThrow().upperK())
                .isEqualTo(STEPS.discs().orElseThrow().upperK() + 4);
        assertThat(there.discs().orElseThrow().spreadMm()).isEqualTo(2.0000001);
    }
}
