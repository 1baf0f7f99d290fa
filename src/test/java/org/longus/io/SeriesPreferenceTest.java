package org.longus.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.longus.volume.Geometry;
import org.longus.volume.Vec3;

/** Which series is measured when nobody chooses, and what is said of the others. */
class SeriesPreferenceTest {
    private static final String ORIGINAL = "ORIGINAL\\PRIMARY\\AXIAL";

    private static SeriesFacts facts(String number, String description, String kernel, String type, double thickness) {
        OptionalDouble mm = thickness > 0 ? OptionalDouble.of(thickness) : OptionalDouble.empty();
        return new SeriesFacts(number, description, kernel, type, "", "", OptionalDouble.empty(), mm, "");
    }

    private static SeriesChoice choice(SeriesFacts facts, int slices, double spacingMm) {
        return choice(facts, Geometry.axial(8, 8, slices, Vec3.ZERO, 1, 1, spacingMm));
    }

    private static SeriesChoice choice(SeriesFacts facts, Geometry geometry) {
        return new SeriesChoice(
                facts.seriesNumber(),
                facts.description(),
                Path.of("input"),
                new CtSeries.Identity("P1", "A", "", "1.2", "1.2." + facts.seriesNumber(), "", "", List.of()),
                geometry,
                List.of(),
                new SeriesOrigin(facts, "", ""),
                progress -> null);
    }

    private static SeriesChoice axial(String number, String description, String kernel, double spacingMm) {
        return choice(facts(number, description, kernel, ORIGINAL, 0), (int) Math.round(200 / spacingMm), spacingMm);
    }

    /** That the first is taken, whatever the order, and what is said of the second. */
    private static String whyBehind(SeriesChoice preferred, SeriesChoice behind) {
        for (List<SeriesChoice> order : List.of(List.of(preferred, behind), List.of(behind, preferred))) {
            assertThat(new Study(order, List.of()).preferred()).isSameAs(preferred);
        }
        Study study = new Study(List.of(behind, preferred), List.of());
        return study.selection(preferred, false).notChosen().getFirst().why();
    }

    @Test
    void aBoneKernelStandsBehindASoftOneThoughItHasMoreAndThinnerSlices() {
        assertThat(whyBehind(axial("2", "Neck", "B30f", 2.5), axial("3", "Neck", "B70f", 1)))
                .isEqualTo("bone kernel B70f");
    }

    @Test
    void kernelsOfAllMakersAreKnown() {
        for (String soft :
                "B31s B30f Br40d\\3 I31f\\3 J30s Hr36f Qr40 STANDARD SOFT DETAIL FC08 FC18-H A B C".split(" ")) {
            assertThat(KernelKind.of(facts("", "", soft, "", 0))).as(soft).isEqualTo(KernelKind.SOFT);
        }
        for (String between : "B50f Br54 FC23 FC43 unheard-of".split(" ")) {
            assertThat(KernelKind.of(facts("", "", between, "", 0))).as(between).isEqualTo(KernelKind.MEDIUM);
        }
        for (String sharp : "B70f Br69 Hr68h BONE BONEPLUS EDGE LUNG FC30 FC52 FC81 D YA YB".split(" ")) {
            assertThat(KernelKind.of(facts("", "", sharp, "", 0))).as(sharp).isEqualTo(KernelKind.SHARP);
        }
    }

    @Test
    void whereNoKernelIsStatedTheDescriptionTellsIt() {
        for (String sharp : List.of("Hals Knochen 1.0", "NECK BONE", "Cou os 0.6", "lung 1.5")) {
            assertThat(KernelKind.of(facts("", sharp, "", "", 0))).as(sharp).isEqualTo(KernelKind.SHARP);
        }
        for (String soft : List.of("Hals Weichteil 2.0", "Neck soft tissue", "Cou parties molles")) {
            assertThat(KernelKind.of(facts("", soft, "", "", 0))).as(soft).isEqualTo(KernelKind.SOFT);
        }
    }

