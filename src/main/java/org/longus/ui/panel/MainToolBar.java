package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.Tool;
import org.longus.ui.state.ToolModel;
import org.longus.ui.state.Workbench;
import org.longus.volume.WindowLevel;

/** Open, run, window, tools, undo and export, left to right as the work goes. */
public final class MainToolBar extends HBox {
    private final Workbench bench;

    public MainToolBar(Workbench bench, Runnable keySheet) {
        this.bench = bench;
        getStyleClass().add("main-tool-bar");
        getChildren()
                .addAll(
                        open(),
                        run(),
                        separator(),
                        window(),
                        separator(),
                        tools(),
                        brush(),
                        separator(),
                        undo(),
                        redo(),
                        separator(),
                        export(),
                        Controls.spacer(),
                        theme(),
                        Controls.button("keys", Feather.HELP_CIRCLE, "", "Keys  (?)", keySheet));
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private SplitMenuButton open() {
        MenuItem file = new MenuItem("Open files: ZIP, DICOM, NIfTI ...   Ctrl+Shift+O");
        file.setOnAction(e -> bench.openFile());
        MenuItem folder = new MenuItem("Open a folder of one patient or many ...   Ctrl+O");
        folder.setOnAction(e -> bench.openFolder());
        SplitMenuButton open = new SplitMenuButton(folder, file);
        open.setText("Open");
        open.setGraphic(new FontIcon(Feather.FOLDER));
        open.setId("open");
        open.setFocusTraversable(false);
        open.setMinWidth(USE_PREF_SIZE);
        open.setTooltip(Controls.tip("Open a folder of one patient or many  (Ctrl+O)"));
        open.setOnAction(e -> bench.openFolder());
        open.disableProperty().bind(bench.jobs().busyProperty());
        return open;
    }

    private Button run() {
        Button run = Controls.button(
                "run", Feather.PLAY, "Run", "Find C3, choose its slice and segment the muscle  (Ctrl+R)", bench::run);
        run.getStyleClass().add("accent");
        run.disableProperty().bind(noCase().or(bench.jobs().busyProperty()));
        return run;
    }

    private javafx.beans.binding.BooleanBinding noCase() {
        return bench.currentProperty().isNull();
    }

    private MenuButton window() {
        MenuButton window = new MenuButton();
        window.setId("window");
        window.setGraphic(new FontIcon(Feather.SUN));
        window.setFocusTraversable(false);
        window.setPrefWidth(158);
        window.setMinWidth(USE_PREF_SIZE);
        window.setTooltip(Controls.tip("Window presets (keys 1 to 5); right drag on a plane for any other"));
        for (int n = 1; n <= WindowLevel.PRESETS.size(); n++) {
            int number = n;
            WindowLevel.Preset preset = WindowLevel.PRESETS.get(n - 1);
            MenuItem item = new MenuItem("%d   %s   W %.0f  L %.0f"
                    .formatted(
                            n,
                            preset.name(),
                            preset.window().widthHu(),
                            preset.window().levelHu()));
            item.setOnAction(e -> bench.display().preset(number));
            window.getItems().add(item);
        }
        window.textProperty()
                .bind(Bindings.createStringBinding(
                        this::windowName, bench.display().windowProperty()));
        return window;
    }

    private String windowName() {
        String name = bench.display().presetName();
        WindowLevel now = bench.display().window();
        return name.isEmpty() ? "W %.0f  L %.0f".formatted(now.widthHu(), now.levelHu()) : name;
    }

    private HBox tools() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton navigate = tool(
                Tool.NAVIGATE,
                Feather.CROSSHAIR,
                "Left drag moves the cross-hair; the other planes follow  (N)",
                group);
        ToggleButton brush = tool(Tool.BRUSH, Feather.EDIT_2, "Paint muscle; hold Ctrl to erase  (B)", group);
        ToggleButton eraser = tool(Tool.ERASER, Feather.DELETE, "Take away from the mask  (E)", group);
        navigate.getStyleClass().add("left-pill");
        brush.getStyleClass().add("center-pill");
        eraser.getStyleClass().add("right-pill");
        HBox box = new HBox(navigate, brush, eraser);
        box.getStyleClass().add("tool-group");
        return box;
    }

