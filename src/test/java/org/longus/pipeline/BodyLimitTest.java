package org.longus.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Grids;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

/** A neck of 130 x 130 mm at pixels of 1 mm, its vertebra in the middle, on a couch: rows to the back. */
class BodyLimitTest {
    private static final int N = 180;
    private static final Geometry GRID = Geometry.axial(N, N, 1, Vec3.ZERO, 1, 1, 3);

    private static double fromMiddle(double i, double j) {
        return Math.hypot(i - 90, j - 80);
    }

    private static CtVolume scan(Geometry g) {
        return Grids.of(g, (i, j, k) -> {
            int row = g.sense(1) > 0 ? j : N - 1 - j;
            double r = fromMiddle(i, row);
            return r < 15 ? 600 : r < 65 ? 50 : row >= 148 && row < 151 ? 60 : -1000;
        });
    }

    private static Mask mask(BiPredicate<Integer, Integer> inside) {
        return Mask.where(N, N, 1, p -> inside.test(p % N, p / N));
    }

    private static BodyLimit limited(Mask mask) {
        return BodyLimit.of(mask, scan(GRID), 0);
    }

    /** Between these distances from the middle, within this many degrees of straight backwards. */
    private static Mask arc(double fromMm, double toMm, double degrees) {
        return mask((i, j) -> {
            double r = fromMiddle(i, j);
            return r >= fromMm && r < toMm && Math.toDegrees(Math.atan2(Math.abs(i - 90), j - 80)) < degrees;
        });
    }

    @Test
    void muscleBeneathTheSkinIsLeftAloneToThePixel() {
        // from the vertebra to 3 mm below the surface, as on a lean neck
        Mask muscle = arc(16, 62, 90);
        assertThat(limited(muscle).kept()).isEqualTo(muscle);
        assertThat(limited(muscle).taken().isEmpty()).isTrue();
    }

    @Test
    void couchAndAirAreTakenAway() {
        Mask muscle = arc(16, 60, 60);
        Mask couch = mask((i, j) -> j >= 148 && j < 151 && i > 60 && i < 110);
        BodyLimit limited = limited(muscle.or(couch).or(mask((i, j) -> i < 5 && j < 5)));
        assertThat(limited.kept()).isEqualTo(muscle);
        assertThat(limited.taken().count()).isEqualTo(couch.count() + 25);
    }

    @Test
    void theOuterTwoMillimetresAreSkin() {
        BodyLimit limited = limited(arc(16, 70, 90));
        assertThat(limited.kept().get(90, 80 + 61)).isTrue();
        assertThat(limited.kept().get(90, 80 + 62)).as("3 mm deep").isTrue();
        assertThat(limited.kept().get(90, 80 + 63)).as("2 mm deep").isFalse();
        assertThat(limited.kept().get(90, 80 + 64)).as("the outermost pixel").isFalse();
    }

    @Test
    void onCoarsePixelsTheOutermostIsSkinAndNoMore() {
        int n = 45;
        Geometry coarse = Geometry.axial(n, n, 1, Vec3.ZERO, 4, 4, 3);
        CtVolume ct = Grids.of(coarse, (i, j, k) -> i > 5 && i < 40 && j > 5 && j < 40 ? 50 : -1000);
        BodyLimit limited = BodyLimit.of(Mask.where(n, n, 1, p -> p / n > 20), ct, 0);
        assertThat(limited.kept().get(20, 38)).isTrue();
        assertThat(limited.kept().get(20, 39)).isFalse();
    }

    @Test
    void aPartThatLiesInTheSkinAltogetherIsNoMuscle() {
        // 3 to 9 mm deep on the side: no muscle of the neck is as thin and as near to the surface
        Mask muscle = arc(16, 50, 60);
        Mask skin = mask((i, j) -> fromMiddle(i, j) >= 56 && fromMiddle(i, j) < 62 && Math.abs(j - 80) < 10);
        assertThat(limited(muscle.or(skin)).kept()).isEqualTo(muscle);
        // one that begins deeper, or reaches deeper, stays
        Mask deeper =
                mask((i, j) -> fromMiddle(i, j) >= 50 && fromMiddle(i, j) < 62 && Math.abs(j - 80) < 10 && i < 90);
        assertThat(limited(muscle.or(deeper)).kept()).isEqualTo(muscle.or(deeper));
        Mask beneathFat = mask((i, j) -> fromMiddle(i, j) >= 56 && fromMiddle(i, j) < 58.4 && Math.abs(j - 80) < 10);
        assertThat(limited(muscle.or(beneathFat)).kept()).isEqualTo(muscle.or(beneathFat));
    }

    @Test
    void aFoldOfSkinAtTheBackOfTheNeckIsNoMuscleHoweverThickItIs() {
        Mask muscle = arc(16, 35, 60);
        Mask fold = arc(44, 62, 25);
        assertThat(limited(muscle.or(fold)).kept()).isEqualTo(muscle);
        assertThat(limited(muscle.or(fold)).taken()).isEqualTo(fold);
        // what begins near the vertebra is muscle, and so is what lies at the side
        Mask lean = arc(28.5, 62, 20);
        assertThat(limited(lean).kept()).isEqualTo(lean);
        Mask side = mask((i, j) -> fromMiddle(i, j) >= 44 && fromMiddle(i, j) < 62 && Math.abs(j - 80) < 20);
        assertThat(limited(side).kept()).isEqualTo(side);
    }

    @Test
    void theBackIsWhereThePatientsBackIsWhateverTheFilesSense() {
        Geometry flipped =
                new Geometry(N, N, 1, Vec3.ZERO, Vec3.LEFT, Vec3.POSTERIOR.times(-1), Vec3.SUPERIOR.times(-1), 1, 1, 3);
        Mask fold = arc(44, 62, 25);
        Mask foldInFile = Mask.where(N, N, 1, p -> fold.get(p % N, N - 1 - p / N));
        assertThat(BodyLimit.of(foldInFile, scan(flipped), 0).kept().isEmpty()).isTrue();
        assertThat(BodyLimit.of(fold, scan(flipped), 0).taken().count())
                .as("in front it is not a fold of the neck")
                .isZero();
    }

    @Test
    void theImagesBorderIsNoSkin() {
        Mask muscle = mask((i, j) -> j < 40);
        CtVolume full = Grids.of(GRID, (i, j, k) -> 50);
        assertThat(BodyLimit.of(muscle, full, 0).kept()).isEqualTo(muscle);
        assertThat(BodyLimit.of(Mask.empty(N, N, 1), full, 0).kept().isEmpty()).isTrue();
    }
}
