package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

class DisagreementTest {
    private static final Geometry GRID = Geometry.axial(40, 30, 1, new Vec3(0, 0, 0), 1, 2, 3);

    private static byte[] votes(int... iFromJFromIToJToVotes) {
        byte[] votes = new byte[1200];
        for (int n = 0; n < iFromJFromIToJToVotes.length; n += 5) {
            for (int j = iFromJFromIToJToVotes[n + 1]; j < iFromJFromIToJToVotes[n + 3]; j++) {
                for (int i = iFromJFromIToJToVotes[n]; i < iFromJFromIToJToVotes[n + 2]; i++) {
                    votes[j * 40 + i] = (byte) iFromJFromIToJToVotes[n + 4];
                }
            }
        }
        return votes;
    }

    @Test
    void theLargestPlaceComesFirstAndItsMiddleIsWhereToLook() {
        byte[] votes = votes(2, 2, 7, 5, 1, 10, 10, 21, 17, 4, 30, 20, 35, 25, 5, 38, 1, 39, 2, 2);
        assertThat(Disagreement.places(votes, 5, GRID))
                .containsExactly(
                        new Disagreement(15, 12, 154, Math.hypot(5, 8)), new Disagreement(4, 3, 30, Math.hypot(2, 2)));
    }

    @Test
    void whereToLookIsAlwaysADoubtfulPixel() {
        Random random = new Random(61);
        for (int n = 0; n < 100; n++) {
            byte[] votes = new byte[1200];
            int calm = random.nextInt(1, 12);
            for (int p = 0; p < votes.length; p++) {
                votes[p] = (byte) (random.nextInt(calm) > 0 ? 5 * random.nextInt(2) : random.nextInt(6));
            }
            List<Disagreement> places = Disagreement.places(votes, 5, GRID);
            assertThat(places).allSatisfy(d -> {
                assertThat(votes[d.j() * 40 + d.i()]).isBetween((byte) 1, (byte) 4);
                assertThat(d.areaMm2()).isGreaterThanOrEqualTo(Disagreement.LEAST_MM2);
            });
            assertThat(places).isSortedAccordingTo((a, b) -> Double.compare(b.areaMm2(), a.areaMm2()));
        }
        assertThat(Disagreement.places(new byte[1200], 5, GRID)).isEmpty();
    }
}
