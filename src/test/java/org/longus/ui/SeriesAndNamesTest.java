package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longus.io.CtSeries;
import org.longus.io.InputScan;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesFacts;
import org.longus.io.SeriesOrigin;
import org.longus.io.SeriesSelection;
import org.longus.io.SourceHeader;
import org.longus.patient.Patient;
import org.longus.review.Decision;
import org.longus.review.ReviewState;
import org.longus.review.store.StudyStore;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.service.Services;
import org.longus.volume.CtVolume;
import org.longus.volume.Geometry;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Which series of a study the window measures and how that is changed; scans of one name, and of one UID. */
class SeriesAndNamesTest extends WindowFixture {
    @TempDir
    static Path home;

    private final List<SeriesChoice> offered = new ArrayList<>();
    private final List<RefusedSeries> refused = new ArrayList<>();

    @Start
    void start(Stage shown) throws IOException {
        store = new StudyStore(Files.createTempDirectory(home, "store"), "anna", "0.1.0");
        show(shown);
        bench.ahead().enabledProperty().set(false);
    }

    @AfterEach
    void closeStore() throws IOException {
        store.close();
    }

    @Override
    Services services() {
        Services usual = super.services();
        return new Services(
                usual.models(),
                path -> new InputScan(
                        offered,
                        refused,
                        refused.stream().map(RefusedSeries::reason).toList()),
                usual.exporter(),
                usual.tables(),
                usual.store());
    }

    /** @param slices of the neck, from its lower end */
    private static SeriesChoice series(
            String patientId,
            String place,
            String uid,
            String number,
            String description,
            String kernel,
            int slices,
            int seed) {
        Geometry all = SyntheticStudy.GEOMETRY;
        Geometry grid = Geometry.axial(
                all.sizeI(), all.sizeJ(), slices, all.origin(), all.spacingI(), all.spacingJ(), all.spacingK());
        SeriesFacts facts = new SeriesFacts(
                number,
                description,
                kernel,
                "ORIGINAL\\PRIMARY\\AXIAL",
                "1",
                "",
                OptionalDouble.of(120),
                OptionalDouble.of(3),
                "");
        SeriesOrigin origin = new SeriesOrigin(facts, place, "%x%x".formatted(seed + 16, slices));
        CtSeries.Identity who = new CtSeries.Identity(
                patientId, "", "20260101", "1.2." + uid.charAt(0), "1.2." + uid, "1.9", description, List.of());
        return new SeriesChoice(description, description, Path.of("study"), who, grid, List.of(), origin, progress -> {
            short[] hu = java.util.Arrays.copyOf(SyntheticStudy.ct().voxels(), (int) grid.voxelCount());
            hu[0] += (short) seed;
            return new CtSeries(
                    description,
                    Path.of("study"),
                    new CtVolume(grid, hu),
                    grid,
                    Patient.UNKNOWN,
                    who,
                    List.of(),
                    List.of(),
                    origin,
                    SeriesSelection.ONLY_ONE,
                    Optional.empty(),
                    SourceHeader.NONE);
        });
    }

    private void threeSeries() {
        offered.add(series("P-1", "study", "1.1", "2", "SOFT 3.0", "B30f", 48, 0));
        offered.add(series("P-1", "study", "1.2", "3", "BONE 3.0", "B60s", 40, 0));
        offered.add(series("P-1", "study", "1.3", "5", "LUNG 3.0", "B80f", 36, 0));
        SeriesOrigin origin = new SeriesOrigin(
                new SeriesFacts(
                        "4", "THIN 1.0", "B30f", "", "", "", OptionalDouble.empty(), OptionalDouble.empty(), ""),
                "study",
                "");
        refused.add(new RefusedSeries(
                origin,
                offered.getFirst().identity(),
                96,
                96,
                "Series 4 'THIN 1.0': 'IM0042' of series 4 is cut short. Copy the study once more."));
    }

    private void open(FxRobot robot) {
        robot.interact(() -> bench.opening().open(Path.of("any")));
    }

    private void opened(FxRobot robot, int cases) {
        open(robot);
        await(() -> bench.list().all().size() == cases && model() != null);
    }

    private List<String> names() {
        return ask(() -> bench.list().all().stream().map(StudyItem::who).toList());
    }

