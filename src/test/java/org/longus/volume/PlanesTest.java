package org.longus.volume;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The three planes against the definition: where a picture's pixel lies in the patient. */
class PlanesTest {
    private static Geometry withSenses(int si, int sj, int sk) {
        return new Geometry(
                4, 5, 6, new Vec3(1, 2, 3), new Vec3(si, 0, 0), new Vec3(0, sj, 0), new Vec3(0, 0, sk), 0.5, 0.7, 2);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "-1,1,1", "1,-1,1", "1,1,-1", "-1,-1,-1"})
    void everyPlaneShowsLeftOnTheRightAndAnteriorOrHeadAtTheTop(int si, int sj, int sk) {
        Geometry g = withSenses(si, sj, sk);
        for (Plane plane : Plane.values()) {
            PlaneView view = new PlaneView(g, plane);
            Vec3 here = lps(g, view.toIndex(1, 1, 2));
            Vec3 right = lps(g, view.toIndex(2, 1, 2)).minus(here);
            Vec3 down = lps(g, view.toIndex(1, 2, 2)).minus(here);
            Vec3 wantedRight = plane == Plane.SAGITTAL ? Vec3.POSTERIOR : Vec3.LEFT;
            Vec3 wantedDown = plane == Plane.AXIAL ? Vec3.POSTERIOR : Vec3.SUPERIOR.times(-1);
            assertThat(right.unit().dot(wantedRight)).isGreaterThan(0.999);
            assertThat(down.unit().dot(wantedDown)).isGreaterThan(0.999);
        }
    }

    private static Vec3 lps(Geometry g, Vec3 index) {
        return g.toLps(index.x(), index.y(), index.z());
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "-1,1,-1", "1,-1,-1"})
    void resliceGivesTheVoxelThatTheViewPointsAt(int si, int sj, int sk) {
        Geometry g = withSenses(si, sj, sk);
        CtVolume ct = Grids.of(g, (i, j, k) -> i + 10 * j + 100 * k);
        for (Plane plane : Plane.values()) {
            PlaneView view = new PlaneView(g, plane);
            short[] hu = new short[view.width() * view.height()];
            int slice = 1;
            Reslicer.hu(ct, plane, slice, hu);
            Mask odd = Mask.where(4, 5, 6, p -> ct.voxels()[p] % 3 == 0);
            Mask cut = Reslicer.mask(odd, g, plane, slice);
            byte[] bytes = new byte[hu.length];
            Reslicer.bytes(odd.toBytes(), g, plane, slice, bytes);
            for (int y = 0; y < view.height(); y++) {
                for (int x = 0; x < view.width(); x++) {
                    Vec3 at = view.toIndex(x, y, slice);
                    short wanted = ct.hu((int) at.x(), (int) at.y(), (int) at.z());
                    assertThat(hu[y * view.width() + x]).isEqualTo(wanted);
                    assertThat(cut.get(x, y)).isEqualTo(wanted % 3 == 0);
                    assertThat(bytes[y * view.width() + x]).isEqualTo((byte) (wanted % 3 == 0 ? 1 : 0));
                }
            }
        }
    }

    @Test
    void pictureToIndexAndBackIsTheSame() {
        PlaneView view = new PlaneView(withSenses(-1, 1, 1), Plane.CORONAL);
        Vec3 picture = view.toPicture(view.toIndex(1.25, 4.5, 3));
        assertThat(picture).isEqualTo(new Vec3(1.25, 4.5, 3));
    }

    @Test
    void windowLevelIsLinearBetweenItsEnds() {
        WindowLevel window = new WindowLevel(400, 40);
        assertThat(window.grey(-160)).isZero();
        assertThat(window.grey(40)).isEqualTo(128);
        assertThat(window.grey(240)).isEqualTo(255);
        assertThat(window.argbTable()[-500 & 0xFFFF]).isEqualTo(0xFF000000);
        assertThat(window.argbTable()[3000]).isEqualTo(0xFFFFFFFF);
    }
}
