package org.longus.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.longus.ui.dialog.HistoryDialog;
import org.longus.ui.dialog.KeySheet;
import org.longus.ui.dialog.WindowLevelDialog;
import org.longus.ui.panel.CasesPanel;
import org.longus.ui.panel.MainToolBar;
import org.longus.ui.panel.NoticeBar;
import org.longus.ui.panel.RecentMenu;
import org.longus.ui.panel.ResultPanel;
import org.longus.ui.panel.StatusBar;
import org.longus.ui.panel.ViewMenu;
import org.longus.ui.state.Probe;
import org.longus.ui.state.StudyItem;
import org.longus.ui.state.Workbench;
import org.longus.ui.tool.Cine;
import org.longus.ui.tool.Keys;
import org.longus.ui.tool.PlanePointer;
import org.longus.ui.viewer.PlanePane;
import org.longus.ui.viewer.ThreePlanes;

/** Puts the window together and shows it on a stage. */
public final class MainWindow {
    private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");
    private static final String STYLE = "/org/longus/ui/longus.css";

    private final Workbench bench;
    private final ThreePlanes planes;
    private final ObjectProperty<PlanePane> active;
    private final ObjectProperty<Probe> probe = new SimpleObjectProperty<>();
    private final List<PlanePointer> pointers = new ArrayList<>();
    private final BorderPane root = new BorderPane();
    private final Cine cine;
    private Keys keys;

    public MainWindow(Workbench bench) {
        this.bench = bench;
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
        CasesPanel cases = new CasesPanel(
                bench, () -> HistoryDialog.of(stage, bench.current()).show());
        keys = new Keys(
                bench,
                active::get,
                cases::findCase,
                planes,
                pointers,
                cine,
                () -> typeWindow(stage),
                () -> new KeySheet(stage, keys.commands()).show());
        root.getStyleClass().add("longus");
        root.setTop(new VBox(new MainToolBar(
                bench,
                new ViewMenu(planes, cine, bench.display().darkProperty()),
                () -> typeWindow(stage),
                () -> new KeySheet(stage, keys.commands()).show())));
        root.setLeft(cases);
        VBox welcome = new VBox(18, welcome(), RecentMenu.offer(bench));
        welcome.setAlignment(Pos.CENTER);
        welcome.setPickOnBounds(false);
        root.setCenter(new BorderPane(new StackPane(planes, welcome), new NoticeBar(bench), null, null, null));
        root.setRight(new ResultPanel(bench));
        root.setBottom(new StatusBar(bench, active, probe));
        Scene scene = new Scene(root, 1280, 860);
        scene.getStylesheets().add(MainWindow.class.getResource(STYLE).toExternalForm());
        keys.install(scene);
        acceptDrops(scene);
        bench.display().darkProperty().subscribe(this::theme);
        stage.setMinWidth(1100);
        stage.setMinHeight(680);
        stage.titleProperty()
                .bind(bench.currentProperty()
                        .map(c -> "%s - Longus"
                                .formatted(StudyItem.who(
                                        c.series().identity(), c.series().name())))
                        .orElse("Longus"));
        stage.setScene(scene);
        bench.store().ifPresent(store -> new WindowMemory(store.settings(), bench, planes, stage).restore());
        stage.show();
        planes.axial().requestFocus();
    }

    private void typeWindow(Stage stage) {
        new WindowLevelDialog(stage, bench.display().window())
                .showAndWait()
                .ifPresent(bench.display().windowProperty()::set);
    }

    private void theme(boolean dark) {
        Application.setUserAgentStylesheet((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        root.pseudoClassStateChanged(LIGHT, !dark);
    }

    private Label welcome() {
        Label text = new Label();
        text.setId("welcome");
        text.textProperty()
                .bind(bench.list()
                        .chosenProperty()
                        .flatMap(StudyItem::activityProperty)
                        .map(a -> a.isEmpty() || a.equals("reading") ? "Reading the CT ..." : a)
                        .orElse("Open a CT with Ctrl+O, or drop DICOM folders, ZIPs and NIfTI files here.\n\n"
                                + "Ctrl+R then finds C3 and its muscle.   ? shows the keys."));
        text.getStyleClass().add("welcome");
        text.setMouseTransparent(true);
        text.setWrapText(true);
        text.visibleProperty().bind(bench.currentProperty().isNull());
        return text;
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
