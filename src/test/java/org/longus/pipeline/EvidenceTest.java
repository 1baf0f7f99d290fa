package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.model.AreaDoubt;
import org.longus.model.DeviceChoice;
import org.longus.model.Packs;
import org.longus.model.Seen;
import org.longus.model.Tried;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Progress;
import org.longus.volume.Vec3;

/** Of the measured slice the run keeps what tells how far its area is to be trusted. Member n marks what is above 40 + 20 n HU. */
class EvidenceTest {
    private static final Geometry GRID = Geometry.axial(60, 60, 20, new Vec3(-30, -30, 100), 1, 1, 2);

    @TempDir
    private Path folder;

    private C3Pipeline open() throws IOException {
        Path muscle = Packs.write(
                folder.resolve("muscle"), "muscle", List.of("P", "L"), List.of(1.0, 1.0), List.of(64, 64), m -> {
                    ((ObjectNode) m.get("input")).putArray("clipHu").add(0).add(200);
                    m.putArray("muscleHu").add(-29).add(150);
                    m.putObject("doubt")
                            .put("apartPercent", 14)
                            .put("areaErrorPercent", 10)
                            .put("aboveCases", 13)
                            .put("aboveWrong", 9)
                            .put("belowCases", 38)
                            .put("belowWrong", 2);
                    m.putObject("seen").putArray("muscleHu").add(18).add(72);
                });
        return C3Pipeline.open(Packs.section(folder.resolve("section")), muscle, DeviceChoice.CPU);
    }

    /** In a body of 0 HU 20 x 10 mm of 130 HU, which four members mark, and beside it 5 x 10 mm of 90 HU, which two do. */
    private static CtVolume ct() {
        return Grids.of(GRID, (i, j, k) -> j >= 24 && j < 34 && i >= 20 && i < 45 ? i < 40 ? 130 : 90 : 0);
    }

    @Test
    void theMeasuredSliceHasTheAreasByVotesAndWhatThePackTells() throws IOException {
        try (C3Pipeline pipeline = open()) {
            Muscle muscle = pipeline.segment(ct(), 9, Progress.NONE);
            Evidence evidence = muscle.evidence();
            assertThat(evidence.byVotes()).contains(VoteAreas.of(ct(), muscle));
            assertThat(evidence.byVotes().orElseThrow().byVotesCm2()).containsExactly(2.5, 2.5, 2.0, 2.0, 0.0);
            assertThat(evidence.doubt()).contains(new AreaDoubt(14, 10, new Tried(13, 9, 38, 2)));
            assertThat(evidence.seen())
                    .contains(new Seen(List.of(18.0, 72.0), List.of(), List.of(), List.of(), List.of()));
            assertThat(pipeline.segmentOnly(ct(), 9, Progress.NONE).evidence())
                    .as("on the other slices of the section nobody asks")
                    .isEqualTo(Evidence.NONE);
        }
    }

    @Test
    void theLimitIsThatOfAllMembersTogether() throws IOException {
        try (C3Pipeline pipeline = open()) {
            Evidence ofThree = pipeline.among(List.of(), List.of(1, 2, 3))
                    .segment(ct(), 9, Progress.NONE)
                    .evidence();
            assertThat(ofThree.doubt()).isEmpty();
            assertThat(ofThree.byVotes()).isPresent();
            assertThat(ofThree.seen()).isPresent();
        }
    }
}
