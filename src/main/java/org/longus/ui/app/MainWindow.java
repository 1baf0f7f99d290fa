package org.longus.ui.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.longus.app.LogFile;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.Commands;
import org.longus.ui.commands.OwnCutOffs;
import org.longus.ui.common.Preference;
import org.longus.ui.common.UsualPreferences;
import org.longus.ui.dialog.AboutDialog;
import org.longus.ui.dialog.AboutFacts;
import org.longus.ui.dialog.CommandFinder;
import org.longus.ui.dialog.CutOffsDialog;
import org.longus.ui.dialog.FolderQuestion;
import org.longus.ui.dialog.HistoryDialog;
import org.longus.ui.dialog.KeySheet;
import org.longus.ui.dialog.PreferenceButton;
import org.longus.ui.dialog.PreferencesDialog;
import org.longus.ui.dialog.PresetsDialog;
import org.longus.ui.dialog.StudiesDialog;
import org.longus.ui.dialog.WindowLevelDialog;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.display.Windows;
import org.longus.ui.key.Shortcut;
import org.longus.ui.panel.CaseFilter;
import org.longus.ui.panel.CaseTablePane;
import org.longus.ui.panel.CasesPanel;
import org.longus.ui.panel.Copied;
import org.longus.ui.panel.DropFrame;
import org.longus.ui.panel.PlaneMenu;
import org.longus.ui.panel.ResultPanel;
import org.longus.ui.panel.ViewMenu;
import org.longus.ui.panel.Welcome;
import org.longus.ui.theme.AppIcon;
import org.longus.ui.theme.Theme;
import org.longus.ui.tool.Cine;
import org.longus.ui.tool.EditGestures;
import org.longus.ui.tool.Gestures;
import org.longus.ui.tool.Keys;
import org.longus.ui.tool.LineGestures;
import org.longus.ui.tool.MeasureGestures;
import org.longus.ui.tool.PlanePointer;
import org.longus.ui.tool.Pointing;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** Puts the window together and shows it on a stage. */
public final class MainWindow {
    private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");
    /** The widths of both panels beside the planes, as the style sheet has them. */
    private static final double SIDES = 512;
    /** What the planes keep for the picture, whatever the size of text, and what their texts take of the usual size. */
    private static final double PLANES = 440;

    private static final double PLANES_TEXT = 60;

    private final Workbench bench;
    private final Optional<Consumer<Path>> openFolder;
    private final Commands commands = new Commands();
    private final ThreePlanes planes;
    private final Pointing pointing;
    private final List<PlanePointer> pointers = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final Cine cine;
    private final UsualPreferences usual;

    public MainWindow(Workbench bench) {
        this(bench, Optional.empty());
    }

    /** @param openFolder shows a folder in the system's own program */
    MainWindow(Workbench bench, Optional<Consumer<Path>> openFolder) {
        this.bench = bench;
        this.openFolder = openFolder;
        usual = new UsualPreferences(bench.preferences());
        ObservableValue<CaseModel> shown = bench.list().currentProperty();
        planes = new ThreePlanes(shown, bench.display(), bench.tools());
        pointing = new Pointing(new SimpleObjectProperty<>(planes.axial()), planes::toggleAlone);
        pointing.active()
                .subscribe(
                        pane -> bench.display().windows().activePlaneProperty().set(pane.plane()));
        cine = new Cine(shown, pointing.active()::get, bench.messages());
        Gestures gestures = new Gestures(
                bench.display(),
                bench.tools(),
                new MeasureGestures(bench.display(), bench.tools(), bench.measurements()),
                new LineGestures(bench.display(), bench.runs(), bench.sectionMoves()),
                new EditGestures(bench.tools(), bench.corrections(), bench.messages()));
        for (PlanePane pane : planes.panes()) {
            pointers.add(new PlanePointer(pane, gestures, pointing));
        }
        // keys must not scroll a plane that is not shown any more
        planes.layoutProperty().subscribe(() -> {
            if (pointing.active().get().getScene() == null) {
                pointing.active().set(planes.axial());
            }
        });
        // what was begun in one patient must not end in the next
        shown.subscribe(c -> pointers.forEach(PlanePointer::cancelGesture));
    }

