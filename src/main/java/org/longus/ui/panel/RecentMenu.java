package org.longus.ui.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.Recent;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** What was opened before, the latest first. */
public final class RecentMenu extends Menu {
    private final Recent recent;
    private final Consumer<List<Path>> open;

    /** @param open opens what was opened then */
    public RecentMenu(Recent recent, Consumer<List<Path>> open) {
        super("Open recent");
        this.recent = recent;
        this.open = open;
        setId("recent");
        recent.openings().addListener((ListChangeListener<List<Path>>) c -> fill());
        fill();
    }

    private void fill() {
        getItems().setAll(recent.openings().stream().map(this::item).toList());
        setDisable(getItems().isEmpty());
    }

    private MenuItem item(List<Path> inputs) {
        Label words = Controls.label(Recent.text(inputs));
        Tooltip.install(words, Controls.tip(inputs.stream().map(Path::toString).collect(Collectors.joining("\n"))));
        MenuItem item = new CustomMenuItem(words);
        item.setOnAction(e -> open.accept(inputs));
        return item;
    }

    /** Offers to go on with the list as it was left, while nothing is open. */
    public static Button offer(Recent recent, CaseList list, Commands commands, ObservableBooleanValue busy) {
        Button offer = Controls.button(
                "go-on",
                Feather.ROTATE_CW,
                "",
                Controls.text("Open the list as it was left", Shortcut.OPEN_LAST),
                commands.of(Shortcut.OPEN_LAST));
        var last = recent.lastProperty();
        offer.textProperty().bind(last.map(l -> "Go on with " + Recent.text(l) + "   " + Shortcut.OPEN_LAST.keys()));
        Controls.showWhile(
                offer,
                Bindings.createBooleanBinding(
                        () -> !last.get().isEmpty() && list.all().isEmpty(), last, list.all()));
        offer.disableProperty().bind(busy);
        return offer;
    }
}
