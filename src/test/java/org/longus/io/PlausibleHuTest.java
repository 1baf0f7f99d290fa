package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Values are taken for HU when air and tissue lie where they should, and only then. */
class PlausibleHuTest {
    private static final int SIDE = 60;

    /** A neck in air: fat, muscle, bone, a windpipe, noise of 12 HU; {@code border} pixels of air around. */
    private static CtVolume neck(int border, IntUnaryOperator stored) {
        Random noise = new Random(5);
        short[] hu = new short[SIDE * SIDE * 12];
        for (int p = 0; p < hu.length; p++) {
            double x = p % SIDE - SIDE / 2.0;
            double y = p / SIDE % SIDE - SIDE / 2.0;
            double r = Math.hypot(x, y);
            double body = SIDE / 2.0 - border;
            int value = border > 0 && r > body ? -1000 : r > 0.8 * body ? -100 : r > 0.3 * body ? 55 : 400;
            hu[p] = (short) stored.applyAsInt(value + (int) Math.round(12 * noise.nextGaussian()));
        }
        return new CtVolume(Geometry.axial(SIDE, SIDE, 12, Vec3.ZERO, 1, 1, 3), hu);
    }

    private static String doubt(CtVolume ct) {
        return PlausibleHu.of(ct, SeriesFacts.NONE, "").orElse("");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 12, 24})
    void aNeckIsBelievedHoweverMuchAirIsAround(int border) {
        assertThat(doubt(neck(border, hu -> hu))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1024, -500, 300, 500, 1000, 1024})
    void aNeckThatIsShiftedIsNot(int shift) {
        for (int border : new int[] {0, 4, 12, 24}) {
            assertThat(doubt(neck(border, hu -> hu + shift)))
                    .as("border " + border)
                    .startsWith("The values do not look like Hounsfield units: ");
        }
    }

    @Test
    void whatWasSeenIsSaid() {
        assertThat(doubt(neck(12, hu -> hu + 1024))).contains("air lies near +2", "near -1000");
        assertThat(doubt(neck(4, hu -> hu + 300))).contains("half of the body lies above +3");
        assertThat(doubt(neck(12, hu -> Math.clamp((hu + 160L) * 255 / 400, 0, 255))))
                .contains("the lowest lie at +0 HU");
        assertThat(doubt(neck(12, hu -> hu - 1024))).contains("lie below -1100");
    }

    @Test
    void shiftedValuesInABlankSurroundingAreNotBelieved() {
        assertThat(doubt(neck(12, hu -> hu < -1000 ? -1024 : hu + 1024))).isNotEmpty();
    }

    @Test
    void otherScalesAreNotBelieved() {
        assertThat(doubt(neck(4, hu -> hu / 2))).contains("air lies near -5");
        assertThat(doubt(neck(12, hu -> (hu + 1024) / 2 - 1024))).isNotEmpty();
        assertThat(doubt(neck(12, hu -> Math.clamp((hu + 160L) * 255 / 400, 0, 255))))
                .isNotEmpty();
        assertThat(doubt(neck(12, hu -> -hu))).isNotEmpty();
    }

    @Test
    void blankSurroundingsAndPaddingTellNothing() {
        assertThat(doubt(neck(12, hu -> hu < -900 ? -1024 : hu))).isEmpty();
        assertThat(doubt(neck(12, hu -> hu < -990 ? -3024 : hu))).isEmpty();
    }

    @Test
    void tooFewVoxelsAreNotJudged() {
        CtVolume tiny = new CtVolume(Geometry.axial(10, 10, 9, Vec3.ZERO, 1, 1, 1), new short[900]);
        assertThat(doubt(tiny)).isEmpty();
    }

    @Test
    void theHeadersWordComesFirst() {
        CtVolume ct = neck(12, hu -> hu);
        assertThat(PlausibleHu.of(ct, SeriesFacts.NONE, "HU")).isEmpty();
        assertThat(PlausibleHu.of(ct, SeriesFacts.NONE, "MGML"))
                .hasValueSatisfying(s -> assertThat(s).contains("'MGML'"));
        assertThat(PlausibleHu.of(ct, ImageKindTest.facts("DERIVED\\SECONDARY\\AXIAL\\MIP", "MIP 10.0"), ""))
                .hasValueSatisfying(s -> assertThat(s).contains("'MIP 10.0'", "maximum intensity", "not HU of tissue"));
    }
}
