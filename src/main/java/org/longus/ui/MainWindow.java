package org.longus.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.longus.app.LogFile;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.Probe;
import org.longus.ui.commands.Workbench;
import org.longus.ui.dialog.AboutDialog;
import org.longus.ui.dialog.HistoryDialog;
import org.longus.ui.dialog.KeySheet;
import org.longus.ui.dialog.WindowLevelDialog;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.key.Shortcut;
import org.longus.ui.panel.CasesPanel;
import org.longus.ui.panel.MainToolBar;
import org.longus.ui.panel.NoticeBar;
import org.longus.ui.panel.RecentMenu;
import org.longus.ui.panel.ResultPanel;
import org.longus.ui.panel.StatusBar;
import org.longus.ui.panel.ViewMenu;
import org.longus.ui.theme.Theme;
import org.longus.ui.tool.Cine;
import org.longus.ui.tool.Keys;
import org.longus.ui.tool.PlanePointer;
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
    private final ThreePlanes planes;
    private final ObjectProperty<PlanePane> active;
    private final ObjectProperty<Probe> probe = new SimpleObjectProperty<>();
    private final List<PlanePointer> pointers = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final Cine cine;

    public MainWindow(Workbench bench) {
        this(bench, Optional.empty());
    }

    /** @param openFolder shows a folder in the system's own program */
    MainWindow(Workbench bench, Optional<Consumer<Path>> openFolder) {
        this.bench = bench;
        this.openFolder = openFolder;
        planes = new ThreePlanes(bench);
        active = new SimpleObjectProperty<>(planes.axial());
        cine = new Cine(bench, active::get);
        for (PlanePane pane : planes.panes()) {
            pointers.add(new PlanePointer(pane, bench, active, probe, planes::toggleAlone));
        }
        // the pointer still lies over the old case's picture
        bench.currentProperty().subscribe(c -> probe.set(null));
    }

    /** Builds the scene and shows it. */
    public void show(Stage stage) {
        DisplayModel display = bench.display();
        Runnable history =
                () -> HistoryDialog.of(stage, bench.current(), display.scale()).show();
        Runnable sheet = () -> new KeySheet(stage).show();
        CasesPanel cases = new CasesPanel(bench, history);
        ResultPanel result = new ResultPanel(bench);
        Keys keys = new Keys(bench, active::get, planes, pointers, cine);
        keys.on(Shortcut.FILTER, () -> {
            display.sides().showCases();
            cases.findCase();
        });
        keys.on(Shortcut.HISTORY, history);
        keys.on(Shortcut.TYPE_WINDOW, () -> typeWindow(stage));
        keys.on(Shortcut.CASES_PANEL, display.sides()::toggleCases);
        keys.on(Shortcut.RESULT_PANEL, display.sides()::toggleResult);
        keys.on(Shortcut.SHEET, sheet);
        root.getStyleClass().add("longus");
        // Tab goes through them in this order
        root.setLeft(cases);
        root.setTop(new MainToolBar(
                bench, new ViewMenu(planes, cine, display), () -> typeWindow(stage), sheet, () -> about(stage)));
        VBox welcome = new VBox(18, welcome(), RecentMenu.offer(bench));
        welcome.setAlignment(Pos.CENTER);
        welcome.setPickOnBounds(false);
        // over the planes: beside them it would move the picture under the brush
        NoticeBar notice = new NoticeBar(bench);
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane middle = new StackPane(planes, welcome, notice);
        middle.getStyleClass().add("middle");
        // not seen, but there: they have the keyboard from the beginning
        planes.opacityProperty().bind(bench.currentProperty().map(c -> 1.0).orElse(0.0));
        root.setCenter(middle);
        root.setRight(result);
        root.setBottom(new StatusBar(bench, active, probe));
        Scene scene = new Scene(root, 1280, 860);
        keys.install(scene);
        leaveKeysToThePlanes(scene);
        acceptDrops(scene);
        shownWhile(cases, display.sides().casesProperty());
        shownWhile(result, display.sides().resultProperty());
        root.widthProperty().subscribe(this::makeRoom);
        display.scaleProperty().subscribe(this::makeRoom);
        display.darkProperty().subscribe(d -> theme(scene));
        display.scaleProperty().subscribe(s -> theme(scene));
        stage.setMinWidth(960);
        stage.setMinHeight(640);
        stage.titleProperty()
                .bind(bench.currentProperty()
                        .flatMap(c -> bench.list().chosenProperty())
                        .flatMap(StudyItem::nameProperty)
                        .map("%s - Longus"::formatted)
                        .orElse("Longus"));
        stage.setScene(scene);
        bench.store().ifPresent(store -> new WindowMemory(store.settings(), bench, planes, stage).restore());
        stage.show();
        planes.axial().requestFocus();
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

    /**
     * A click on a button, list or slider leaves the keyboard with the planes: the space bar pans then, and does not press the
     * button once more. Who comes to a control with Tab has the keyboard there.
     */
    private void leaveKeysToThePlanes(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            for (Node at = (Node) e.getTarget(); at != null; at = at.getParent()) {
                if (at instanceof Control control
                        && control.isFocusTraversable()
                        && !(at instanceof TextInputControl)) {
                    // controls take the keyboard with a press only while Tab could lead to them
                    control.setFocusTraversable(false);
                    Platform.runLater(() -> control.setFocusTraversable(true));
                }
            }
        });
        // what had the keyboard may have gone with the case
        bench.currentProperty().subscribe(c -> {
            if (!(scene.getFocusOwner() instanceof TextInputControl filter && "case-filter".equals(filter.getId()))
                    && !(scene.getFocusOwner() instanceof ListView<?>)) {
                active.get().requestFocus();
            }
        });
    }

    private void about(Stage stage) {
        new AboutDialog(stage, LogFile.current(), CompletableFuture.supplyAsync(bench.models()::packs), openFolder)
                .show();
    }

    private void typeWindow(Stage stage) {
        new WindowLevelDialog(stage, bench.display().window())
                .showAndWait()
                .ifPresent(bench.display().windowProperty()::set);
    }

    private void theme(Scene scene) {
        boolean dark = bench.display().darkProperty().get();
        Theme.apply(scene, dark, bench.display().scale());
        root.pseudoClassStateChanged(LIGHT, !dark);
    }

    private Label welcome() {
        Label text = new Label();
        text.setId("welcome");
        text.textProperty()
                .bind(bench.list()
                        .chosenProperty()
                        .flatMap(StudyItem::activityProperty)
                        .map(MainWindow::withoutCt)
                        .orElse(("Open a CT with %s, or drop DICOM folders, ZIPs and NIfTI files here.\n\n"
                                        + "%s then finds C3 and its muscle.   ? shows the keys.")
                                .formatted(Shortcut.OPEN_FOLDER.keys(), Shortcut.RUN.keys())));
        text.getStyleClass().add("welcome");
        text.setMouseTransparent(true);
        text.setWrapText(true);
        text.visibleProperty().bind(bench.currentProperty().isNull());
        return text;
    }

    /** In place of the planes: what a person can do about a case whose CT is not there. The notice above says why. */
    private static String withoutCt(StudyItem.Activity activity) {
        return switch (activity) {
            case FAILED ->
                "This CT could not be read.\n\n%s flags the case, %s excludes it. %s go on to others."
                        .formatted(Shortcut.FLAG.keys(), Shortcut.EXCLUDE.keys(), Shortcut.STEP_CASE.keys());
            case READING -> "Reading the CT ...";
            case NONE, PREDICTING -> "The CT is not read. Go to another case and back to read it.";
        };
    }

    private void acceptDrops(Scene scene) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles() && !bench.jobs().isBusy()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent e) {
        List<File> files = e.getDragboard().getFiles();
        if (!files.isEmpty()) {
            bench.open(files.stream().map(File::toPath).toList());
        }
        e.setDropCompleted(!files.isEmpty());
    }

    public Workbench bench() {
        return bench;
    }

    public ThreePlanes planes() {
        return planes;
    }
}
