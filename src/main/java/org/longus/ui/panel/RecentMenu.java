package org.longus.ui.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.Recent;
import org.longus.ui.commands.Workbench;
import org.longus.ui.key.Shortcut;

/** What was opened before, the latest first. */
public final class RecentMenu extends Menu {
    private final Workbench bench;

    RecentMenu(Workbench bench) {
        super("Open recent");
        this.bench = bench;
        setId("recent");
        bench.recent().openings().addListener((ListChangeListener<List<Path>>) c -> fill());
        fill();
    }

    private void fill() {
        getItems().setAll(bench.recent().openings().stream().map(this::item).toList());
        setDisable(getItems().isEmpty());
    }

    private MenuItem item(List<Path> inputs) {
        Label words = Controls.label(Recent.words(inputs));
        Tooltip.install(words, Controls.tip(inputs.stream().map(Path::toString).collect(Collectors.joining("\n"))));
        MenuItem item = new CustomMenuItem(words);
        item.setOnAction(e -> bench.open(inputs));
        return item;
    }

    /** Offers to go on with the list as it was left, while nothing is open. */
    public static Button offer(Workbench bench) {
        Button offer = Controls.button(
                "go-on",
                Feather.ROTATE_CW,
                "",
                Controls.words("Open the list as it was left", Shortcut.OPEN_LAST),
                bench::openLastList);
        var last = bench.recent().lastProperty();
        offer.textProperty().bind(last.map(l -> "Go on with " + Recent.words(l) + "   " + Shortcut.OPEN_LAST.keys()));
        Controls.showWhile(
                offer,
                Bindings.createBooleanBinding(
                        () -> !last.get().isEmpty() && bench.list().all().isEmpty(),
                        last,
                        bench.list().all()));
        offer.disableProperty().bind(bench.jobs().busyProperty());
        return offer;
    }
}