    private ToggleButton tool(Tool tool, Feather icon, String tip, ToggleGroup group) {
        String id = "tool-" + tool.name().toLowerCase(Locale.ROOT);
        ToggleButton button = Controls.toggle(id, icon, tool.label(), tip);
        button.setToggleGroup(group);
        bench.tools().toolProperty().subscribe(now -> button.setSelected(now == tool));
        button.setOnAction(e -> {
            bench.tools().toolProperty().set(tool);
            // a second click must not leave the window without a tool
            button.setSelected(true);
        });
        return button;
    }

    private HBox brush() {
        ToolModel tools = bench.tools();
        Slider size = new Slider(ToolModel.SMALLEST_RADIUS_MM, ToolModel.LARGEST_RADIUS_MM, tools.radiusMm());
        size.setId("brush-size");
        size.setPrefWidth(90);
        size.setMinWidth(60);
        size.setFocusTraversable(false);
        size.valueProperty().bindBidirectional(tools.radiusMmProperty());
        size.setTooltip(Controls.tip("Brush radius  ([ and ], or Shift+wheel)"));
        Label millimetres = Controls.label("", "figures");
        millimetres.setMinWidth(62);
        millimetres.textProperty().bind(tools.radiusMmProperty().map(r -> "r %.1f mm".formatted(r.doubleValue())));
        ToggleButton held = Controls.toggle(
                "hu-held",
                Feather.FILTER,
                "\u221229\u2026150 HU",
                "Paint only pixels of %s, the density of muscle. Erasing is never limited  (T)"
                        .formatted(ToolModel.paintRange()));
        held.selectedProperty().bindBidirectional(tools.heldToMuscleHuProperty());
        HBox box = new HBox(size, millimetres, held);
        box.getStyleClass().add("tool-row");
        box.disableProperty()
                .bind(tools.toolProperty().map(t -> t == Tool.NAVIGATE).orElse(true));
        return box;
    }

    private Button undo() {
        Button undo = Controls.button("undo", Feather.ROTATE_CCW, "", "Undo  (Ctrl+Z)", bench::undo);
        name(undo, "Undo", "Ctrl+Z", bench.currentProperty().flatMap(CaseModel::undoNameProperty));
        return undo;
    }

    private Button redo() {
        Button redo = Controls.button("redo", Feather.ROTATE_CW, "", "Redo  (Ctrl+Shift+Z)", bench::redo);
        name(redo, "Redo", "Ctrl+Shift+Z", bench.currentProperty().flatMap(CaseModel::redoNameProperty));
        return redo;
    }

    private static void name(Button button, String what, String key, ObservableValue<String> step) {
        button.disableProperty().bind(step.map(s -> false).orElse(true));
        button.getTooltip()
                .textProperty()
                .bind(step.map(s -> "%s \"%s\"  (%s)".formatted(what, s, key))
                        .orElse("Nothing to " + what.toLowerCase(Locale.ROOT)));
    }

    private Button export() {
        Button export = Controls.button(
                "export", Feather.SAVE, "Export", "Write mask, picture and workbook  (Ctrl+S)", bench::export);
        export.disableProperty()
                .bind(bench.currentProperty()
                        .flatMap(CaseModel::sliceProperty)
                        .map(s -> false)
                        .orElse(true));
        return export;
    }

    private Button theme() {
        var dark = bench.display().darkProperty();
        Button theme = Controls.button("theme", Feather.MOON, "", "Dark or light window", () -> dark.set(!dark.get()));
        theme.graphicProperty().bind(dark.map(d -> new FontIcon(d ? Feather.SUN : Feather.MOON)));
        return theme;
    }
}
