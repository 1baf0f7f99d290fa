package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.Workbench;
import org.longus.ui.display.SidePanels;
import org.longus.ui.key.Shortcut;
import org.longus.volume.WindowLevel;

/** Open, run, window, tools, undo and export, left to right as the work goes. */
public final class MainToolBar extends WrappingBar {
    private final Workbench bench;

    /**
     * @param view how the planes are laid out
     * @param typeWindow asks for width and level
     * @param keySheet shows the list of keys
     * @param about says which Longus this is
     */
    public MainToolBar(Workbench bench, MenuButton view, Runnable typeWindow, Runnable keySheet, Runnable about) {
        this.bench = bench;
        getStyleClass().add("main-tool-bar");
        ToolBox tools = new ToolBox(bench);
        SidePanels sides = bench.display().sides();
        FontIcon right = new FontIcon(Feather.SIDEBAR);
        right.setScaleX(-1);
        getChildren()
                .addAll(
                        group(
                                side(
                                        "cases-side",
                                        new FontIcon(Feather.SIDEBAR),
                                        "List of cases",
                                        Shortcut.CASES_PANEL,
                                        sides.casesProperty(),
                                        sides::toggleCases),
                                open(),
                                run()),
                        group(window(typeWindow), view),
                        tools.buttons(),
                        tools.size(),
                        group(new MaskMenu(bench), undo(), redo()),
                        group(export()),
                        group(
                                Controls.button(
                                        "keys",
                                        Feather.HELP_CIRCLE,
                                        "",
                                        Controls.words("Keys", Shortcut.SHEET),
                                        keySheet),
                                Controls.button("about-longus", Feather.INFO, "", "About Longus", about),
                                side(
                                        "result-side",
                                        right,
                                        "Results",
                                        Shortcut.RESULT_PANEL,
                                        sides.resultProperty(),
                                        sides::toggleResult)));
        bench.display().scaleProperty().subscribe(this::remeasure);
    }

    private static HBox group(Node... nodes) {
        return Controls.styled(new HBox(nodes), "bar-group");
    }

    private static ToggleButton side(
            String id, FontIcon icon, String name, Shortcut key, ObservableBooleanValue shown, Runnable toggle) {
        ToggleButton button = Controls.toggle(id, icon, "", Controls.words(name + ", shown or not", key));
        button.getStyleClass().addAll("flat", "side-toggle");
        shown.subscribe(button::setSelected);
        button.setOnAction(e -> {
            toggle.run();
            button.setSelected(shown.get());
        });
        return button;
    }

    private SplitMenuButton open() {
        MenuItem file = Controls.item("Open files: ZIP, DICOM, NIfTI ...", Shortcut.OPEN_FILES, bench::openFile);
        MenuItem folder =
                Controls.item("Open a folder of one patient or many ...", Shortcut.OPEN_FOLDER, bench::openFolder);
        MenuItem goOn = Controls.item("Go on with the last list", Shortcut.OPEN_LAST, bench::openLastList);
        goOn.setId("open-last");
        goOn.disableProperty().bind(bench.recent().lastProperty().map(l -> l.isEmpty()));
        MenuItem putBack = Controls.item("Put back the case closed last", Shortcut.PUT_BACK, bench.list()::putBack);
        SplitMenuButton open =
                new SplitMenuButton(folder, file, new SeparatorMenuItem(), new RecentMenu(bench), goOn, putBack);
        open.setText("Open");
        open.setGraphic(new FontIcon(Feather.FOLDER));
        open.setId("open");
        open.setMinWidth(USE_PREF_SIZE);
        open.setTooltip(Controls.tip(Controls.words("Open a folder of one patient or many", Shortcut.OPEN_FOLDER)));
        open.setOnAction(e -> bench.openFolder());
        open.disableProperty().bind(bench.jobs().busyProperty());
        return open;
    }

    private Button run() {
        Button run = Controls.button("run", Feather.PLAY, "Run", "", bench::run);
        run.getStyleClass().add("accent");
        bench.readers().settingsProperty().subscribe(s -> {
            boolean hidden = s.on() && !s.fromAi();
            run.setText(hidden ? "AI" : "Run");
            run.getTooltip()
                    .setText(Controls.words(
                            hidden
                                    ? "Reveal AI: show its mask, votes and numbers on this case; the record says so"
                                    : "Find C3, choose its slice and segment the muscle",
                            Shortcut.RUN));
        });
        run.accessibleTextProperty().bind(run.getTooltip().textProperty());
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
        window.setMinWidth(USE_PREF_SIZE);
        window.setTooltip(
                Controls.tip("Window presets (%s); type any other (%s) or drag on a plane with the right button"
                        .formatted(Shortcut.PRESETS.keys(), Shortcut.TYPE_WINDOW.keys())));
        for (int n = 1; n <= WindowLevel.PRESETS.size(); n++) {
            int number = n;
            WindowLevel.Preset preset = WindowLevel.PRESETS.get(n - 1);
            MenuItem item = new MenuItem(String.format(
                    Locale.ROOT,
                    "%d   %s   W %.0f  L %.0f",
                    n,
                    preset.name(),
                    preset.window().widthHu(),
                    preset.window().levelHu()));
            item.setOnAction(e -> bench.display().preset(number));
            window.getItems().add(item);
        }
        MenuItem typed =
                Controls.item("%s   Type width and level ...".formatted(Shortcut.TYPE_WINDOW.keys()), typeWindow);
        typed.setId("type-window");
        window.getItems().addAll(new SeparatorMenuItem(), typed);
        window.textProperty()
                .bind(Bindings.createStringBinding(
                        this::windowName, bench.display().windowProperty()));
        return window;
    }

    private String windowName() {
        String name = bench.display().presetName();
        WindowLevel now = bench.display().window();
        return name.isEmpty() ? String.format(Locale.ROOT, "W %.0f  L %.0f", now.widthHu(), now.levelHu()) : name;
    }

    private Button undo() {
        Button undo =
                Controls.button("undo", Feather.ROTATE_CCW, "", Controls.words("Undo", Shortcut.UNDO), bench::undo);
        name(undo, "Undo", Shortcut.UNDO, bench.currentProperty().flatMap(CaseModel::undoNameProperty));
        return undo;
    }

    private Button redo() {
        Button redo =
                Controls.button("redo", Feather.ROTATE_CW, "", Controls.words("Redo", Shortcut.REDO), bench::redo);
        name(redo, "Redo", Shortcut.REDO, bench.currentProperty().flatMap(CaseModel::redoNameProperty));
        return redo;
    }

    private static void name(Button button, String what, Shortcut key, ObservableValue<String> step) {
        button.disableProperty().bind(step.map(s -> false).orElse(true));
        button.getTooltip()
                .textProperty()
                .bind(step.map(s -> Controls.words("%s \"%s\"".formatted(what, s), key))
                        .orElse("Nothing to " + what.toLowerCase(Locale.ROOT)));
    }

    private Button export() {
        Button export = Controls.button(
                "export",
                Feather.SAVE,
                "Export",
                Controls.words("Write mask, picture and workbook", Shortcut.EXPORT),
                bench::export);
        export.disableProperty()
                .bind(bench.currentProperty()
                        .flatMap(CaseModel::sliceProperty)
                        .map(s -> false)
                        .orElse(true));
        return export;
    }
}