    @Test
    void theNearerToTissueOnAxialSlicesTheEarlier() {
        SeriesChoice original = axial("9", "Neck 5.0", "B30f", 5);
        List<SeriesChoice> inOrder = List.of(
                original,
                choice(facts("8", "Neck 1.0", "B30f", "DERIVED\\SECONDARY\\AXIAL", 0), 200, 1),
                choice(facts("7", "MonoPlus 50 keV", "B30f", ORIGINAL, 0), 200, 1),
                choice(facts("6", "Neck COR 1.0", "B30f", ORIGINAL, 0), 200, 1),
                choice(facts("5", "Neck", "B30f", "DERIVED\\SECONDARY\\AXIAL\\MIP", 0), 200, 1));
        for (int n = 1; n < inOrder.size(); n++) {
            whyBehind(inOrder.get(n - 1), inOrder.get(n));
        }
        assertThat(whyBehind(original, inOrder.get(4))).isEqualTo("a MIP");
        assertThat(whyBehind(original, inOrder.get(3))).isEqualTo("a reformatted series (MPR)");
    }

    @Test
    void whatIsNoTissueIsFoundByImageTypeAndByWordsOfSeveralLanguages() {
        for (String words : List.of(
                "MIP 10.0",
                "Thin MIP",
                "MinIP",
                "Iodine map",
                "Jod",
                "VNC",
                "virtuell nativ",
                "Perfusion CBF",
                "Subtraction",
                "Topogramm",
                "Scout",
                "Übersicht",
                "Dose Report",
                "PreMonitoring")) {
            assertThat(SeriesKind.of("", words).isNotTissue()).as(words).isTrue();
        }
        assertThat(SeriesKind.of("ORIGINAL\\PRIMARY\\LOCALIZER", "")).isEqualTo(SeriesKind.LOCALIZER);
        for (String words : List.of("Neck 2.0 B31s", "LOW DOSE CT", "Hals mit KM", "Standard/Full", "CT AC 3.75")) {
            assertThat(SeriesKind.of(ORIGINAL, words)).as(words).isEqualTo(SeriesKind.ORIGINAL);
        }
    }

    @Test
    void slicesOfAnotherPlaneStandBehindAxialOnes() {
        Geometry sagittal = new Geometry(
                8, 8, 200, Vec3.ZERO, Vec3.POSTERIOR, Vec3.SUPERIOR.times(-1), Vec3.LEFT.times(-1), 1, 1, 1);
        SeriesChoice other = choice(facts("1", "Neck", "B30f", ORIGINAL, 0), sagittal);
        assertThat(whyBehind(axial("2", "Neck", "B30f", 5), other)).isEqualTo("not made axially");
    }

    @Test
    void whatDoesNotCoverTheNeckStandsBehindWhatDoes() {
        SeriesChoice neck = axial("2", "", "", 5);
        SeriesChoice few = choice(facts("1", "", "B30f", ORIGINAL, 0), 8, 3);
        assertThat(whyBehind(neck, few)).isEqualTo("does not cover the neck (24 mm)");
        assertThat(whyBehind(neck, axial("1", "Thorax 1.0", "B30f", 1))).isEqualTo("names another part of the body");
        assertThat(whyBehind(axial("2", "Hals/Thorax", "B30f", 5), axial("1", "Abdomen", "B30f", 1)))
                .isEqualTo("names another part of the body");
    }

    @Test
    void reachingFurtherIsNotBetterByItself() {
        SeriesChoice thin = choice(facts("2", "", "B30f", ORIGINAL, 0), 50, 2);
        SeriesChoice longer = choice(facts("1", "", "B30f", ORIGINAL, 0), 300, 3);
        assertThat(whyBehind(thin, longer)).isEqualTo("thicker slices (3 mm against 2)");
    }

