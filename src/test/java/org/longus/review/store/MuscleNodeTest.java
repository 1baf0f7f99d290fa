package org.longus.review.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.model.AreaDoubt;
import org.longus.model.Seen;
import org.longus.model.Tried;
import org.longus.patient.Patient;
import org.longus.pipeline.Evidence;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.VoteAreas;
import org.longus.review.CaseMemory;
import org.longus.review.Cases;
import org.longus.review.ReviewedCase;

class MuscleNodeTest {
    private static final Muscle PLAIN = Cases.muscle(15, 12);

    private static final Evidence EVIDENCE = new Evidence(
            Optional.of(new VoteAreas(List.of(50.1, 41.2, 36.3, 33.4, 20.5), 5)),
            Optional.of(new AreaDoubt(14, 10, new Tried(13, 9, 38, 2))),
            Optional.of(new Seen(List.of(18.0, 72.0), List.of(), List.of(80.5, 210.0), List.of(), List.of(1.0, 3.0))));

    private static Muscle muscle(OptionalDouble takenCm2, List<Muscle.Neighbour> neighbours) {
        return new Muscle(15, PLAIN.mask(), PLAIN.votes(), 5, PLAIN.agreement(), takenCm2, neighbours, EVIDENCE);
    }

    private static ObjectNode node(Muscle muscle) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        C3ResultJson.put(node, muscle);
        return node;
    }

    @Test
    void whatWasTakenAwayAndTheNeighboursComeBack() throws IOException {
        List<Muscle.Neighbour> neighbours = List.of(new Muscle.Neighbour(14, 33.25), new Muscle.Neighbour(16, 38.5));
        Muscle back = C3ResultJson.muscle(node(muscle(OptionalDouble.of(1.22), neighbours)));
        assertThat(back.takenAwayCm2()).hasValue(1.22);
        assertThat(back.neighbours()).isEqualTo(neighbours);
        assertThat(back.evidence()).isEqualTo(EVIDENCE);
        assertThat(back.mask()).isEqualTo(PLAIN.mask());
    }

    @Test
    void aJournalOfBeforeThemHasNone() throws IOException {
        ObjectNode earlier = node(muscle(OptionalDouble.of(1.22), List.of(new Muscle.Neighbour(14, 33.25))));
        earlier.remove(List.of("takenAwayCm2", "neighbours", "evidence"));
        Muscle back = C3ResultJson.muscle(earlier);
        assertThat(back.takenAwayCm2()).isEmpty();
        assertThat(back.neighbours()).isEmpty();
        assertThat(back.evidence()).isEqualTo(Evidence.NONE);
        assertThat(back.mask()).isEqualTo(PLAIN.mask());
    }

    @Test
    void onAScanWithSlicesMoreTheEvidenceStays() {
        ReviewedCase reviewed = new ReviewedCase(Cases.series(Patient.UNKNOWN));
        reviewed.moveTo(muscle(OptionalDouble.empty(), List.of()));
        CaseMemory moved = MovedMemory.of(reviewed.memory(), 0, Cases.GRID).orElseThrow();
        assertThat(moved.automatic()).extracting(Muscle::evidence).containsExactly(EVIDENCE);
    }
}