    /** Builds the scene and shows it. */
    public void show(Stage stage) {
        DisplayModel display = bench.display();
        // another window of Longus may have changed them meanwhile
        stage.focusedProperty().subscribe(focused -> {
            if (focused) {
                bench.ownCutOffs().lookAgain();
            }
        });
        CaseFilter filter = new CaseFilter(bench.list());
        bind(stage, filter);
        WindowParts parts = new WindowParts(bench, commands);
        Welcome welcome = parts.welcome(() -> pointing.active().get().requestFocus());
        HelpBindings.bind(commands, bench, stage, welcome::ask, openFolder);
        OfferBindings.bind(commands, bench);
        MenuStates.tell(commands.lines(), bench, planes, cine);
        commands.bind(Shortcut.COPY_NUMBERS, () -> Copied.text(parts.numbers()));
        CasesPanel cases = parts.cases(filter);
        ResultPanel result = parts.result(() -> pointing.active().get().requestFocus());
        root.getStyleClass().add("longus");
        // Tab goes through them in this order
        root.setLeft(cases);
        root.setTop(new VBox(
                parts.menuBar(), parts.toolBar(new ViewMenu(planes, cine, display, commands), () -> about(stage))));
        planes.panes().forEach(p -> PlaneMenu.install(p, commands.lines()));
        CaseTablePane table = parts.table();
        BooleanBinding planesShown = bench.planesSeen();
        planes.visibleProperty().bind(planesShown);
        planesShown.subscribe(seen -> {
            if (seen) {
                pointing.active().getValue().requestFocus();
            }
        });
        DropFrame drop = new DropFrame();
        StackPane middle = new StackPane(planes, table, welcome, parts.cohort(), drop);
        middle.getStyleClass().add("middle");
        // not seen, but there: they have the keyboard from the beginning
        planes.opacityProperty()
                .bind(bench.list().currentProperty().map(c -> 1.0).orElse(0.0));
        root.setCenter(middle);
        root.setRight(result);
        root.setBottom(parts.statusBar(pointing, planes.probeProperty()));
        Scene scene = new Scene(root, 1280, 860);
        welcome.leaveByKey(scene);
        new Keys(commands, display, bench.tools(), cine).install(scene);
        KeyboardFocus.leaveToThePlanes(scene, bench.list().currentProperty(), pointing.active());
        Drops.accept(scene, bench, drop);
        shownWhile(cases, display.sides().casesProperty().and(planesShown));
        shownWhile(result, display.sides().resultProperty().and(planesShown));
        root.widthProperty().subscribe(this::makeRoom);
        display.scaleProperty().subscribe(this::makeRoom);
        display.darkProperty().subscribe(d -> theme(scene));
        display.scaleProperty().subscribe(s -> theme(scene));
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.titleProperty()
                .bind(bench.list()
                        .currentProperty()
                        .flatMap(c -> bench.list().chosenProperty())
                        .flatMap(StudyItem::nameProperty)
                        .map("%s - Longus"::formatted)
                        .orElse("Longus"));
        stage.getIcons().setAll(AppIcon.all());
        stage.setScene(scene);
        stage.setOnCloseRequest(e -> {
            e.consume();
            bench.leave().leave(stage::hide);
        });
        if (bench.store().keeps()) {
            new WindowMemory(bench, planes, stage).restore();
        }
        stage.show();
        StartTimes.follow(stage, bench.list().currentProperty());
        planes.axial().requestFocus();
    }