    @Test
    void thinnerSlicesComeFirstAsTheFileStatesThemAndBelowHalfAMillimetreThatIsNoGain() {
        SeriesChoice overlapping = choice(facts("1", "", "B30f", ORIGINAL, 5), 200, 1);
        assertThat(whyBehind(axial("2", "", "B30f", 2.5), overlapping)).isEqualTo("thicker slices (5 mm against 2.5)");
        SeriesChoice half = choice(facts("3", "", "B30f", ORIGINAL, 0), 400, 0.5);
        SeriesChoice thinnest = choice(facts("4", "", "B30f", ORIGINAL, 0), 300, 0.3);
        assertThat(whyBehind(half, thinnest)).isEqualTo("fewer slices (300 against 400)");
    }

    @Test
    void ofEqualsTheLowerSeriesNumberIsTaken() {
        assertThat(whyBehind(axial("2", "", "B30f", 2), axial("10", "", "B30f", 2)))
                .isEqualTo("higher series number");
    }

    @Test
    void ofEqualsThatDifferInHowTheyWereMadeThatIsSaid() {
        assertThat(whyEqual(made("1", "", 80), made("1", "", 140)))
                .isEqualTo("equal but for the tube voltage (140 kV against 80 kV), found later");
        assertThat(whyEqual(made("1", "temporal position 1", 80), made("1", "temporal position 2", 80)))
                .isEqualTo("equal but for the phase (temporal position 2 against temporal position 1), found later");
        assertThat(whyEqual(made("1", "", 80), made("", "", 80)))
                .isEqualTo("equal but for the acquisition (not stated against 1), found later");
    }

    private static String whyEqual(SeriesChoice first, SeriesChoice later) {
        Study study = new Study(List.of(first, later), List.of());
        return study.selection(study.preferred(), false).notChosen().getFirst().why();
    }

    private static SeriesChoice made(String acquisition, String phase, double kvp) {
        SeriesFacts facts = new SeriesFacts(
                "2", "", "B30f", ORIGINAL, acquisition, phase, OptionalDouble.of(kvp), OptionalDouble.empty(), "");
        return choice(facts, 100, 2);
    }

    private static RefusedSeries refused(SeriesFacts facts, int slices, double coverageMm) {
        return new RefusedSeries(
                new SeriesOrigin(facts, "", ""),
                new CtSeries.Identity("P1", "A", "", "1.2", "", "", "", List.of()),
                slices,
                coverageMm,
                facts.label() + ": A slice is missing.");
    }

    @Test
    void aRefusedSeriesThatWouldHaveBeenTakenIsNamedOnce() {
        SeriesChoice small = choice(facts("9", "PREMONITORING", "", ORIGINAL, 0), 3, 5);
        RefusedSeries main = refused(facts("2", "NECK 2.5", "B30f", ORIGINAL, 2.5), 23, 60);
        SeriesSelection selection = new Study(List.of(small), List.of(main)).selection(small, false);
        assertThat(selection.how()).isEqualTo(SeriesSelection.How.BY_RULE);
        assertThat(selection.preferredRefused())
                .contains("Series 2 'NECK 2.5' would have been measured and was refused. A slice is missing.");
    }

    @Test
    void aRefusedSeriesThatStandsBehindIsNoneThatWouldHaveBeenTaken() {
        SeriesChoice soft = axial("2", "Neck", "B30f", 2.5);
        for (RefusedSeries behind : Arrays.asList(
                refused(facts("3", "Neck", "B70f", ORIGINAL, 1), 200, 200),
                refused(facts("3", "MIP", "B30f", ORIGINAL, 1), 200, 200),
                refused(facts("3", "Neck", "B30f", ORIGINAL, 1), 1, 1))) {
            assertThat(new Study(List.of(soft), List.of(behind))
                            .selection(soft, false)
                            .preferredRefused())
                    .isEmpty();
        }
    }
}