    @Test
    void theDialogSaysWhereTheRulePutsEachAndWhatCannotBeOpened(FxRobot robot) throws IOException {
        threeSeries();
        open(robot);
        await(() -> robot.lookup("#series").tryQuery().isPresent());
        assertThat(robot.lookup("Series 2 'SOFT 3.0' (B30f)").tryQuery()).isPresent();
        assertThat(robot.lookup("Preferred: taken when nobody chooses").tryQuery())
                .isPresent();
        assertThat(ask(() -> robot.lookup(".label").queryAll().stream()
                        .map(n -> ((Label) n).getText())
                        .filter(t -> t != null && t.startsWith("Behind the first: "))
                        .toList()))
                .hasSize(2);
        assertThat(text(robot, "series-refused"))
                .isEqualTo("Series 4 'THIN 1.0', 96 slices, cannot be opened: 'IM0042' of series 4 is cut short. Copy"
                        + " the study once more.");
        Screenshots.save((Stage) node(robot, "series").getScene().getWindow(), "series-dialog.png");
        robot.clickOn("Series 3 'BONE 3.0' (B60s)").clickOn("OK");
        await(() -> model() != null);
        assertThat(ask(() -> model().series().selection().how())).isEqualTo(SeriesSelection.How.BY_PERSON);
        assertThat(text(robot, "series-taken"))
                .isEqualTo("Series 3 'BONE 3.0' (B60s), 1 of 3 series, chosen by a person; 1 cannot be opened");
    }

