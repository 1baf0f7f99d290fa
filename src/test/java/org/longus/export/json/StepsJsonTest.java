package org.longus.export.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longus.export.CaseFindings;
import org.longus.patient.Patient;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;
import org.longus.review.store.CaseTrail;

/** What {@code result.json} says of the two steps of finding C3. Slice k of the test scan lies at z = 3 k mm. */
class StepsJsonTest {
    private static JsonNode c3(C3Result result, int moved) {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.accept(result);
        if (moved != 0) {
            reviewed.moveSection(moved);
        }
        return ResultJson.of(CaseFindings.of(reviewed, CaseTrail.NONE), List.of())
                .path("c3");
    }

    @Test
    void discsAndStepsStandThereInMmOfThePatient() {
        JsonNode c3 = c3(Cases.found(10, 20, Cases.steps(14.5, 15.25, 1.125)), 0);
        assertThat(c3.path("discs")).hasToString("{\"c2c3Mm\":54.75,\"c3c4Mm\":36.75}");
        assertThat(c3.path("steps"))
                .hasToString(
                        "{\"coarseCentreMm\":43.5,\"coarseSectionMm\":34.5,\"coarseCm3\":210.5,"
                            + "\"refinedCentreMm\":45.75,\"differenceMm\":2.25,\"spreadMm\":1.13,\"believed\":5,\"members\":5}");
    }

    @Test
    void whatTheSecondStepDidNotFindIsNull() {
        JsonNode c3 = c3(Cases.found(10, 20, new Section.Steps(14.5, 34.5, 210.5, Optional.empty(), 1, 5)), 0);
        assertThat(c3.path("discs")).hasToString("{\"c2c3Mm\":null,\"c3c4Mm\":null}");
        for (String field : List.of("refinedCentreMm", "differenceMm", "spreadMm")) {
            assertThat(c3.path("steps").get(field).isNull()).as(field).isTrue();
        }
        assertThat(c3.at("/steps/believed").asInt()).isEqualTo(1);
    }

    @Test
    void theyAreTheModelsWhereverAPersonMovedTheSection() {
        C3Result found = Cases.found(10, 20, Cases.steps(14.5, 15, 1));
        assertThat(c3(found, 3)).isEqualTo(c3(found, 0));
    }

    @Test
    void aPackWithOneStepWritesNeither() {
        JsonNode c3 = c3(Cases.found(10, 20), 0);
        assertThat(c3.has("discs") || c3.has("steps")).isFalse();
        assertThat(c3.path("found").asBoolean()).isTrue();
    }
}
