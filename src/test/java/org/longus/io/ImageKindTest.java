package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was computed from a scan is told from the scan by image type and description. */
class ImageKindTest {
    static SeriesFacts facts(String imageType, String description) {
        return new SeriesFacts(
                "1", description, "", imageType, "", "", OptionalDouble.empty(), OptionalDouble.empty(), "");
    }

    @ParameterizedTest
    @CsvSource({
        "DERIVED\\SECONDARY\\AXIAL\\MIP, MAXIMUM_PROJECTION",
        "DERIVED\\PRIMARY\\VOLUME\\MAXIMUM, MAXIMUM_PROJECTION",
        "DERIVED\\SECONDARY\\MINIP, MINIMUM_PROJECTION",
        "DERIVED\\SECONDARY\\AXIAL\\AVERAGE, AVERAGE",
        "DERIVED\\PRIMARY\\AXIAL\\CT_SOM7 DUAL\\IODINE, IODINE_MAP",
        "DERIVED\\SECONDARY\\AXIAL\\VNC, VIRTUAL_NON_CONTRAST",
        "DERIVED\\PRIMARY\\AXIAL\\VNC_PLUS, VIRTUAL_NON_CONTRAST",
        "DERIVED\\PRIMARY\\AXIAL\\DET_MONO_70KEV, VIRTUAL_MONOENERGETIC",
        "DERIVED\\PRIMARY\\VOLUME\\ELECTRON_DENSITY, ELECTRON_DENSITY",
        "DERIVED\\PRIMARY\\VOLUME\\EFF_ATOMIC_NUM, ELECTRON_DENSITY",
        "DERIVED\\PRIMARY\\VOLUME\\SUBTRACTION, SUBTRACTION",
        "DERIVED\\SECONDARY\\PERFUSION\\CBF, PERFUSION"
    })
    void imageTypesOfComputedImagesAreKnown(String imageType, ImageKind kind) {
        assertThat(ImageKind.of(facts(imageType, "Neck"))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "AX MIP 10/2, MAXIMUM_PROJECTION",
        "Thin_MIP, MAXIMUM_PROJECTION",
        "MinIP 5.0, MINIMUM_PROJECTION",
        "Iodine Map, IODINE_MAP",
        "Iodine (Water), IODINE_MAP",
        "DE_VNC 1.5 Qr40, VIRTUAL_NON_CONTRAST",
        "Virtual non-contrast, VIRTUAL_NON_CONTRAST",
        "MonoE 40 keV, VIRTUAL_MONOENERGETIC",
        "Monoenergetic Plus 55keV, VIRTUAL_MONOENERGETIC",
        "Z Effective, ELECTRON_DENSITY",
        "Electron Density, ELECTRON_DENSITY",
        "Subtraction neck, SUBTRACTION",
        "CBF map, PERFUSION"
    })
    void namesOfComputedImagesAreKnown(String description, ImageKind kind) {
        assertThat(ImageKind.of(facts("DERIVED\\PRIMARY\\AXIAL", description))).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Neck 2.0 B31s",
                "HALS KM 1.0 Br40",
                "Neck with iodine contrast",
                "low dose CT",
                "CT WB 5.0 H31s (AC)",
                "Hals nativ",
                "tempo rapid",
                "monophasic neck",
                "Vip neck",
                "Subclavian",
                "simple",
                ""
            })
    void scansAreTissueWhateverTheyAreCalled(String description) {
        for (String type : new String[] {
            "",
            "ORIGINAL\\PRIMARY\\AXIAL",
            "ORIGINAL\\PRIMARY\\AXIAL\\CT_SOM5 SPI",
            "DERIVED\\PRIMARY\\AXIAL\\CT_SOM7 SPI DUAL\\M_0.6",
            "DERIVED\\SECONDARY\\MPR",
            "ORIGINAL\\PRIMARY\\VOLUME\\NONE"
        }) {
            assertThat(ImageKind.of(facts(type, description))).as(type).isEqualTo(ImageKind.TISSUE);
        }
    }

    @Test
    void whatIsDoubtedIsNeverChosenAsAnOriginal() {
        for (String description : List.of("Tempo average 4D", "Electron density", "rho/z", "MD_Iodine(Water)", "PBV")) {
            SeriesFacts facts = new SeriesFacts(
                    "1",
                    description,
                    "",
                    "ORIGINAL\\PRIMARY\\AXIAL",
                    "",
                    "",
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    "");
            assertThat(ImageKind.of(facts).isTissue()).as(description).isFalse();
            assertThat(SeriesKind.of(facts).isNotTissue()).as(description).isTrue();
        }
    }
}