    @Test
    void byKeysAloneAnotherSeriesIsTaken(FxRobot robot) {
        threeSeries();
        open(robot);
        await(() -> robot.lookup("#series").tryQuery().isPresent()
                && ask(() -> node(robot, "series").isFocused()));
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);
        await(() -> model() != null);
        assertThat(text(robot, "series-taken")).doesNotStartWith("Series 2").contains("chosen by a person");
    }

    @Test
    void onAListTheRuleChoosesAndThePersonChangesIt(FxRobot robot) throws IOException {
        threeSeries();
        offered.add(series("P-2", "study2", "2.1", "1", "NECK", "B31s", 48, 5));
        opened(robot, 2);
        assertThat(text(robot, "series-taken"))
                .isEqualTo("Series 2 'SOFT 3.0' (B30f), 1 of 3 series, chosen by rule; 1 cannot be opened");
        assertThat(ask(() -> model().series().selection().notChosen())).hasSize(2);
        assertThat(ask(() -> model().series().selection().refused())).hasSize(1);
        runModels(robot);
        robot.interact(() -> model().decide(Optional.of(Decision.APPROVED)));
        robot.clickOn("#other-series");
        await(() -> robot.lookup("#series").tryQuery().isPresent());
        robot.clickOn("Series 3 'BONE 3.0' (B60s)").clickOn("OK");
        await(() -> model() != null && model().series().name().equals("BONE 3.0"));
        assertThat(ask(() -> bench.list().all().size())).isEqualTo(2);
        assertThat(ask(() -> bench.list().all().getFirst().state())).isEqualTo(ReviewState.NEW);
        assertThat(ask(() -> bench.messages().messageProperty().get()))
                .contains("Series 3 'BONE 3.0' (B60s) is measured now in place of Series 2", "is kept");
        assertThat(ask(() -> model().series().selection().how())).isEqualTo(SeriesSelection.How.BY_PERSON);
        robot.interact(() -> bench.list().step(true));
        await(() -> model() != null && model().series().name().equals("NECK"));
        assertThat(ask(() -> node(robot, "other-series").getParent().isVisible()))
                .as("a study of one series has no others")
                .isFalse();
        robot.interact(() -> bench.list().step(false));
        await(() -> model() != null && model().series().name().equals("BONE 3.0"));
        robot.clickOn("#other-series");
        await(() -> robot.lookup("#series").tryQuery().isPresent());
        robot.clickOn("Series 2 'SOFT 3.0' (B30f)").clickOn("OK");
        await(() -> model() != null && model().series().name().equals("SOFT 3.0"));
        assertThat(ask(() -> model().stateProperty().get())).as("kept").isEqualTo(ReviewState.APPROVED);
    }

    @Test
    void thePersonsChoiceIsOnTheListAgainNextTime(FxRobot robot) {
        threeSeries();
        offered.add(series("P-2", "study2", "2.1", "1", "NECK", "B31s", 48, 5));
        opened(robot, 2);
        robot.clickOn("#other-series");
        await(() -> robot.lookup("#series").tryQuery().isPresent());
        robot.clickOn("Series 3 'BONE 3.0' (B60s)").clickOn("OK");
        await(() -> model() != null && model().series().name().equals("BONE 3.0"));
        var left = ask(() -> bench.recent().toKeep());
        robot.interact(() -> {
            bench.cases().close();
            bench.cases().close();
            bench.recent().restore(new org.longus.review.store.Settings(java.util.Map.of(), List.of(), left));
            bench.opening().openLastList();
        });
        await(() -> bench.list().all().size() == 2 && model() != null);
        assertThat(ask(() -> model().series().name())).isEqualTo("BONE 3.0");
        assertThat(ask(() -> model().series().selection().how())).isEqualTo(SeriesSelection.How.BY_PERSON);
    }

    @Test
    void patientsOfOneNameAreToldApartByTheirFolders(FxRobot robot) throws IOException {
        for (int n = 1; n <= 6; n++) {
            offered.add(series("ANON", "folder%d/CT".formatted(n), n + ".1", "1", "NECK", "B30f", 48, n));
        }
        opened(robot, 6);
        assertThat(names())
                .containsExactly(
                        "ANON \u00b7 folder1",
                        "ANON \u00b7 folder2",
                        "ANON \u00b7 folder3",
                        "ANON \u00b7 folder4",
                        "ANON \u00b7 folder5",
                        "ANON \u00b7 folder6");
        assertThat(text(robot, "result-who")).isEqualTo("ANON \u00b7 folder1");
        assertThat(ask(() -> stage.getTitle())).isEqualTo("ANON \u00b7 folder1 - Longus");
        Screenshots.save(stage, "anonymous-list.png");
        for (int n = 0; n < 5; n++) {
            robot.interact(() -> bench.cases().close());
        }
        await(() -> bench.list().all().size() == 1);
        assertThat(names()).as("the folder stays: ANON names nobody").containsExactly("ANON \u00b7 CT");
    }

    @Test
    void foldersThatDifferOnlyAtTheirEndAreReadInFullOnTheList(FxRobot robot) {
        for (int n = 1; n <= 3; n++) {
            offered.add(series("ANON", "patient_number_%d/CT".formatted(n), n + ".1", "1", "NECK", "B30f", 48, n));
        }
        opened(robot, 3);
        assertThat(ask(() -> robot.lookup("#cases .case-name .text").queryAll().stream()
                        .map(n -> ((Text) n).getText())
                        .toList()))
                .containsExactly(
                        "ANON \u00b7 patient_number_1", "ANON \u00b7 patient_number_2", "ANON \u00b7 patient_number_3");
    }

    @Test
    void aRefusedSeriesThatWouldHaveBeenTakenIsToldAboveTheNumberAndLeadsNowhere(FxRobot robot) {
        threeSeries();
        offered.add(series("P-2", "study2", "2.1", "1", "NECK", "B31s", 48, 5));
        opened(robot, 2);
        Node told = node(robot, "grave-flags");
        assertThat(ask(() -> told.lookupAll(".label").toString())).contains("Series 4 'THIN 1.0' would have been");
        assertThat(ask(() -> told.lookup(".flag-link"))).isNull();
        assertThat(ask(() -> told.localToScene(told.getBoundsInLocal()).getMaxY()))
                .isLessThan(ask(() -> node(robot, "series-taken")
                        .localToScene(node(robot, "series-taken").getBoundsInLocal())
                        .getMaxY()));
        robot.interact(() -> bench.list().step(true));
        await(() -> model() != null && model().series().name().equals("NECK"));
        assertThat(ask(told::isVisible)).isFalse();
    }

    @Test
    void twoScansOfOneUidAreTwoLinesAndACopyIsNone(FxRobot robot) {
        offered.add(series("P-1", "a", "1.1", "1", "NECK", "B30f", 48, 1));
        offered.add(series("P-2", "b", "1.1", "1", "NECK", "B30f", 48, 2));
        offered.add(series("P-2", "backup/b", "1.1", "1", "NECK", "B30f", 48, 2));
        opened(robot, 2);
        assertThat(names()).containsExactly("P-1", "P-2");
        assertThat(text(robot, "notice-text")).contains("'backup/b' holds the same pixels as in 'b' and is read once");
        runModels(robot);
        robot.interact(() -> bench.list().step(true));
        await(() -> model() != null && model().series().identity().patientId().equals("P-2"));
        assertThat(ask(() -> model().slice())).as("no work of the other").isNull();
        // it was read ahead, before there was work on the other
        robot.interact(bench.cases()::close);
        robot.interact(bench.list()::putBack);
        await(() -> model() != null && model().series().identity().patientId().equals("P-2"));
        assertThat(ask(() -> bench.messages().noticeProperty().get().text()))
                .contains("Another scan with the same SeriesInstanceUID has been worked on", "'P-1'");
    }

    @Test
    void theLineFitsTheResultPanelInEverySize(FxRobot robot) throws IOException {
        threeSeries();
        offered.add(series("P-2", "study2", "2.1", "1", "NECK", "B31s", 48, 5));
        opened(robot, 2);
        runModels(robot);
        Node button = node(robot, "other-series");
        Node words = node(robot, "series-taken");
        Bounds at = ask(() -> button.localToScene(button.getBoundsInLocal()));
        assertThat(at.getMaxX()).isLessThanOrEqualTo(ask(() -> stage.getScene().getWidth()));
        assertThat(ask(() -> words.localToScene(words.getBoundsInLocal())).getMaxY())
                .isLessThanOrEqualTo(at.getMinY());
        for (boolean dark : new boolean[] {true, false}) {
            robot.interact(() -> bench.display().darkProperty().set(dark));
            for (int[] size : new int[][] {{1280, 800}, {1366, 768}, {1920, 1080}}) {
                Screenshots.saveAt(
                        stage,
                        size[0],
                        size[1],
                        "series-%dx%d-%s.png".formatted(size[0], size[1], dark ? "dark" : "light"));
            }
        }
    }
}
