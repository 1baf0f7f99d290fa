package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.Workbench;
import org.longus.volume.WindowLevel;

/** Open, run, window, tools, undo and export, left to right as the work goes. */
public final class MainToolBar extends HBox {
    private final Workbench bench;

    /**
     * @param view how the planes are laid out
     * @param typeWindow asks for width and level
     * @param keySheet shows the list of keys
     */
    public MainToolBar(Workbench bench, MenuButton view, Runnable typeWindow, Runnable keySheet) {
        this.bench = bench;
        getStyleClass().add("main-tool-bar");
        getChildren()
                .addAll(
                        open(),
                        run(),
                        separator(),
                        window(typeWindow),
                        view,
                        separator(),
                        new ToolBox(bench),
                        new MaskMenu(bench),
                        separator(),
                        undo(),
                        redo(),
                        separator(),
                        export(),
                        Controls.spacer(),
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
        MenuItem goOn = new MenuItem("Go on with the last list   Ctrl+L");
        goOn.setId("open-last");
        goOn.setOnAction(e -> bench.openLastList());
        goOn.disableProperty().bind(bench.recent().lastProperty().map(l -> l.isEmpty()));
        MenuItem putBack = new MenuItem("Put back the case closed last   Ctrl+Shift+T");
        putBack.setOnAction(e -> bench.list().putBack());
        SplitMenuButton open =
                new SplitMenuButton(folder, file, new SeparatorMenuItem(), new RecentMenu(bench), goOn, putBack);
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
        bench.readers().settingsProperty().subscribe(s -> {
            boolean hidden = s.on() && !s.fromAi();
            // no longer than "Run": the bar just fits
            run.setText(hidden ? "AI ..." : "Run");
            run.getTooltip()
                    .setText(
                            hidden
                                    ? "Reveal AI: show its mask, votes and numbers on this case; the record says so "
                                            + " (Ctrl+R)"
                                    : "Find C3, choose its slice and segment the muscle  (Ctrl+R)");
        });
        run.disableProperty().bind(noCase().or(bench.jobs().busyProperty()));
        return run;
    }

    private javafx.beans.binding.BooleanBinding noCase() {
        return bench.currentProperty().isNull();
    }

    private MenuButton window(Runnable typeWindow) {
        MenuButton window = new MenuButton();
        window.setId("window");
        window.setGraphic(new FontIcon(Feather.SUN));
        window.setFocusTraversable(false);
        window.setPrefWidth(134);
        window.setMinWidth(USE_PREF_SIZE);
        window.setTooltip(Controls.tip(
                "Window presets (keys 1 to 5); type any other (W) or drag on a plane with the right button"));
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
        MenuItem typed = new MenuItem("W   Type width and level ...");
        typed.setId("type-window");
        typed.setOnAction(e -> typeWindow.run());
        window.getItems().addAll(new SeparatorMenuItem(), typed);
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
}
