package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
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
