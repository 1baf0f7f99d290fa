package org.longus.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Mask;
import org.longus.volume.Vec3;

class FrontBackSplitTest {
    /** 1 mm pixels, so that 100 of them are a cm2. */
    private static final int SIZE = 100;

    private static CtVolume ct(boolean flipped, int boneFromJ, int boneToJ) {
        Vec3 down = new Vec3(0, flipped ? -1 : 1, 0);
        Geometry g =
                new Geometry(SIZE, SIZE, 1, new Vec3(0, 0, 0), new Vec3(1, 0, 0), down, new Vec3(0, 0, 1), 1, 1, 3);
        short[] hu = new short[SIZE * SIZE];
        Arrays.fill(hu, (short) 50);
        for (int j = boneFromJ; j <= boneToJ; j++) {
            Arrays.fill(hu, j * SIZE + 40, j * SIZE + 60, (short) 600);
        }
        return new CtVolume(g, hu);
    }

    /** Rows 20..29 in front with 20 columns, rows 60..89 behind with 10: 2 and 3 cm2 where low rows are in front. */
    private static final Mask MUSCLE = Mask.where(SIZE, SIZE, 1, p -> {
        int i = p % SIZE;
        int j = p / SIZE;
        return j >= 20 && j < 30 && i >= 20 && i < 40 || j >= 60 && j < 90 && i >= 70 && i < 80;
    });

    @Test
    void theLineRunsThroughTheVertebra() {
        FrontBackSplit split =
                FrontBackSplit.of(ct(false, 40, 49), MUSCLE, 0, HuRange.MUSCLE).orElseThrow();
        assertThat(split.throughVertebra()).isTrue();
        assertThat(split.lineJ()).isEqualTo(44.5);
        assertThat(split.frontCm2()).isCloseTo(2, within(1e-9));
        assertThat(split.backCm2()).isCloseTo(3, within(1e-9));
    }

    @Test
    void inAFileThatRunsFromTheBackToTheFrontThePartsKeepTheirNames() {
        FrontBackSplit split =
                FrontBackSplit.of(ct(true, 40, 49), MUSCLE, 0, HuRange.MUSCLE).orElseThrow();
        assertThat(split.frontCm2()).isCloseTo(3, within(1e-9));
        assertThat(split.backCm2()).isCloseTo(2, within(1e-9));
    }

    @Test
    void boneFarFromTheMuscleOrTooLittleOfItIsNoVertebra() {
        // the muscle's centre is at row 54.5
        for (CtVolume ct : new CtVolume[] {ct(false, 0, 9), ct(false, 50, 50), ct(false, 1, 0)}) {
            FrontBackSplit split =
                    FrontBackSplit.of(ct, MUSCLE, 0, HuRange.MUSCLE).orElseThrow();
            assertThat(split.throughVertebra()).isFalse();
            assertThat(split.lineJ()).isCloseTo((200 * 24.5 + 300 * 74.5) / 500, within(1e-9));
        }
    }

    @Test
    void aPixelOnTheLineCountsHalfToEachPartAndOneOutsideTheRangeNotAtAll() {
        // forty pixels beside the vertebra, and one of bone
        Mask row = Mask.where(
                SIZE,
                SIZE,
                1,
                p -> p / SIZE == 45 && (p % SIZE >= 20 && p % SIZE < 40 || p % SIZE >= 60 && p % SIZE < 80)
                        || p == 45 * SIZE + 50);
        FrontBackSplit split =
                FrontBackSplit.of(ct(false, 40, 50), row, 0, HuRange.MUSCLE).orElseThrow();
        assertThat(split.lineJ()).isEqualTo(45);
        assertThat(split.frontCm2()).isEqualTo(split.backCm2()).isCloseTo(0.2, within(1e-9));
        assertThat(FrontBackSplit.of(ct(false, 40, 49), Mask.empty(SIZE, SIZE, 1), 0, HuRange.MUSCLE))
                .isEmpty();
    }
}
