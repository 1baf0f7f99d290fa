package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.measure.AreaRange;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class VoteAreasTest {
    /** Pixels of 5 mm, 0.25 cm2; a body of 60 columns with air around. */
    private static final Geometry GRID = Geometry.axial(80, 80, 1, Vec3.ZERO, 5, 5, 3);

    private static CtVolume ct(int huOfTheLoneVote) {
        return Grids.of(
                GRID, (i, j, k) -> i < 10 || i >= 70 || j < 10 || j >= 70 ? -1000 : i == 30 ? huOfTheLoneVote : 50);
    }

    /** Column 30 has a vote, 31 two, ... 34 five: ten rows each. */
    private static Muscle muscle(int members) {
        byte[] votes = new byte[80 * 80];
        for (int p = 0; p < votes.length; p++) {
            int i = p % 80;
            int j = p / 80;
            votes[p] = (byte) (i >= 30 && i < 30 + members && j >= 30 && j < 40 ? i - 29 : 0);
        }
        Mask majority = Mask.where(80, 80, 1, p -> 2 * votes[p] > members);
        return new Muscle(0, majority, votes, members, OptionalDouble.empty());
    }

    @Test
    void theAreaFallsWithTheVotesAndIsTheMasksOwnAtTheMajority() {
        VoteAreas areas = VoteAreas.of(ct(50), muscle(5));

        assertThat(areas.byVotesCm2()).containsExactly(12.5, 10.0, 7.5, 5.0, 2.5);
        assertThat(areas.majority()).isEqualTo(3);
        assertThat(areas.range()).contains(new AreaRange(5, 10));
    }

    @Test
    void howFarTheyLieApartIsHeldAgainstTheMajoritysArea() {
        assertThat(VoteAreas.of(ct(50), muscle(5)).apartPercent().orElseThrow()).isCloseTo(200 / 3.0, within(1e-9));
        assertThat(VoteAreas.of(ct(50), muscle(1)).apartPercent()).isEmpty();
        assertThat(new VoteAreas(List.of(4.0, 2.0, 0.0, 0.0, 0.0), 5).apartPercent())
                .as("of no area there is no share")
                .isEmpty();
    }

    @Test
    void aVoteOnFatCountsNothing() {
        assertThat(VoteAreas.of(ct(-100), muscle(5)).byVotesCm2().getFirst()).isEqualTo(10.0);
    }

    @Test
    void ofTwoMembersTheRangeRunsFromBothToEither() {
        assertThat(VoteAreas.of(ct(50), muscle(2)).range()).contains(new AreaRange(2.5, 5));
    }

    @Test
    void oneModelAloneHasNoRange() {
        assertThat(VoteAreas.of(ct(50), muscle(1)).range()).isEmpty();
    }

    @Test
    void votesOutsideTheBodyCountNothing() {
        byte[] votes = new byte[80 * 80];
        votes[75 * 80 + 75] = 1;
        Muscle muscle = new Muscle(0, Mask.empty(80, 80, 1), votes, 5, OptionalDouble.empty());
        CtVolume couch =
                Grids.of(GRID, (i, j, k) -> i >= 10 && i < 70 && j >= 10 && j < 70 || i == 75 && j == 75 ? 50 : -1000);

        assertThat(VoteAreas.of(couch, muscle).byVotesCm2()).isEqualTo(List.of(0.0, 0.0, 0.0, 0.0, 0.0));
    }
}