    private void bind(Stage stage, CaseFilter filter) {
        BooleanSupplier sketching = () -> pointers.stream().anyMatch(PlanePointer::isSketching);
        CaseBindings.bind(
                commands, bench, sketching, () -> KeyboardFocus.leaveTheForm(stage.getScene(), pointing.active()));
        ListBindings.bind(commands, bench);
        bench.earlierStudy().changeProperty().subscribe(c -> {
            if (c != null) {
                new StudiesDialog(stage, c).show();
            }
        });
        LookBindings.bind(commands, bench, pointing.active()::get, planes, cine);
        MeasureBindings.bind(commands, bench.sliceMoves(), bench.sectionMoves(), bench);
        EditBindings.bind(commands, bench, pointers, sketching);
        commands.bind(Shortcut.FILTER, () -> {
            if (bench.table().shownProperty().get()) {
                // its own, which holds the same words
                stage.getScene().lookup("#case-table-filter").requestFocus();
                return;
            }
            bench.display().sides().showCases();
            filter.findCase();
        });
        commands.bind(
                Shortcut.HISTORY,
                () -> HistoryDialog.of(
                                stage, bench.list().current(), bench.display().scale())
                        .show());
        commands.bind(Shortcut.LEAVE, () -> bench.leave().leave(stage::hide));
        commands.bind(Shortcut.ABOUT, () -> about(stage));
        commands.bind(Shortcut.FIND_COMMAND, () -> find(stage));
        commands.bind(Shortcut.TYPE_WINDOW, () -> typeWindow(stage));
        commands.bind(Shortcut.EDIT_PRESETS, () -> editPresets(stage));
        commands.bind(Shortcut.PREFERENCES, () -> preferences(stage));
        commands.bind(Shortcut.SHEET, () -> new KeySheet(stage).show());
    }

    private static void shownWhile(Node side, ObservableBooleanValue shown) {
        side.visibleProperty().bind(shown);
        side.managedProperty().bind(shown);
    }

    /** The planes keep a width at which a neck fills the axial one, and their texts have room. */
    private void makeRoom() {
        double factor = bench.display().scale().factor();
        double together = SIDES * factor + PLANES + PLANES_TEXT * factor;
        bench.display().sides().setNarrow(root.getWidth() > 0 && root.getWidth() < together);
    }

    private void about(Stage stage) {
        AboutFacts facts = new AboutFacts(
                LogFile.current(),
                CompletableFuture.supplyAsync(bench.models()::packs),
                bench.models().device(),
                CompletableFuture.supplyAsync(bench.models()::selfTest),
                bench.preferences().stream()
                        .filter(p -> !p.isFolder())
                        .map(Preference::words)
                        .toList());
        new AboutDialog(stage, facts, openFolder, commands.of(Shortcut.GUIDE)).show();
    }

    private void preferences(Stage stage) {
        new PreferencesDialog(
                        stage,
                        bench.shownPreferences(),
                        List.of(ownCutOffs(stage)),
                        bench.display().scaleProperty(),
                        usual::setAll,
                        start -> FolderQuestion.ask(stage, "Choose a folder", start))
                .show();
    }

    private PreferenceButton ownCutOffs(Stage stage) {
        OwnCutOffs own = bench.ownCutOffs();
        return new PreferenceButton(
                "edit-cut-offs",
                Preference.Group.CUT_OFFS,
                "Your own cut-offs",
                own.saidProperty(),
                "Who is called low by limits of yours, beside the published ones; they can be read there, too",
                () -> CutOffsDialog.open(stage, own));
    }

    private void find(Stage stage) {
        new CommandFinder(stage, commands.lines().all())
                .showAndWait()
                .ifPresent(found -> found.does().run());
    }

    private void typeWindow(Stage stage) {
        Windows windows = bench.display().windows();
        new WindowLevelDialog(stage, windows.active()).showAndWait().ifPresent(windows::setActive);
    }

    private void editPresets(Stage stage) {
        Windows windows = bench.display().windows();
        new PresetsDialog(stage, windows.presets(), windows.active())
                .showAndWait()
                .ifPresent(windows.presetsProperty()::set);
    }

    private void theme(Scene scene) {
        boolean dark = bench.display().darkProperty().get();
        Theme.apply(scene, dark, bench.display().scale());
        root.pseudoClassStateChanged(LIGHT, !dark);
    }

    public Workbench bench() {
        return bench;
    }

    /** What a person can order. */
    public Commands commands() {
        return commands;
    }

    /** The first page, over the planes where cases are open. */
    public void showWelcome() {
        commands.of(Shortcut.WELCOME).run();
    }

    public ThreePlanes planes() {
        return planes;
    }
}
