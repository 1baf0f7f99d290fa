package org.longus.ui.panel;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.longus.ui.cases.Recent;

/** What was opened before, each with where it is; one that is not there is said to be gone. */
public final class RecentBox extends VBox {
    private static final int MOST = 6;

    private final Recent recent;
    private final Consumer<List<Path>> open;
    private final ObservableBooleanValue busy;
    private final Predicate<List<Path>> areThere;

    /**
     * @param open opens what was opened then
     * @param areThere asks the disk; called in the background
     */
    public RecentBox(
            Recent recent, Consumer<List<Path>> open, ObservableBooleanValue busy, Predicate<List<Path>> areThere) {
        this.recent = recent;
        this.open = open;
        this.busy = busy;
        this.areThere = areThere;
        setId("welcome-recent");
        getStyleClass().add("gap-small");
        Controls.showWhile(this, Bindings.isNotEmpty(recent.openings()));
        recent.openings().addListener((ListChangeListener<List<Path>>) c -> fill());
        fill();
    }

    private void fill() {
        getChildren().setAll(Controls.label("Opened before", "panel-title"));
        recent.openings().stream().limit(MOST).map(this::line).forEach(getChildren()::add);
    }

    private Node line(List<Path> inputs) {
        String places = inputs.stream().map(Path::toString).collect(Collectors.joining("\n"));
        Hyperlink link = Controls.dressed(new Hyperlink(Recent.text(inputs)), "", "Open again:\n" + places);
        link.getStyleClass().add("recent-link");
        link.setWrapText(true);
        link.setMinWidth(0);
        link.disableProperty().bind(busy);
        link.setOnAction(e -> {
            link.setVisited(false);
            open.accept(inputs);
        });
        Label gone = Controls.wrapped("It is not there now.", "flag-warning", "text-small");
        gone.setVisible(false);
        gone.setManaged(false);
        CompletableFuture.supplyAsync(() -> areThere.test(inputs))
                .thenAcceptAsync(
                        there -> {
                            gone.setVisible(!there);
                            gone.setManaged(!there);
                        },
                        Platform::runLater);
        return new VBox(link, Controls.wrapped(places, "text-muted", "text-small"), gone);
    }
}
