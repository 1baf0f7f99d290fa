package org.longus.ui.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longus.ui.common.Preference;
import org.longus.volume.Plane;
import org.longus.volume.WindowLevel;
import org.longus.volume.WindowLevel.Preset;

class WindowsTest {
    private final Windows windows = new DisplayModel().windows();

    @Test
    void softTissueOnTheAxialPlaneAndBoneOnTheOthers() {
        assertThat(windows.all())
                .isEqualTo(Map.of(
                        Plane.AXIAL, WindowLevel.SOFT_TISSUE,
                        Plane.CORONAL, WindowLevel.BONE,
                        Plane.SAGITTAL, WindowLevel.BONE));
    }

    @Test
    void aPresetIsTheActivePlanesAlone() {
        windows.activePlaneProperty().set(Plane.SAGITTAL);
        windows.preset(2);
        assertThat(windows.active()).isEqualTo(new WindowLevel(350, 50));
        assertThat(windows.of(Plane.AXIAL)).isEqualTo(WindowLevel.SOFT_TISSUE);
        windows.preset(99);
        assertThat(windows.active()).isEqualTo(new WindowLevel(350, 50));
    }

    @Test
    void linkedThePlanesTakeTheActiveOnesAndGoTogether() {
        windows.activePlaneProperty().set(Plane.CORONAL);
        windows.linkedProperty().set(true);
        assertThat(windows.all().values()).containsOnly(WindowLevel.BONE);
        windows.property(Plane.AXIAL).set(new WindowLevel(77, 7));
        assertThat(windows.all().values()).containsOnly(new WindowLevel(77, 7));
        assertThat(windows.active()).isEqualTo(new WindowLevel(77, 7));
    }

    @Test
    void presetsAreKeptAsAPersonWouldTypeThem() {
        Preference<?> kept = preference("windowPresets");
        windows.presetsProperty()
                .set(List.of(
                        new Preset("Neck 2", new WindowLevel(320, 60)),
                        new Preset("Lung", new WindowLevel(1500, -600))));
        assertThat(kept.kept()).isEqualTo("Neck 2 320/60; Lung 1500/-600");
        kept.restore("Only one  90 / 30");
        assertThat(windows.presets()).containsExactly(new Preset("Only one", new WindowLevel(90, 30)));
        assertThat(windows.name(new WindowLevel(90, 30))).isEqualTo("Only one");
        assertThat(windows.name(WindowLevel.BONE)).isEmpty();
        for (String damaged : new String[] {"", "Bone", "Bone 0/40", "A 1/2; B", " 12/4", "x".repeat(25) + " 10/10"}) {
            kept.restore(damaged);
            assertThat(windows.presets()).as(damaged).hasSize(1);
        }
    }

    private static Preference<?> find(List<Preference<?>> all, String key) {
        return all.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
    }

    private Preference<?> preference(String key) {
        return find(windows.preferences(), key);
    }
}
