package org.longus.ui.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.longus.measure.MeasurementMark;
import org.longus.ui.Desk;
import org.longus.ui.key.Shortcut;
import org.longus.volume.Plane;
import org.longus.volume.Vec3;

/** Open, export, undo, close, compare and measure, and that one thing is done at a time. */
class OrdersTest {
    private final Desk desk = new Desk();

    @Test
    void aFolderIsAskedForAndOpened() {
        desk.bench.opening().openFolder();
        desk.settle();
        assertThat(desk.questions.asked).containsExactly("folder");
        assertThat(desk.bench.list().all()).hasSize(1);
    }

    @Test
    void neverMindStartsNoJob() {
        desk.questions.folder = Optional.empty();
        desk.bench.opening().openFolder();
        desk.bench.opening().openFiles();
        assertThat(desk.bench.jobs().isBusy()).isFalse();
    }

    @Test
    void withoutAnEarlierListThatIsSaid() {
        desk.bench.opening().openLastList();
        assertThat(desk.message()).isEqualTo("There is no list to go on with yet.");
    }

    @Test
    void whileAJobRunsNothingElseIsAskedFor() {
        desk.open("study");
        desk.bench.runs().run();
        desk.bench.opening().openFolder();
        desk.bench.cases().importPatients();
        desk.bench.export().export();
        assertThat(desk.questions.asked).isEmpty();
        assertThat(desk.message()).isEqualTo("\"Find C3 and its muscle\" is still running. Wait, or cancel it first.");
    }

    @Test
    void aCaseThatAJobIsAtIsNotClosed() {
        desk.open("study");
        desk.bench.runs().run();
        desk.bench.cases().close();
        assertThat(desk.bench.list().all()).hasSize(1);
        desk.settle();
        desk.bench.cases().close();
        assertThat(desk.bench.list().all()).isEmpty();
    }

    @Test
    void nothingIsExportedBeforeThereIsAMask() {
        desk.open("study");
        desk.bench.export().export();
        assertThat(desk.exported).isEmpty();
        assertThat(desk.notice()).startsWith("There is nothing to export yet.");
    }

    @Test
    void anExportIsOfTheCaseAsItStandsAndSaysWhere() {
        desk.open("study");
        desk.run();
        desk.remark = Optional.of("The folder was there already.");
        desk.bench.export().export();
        desk.draw(9);
        desk.settle();
        assertThat(desk.exported).hasSize(1);
        // what is drawn after the order is not in it
        assertThat(desk.exported.getFirst().measured().orElseThrow().mask())
                .isNotEqualTo(desk.model().slice().mask());
        assertThat(desk.message()).isEqualTo("Exported to out");
        assertThat(desk.notice()).isEqualTo("The folder was there already. This export is in 'out'.");
    }

    @Test
    void aStepIsTakenBackAndMadeAgainAndNamed() {
        desk.open("study");
        desk.bench.undo().undo();
        assertThat(desk.message()).isEqualTo("There is nothing to undo.");
        desk.run();
        desk.draw(9);
        var drawn = desk.model().slice().mask();
        desk.bench.undo().undo();
        assertThat(desk.message()).isEqualTo("Undone: brush stroke on slice 24.");
        assertThat(desk.model().slice().mask()).isNotEqualTo(drawn);
        desk.bench.undo().redo();
        assertThat(desk.model().slice().mask()).isEqualTo(drawn);
        desk.bench.undo().redo();
        assertThat(desk.message()).isEqualTo("There is nothing to make again.");
    }

    @Test
    void theMaskIsComparedWithTheModelsUntilTheSameKeyAgain() {
        desk.open("study");
        desk.bench.comparing().toggle();
        assertThat(desk.message()).startsWith("There is no mask yet");
        desk.run();
        desk.draw(9);
        desk.bench.comparing().toggle();
        assertThat(desk.model().comparison().other().name()).isEqualTo("AI");
        assertThat(desk.model().comparison().figuresProperty().get().dice().getAsDouble())
                .isBetween(0.5, 0.9999);
        desk.bench.comparing().toggle();
        assertThat(desk.model().comparison().other()).isNull();
    }

    @Test
    void theLastDistanceIsDeletedAndUndoBringsItBack() {
        assertThat(desk.bench.measurements().isRefused()).isTrue();
        desk.open("study");
        desk.model()
                .measurements()
                .add(MeasurementMark.of(
                        Plane.AXIAL,
                        20,
                        List.of(new Vec3(10, 10, 20), new Vec3(20, 10, 20)),
                        desk.model().series().ct().geometry()));
        desk.bench.measurements().remove();
        assertThat(desk.model().measurements().shown()).isEmpty();
        assertThat(desk.message()).startsWith("Deleted: ").endsWith("Ctrl+Z brings it back.");
        desk.bench.undo().undo();
        assertThat(desk.model().measurements().shown()).hasSize(1);
    }

    @Test
    void aCommandRunsWithItsArgumentAndIsLeftToOthersWhileItIsNotPossible() {
        Commands commands = new Commands();
        AtomicInteger way = new AtomicInteger();
        assertThat(commands.unbound()).contains(Shortcut.UNDO).doesNotContain(Shortcut.WHEEL);
        commands.bindWithArgument(Shortcut.STEP_CASE, way::set);
        commands.bind(Shortcut.APPROVE, () -> false, () -> way.set(7));
        commands.run(Shortcut.STEP_CASE, -1);
        assertThat(way.get()).isEqualTo(-1);
        assertThat(commands.isPossible(Shortcut.STEP_CASE)).isTrue();
        assertThat(commands.isPossible(Shortcut.APPROVE)).isFalse();
        assertThat(commands.isPossible(Shortcut.UNDO)).isFalse();
        // a button does it all the same
        commands.of(Shortcut.APPROVE).run();
        assertThat(way.get()).isEqualTo(7);
    }

    @Test
    void severalInputsOpenAsOneList() {
        desk.bench.opening().open(List.of(Path.of("study"), Path.of("patients")));
        desk.settle();
        assertThat(desk.bench.list().all()).hasSize(7);
    }
}
