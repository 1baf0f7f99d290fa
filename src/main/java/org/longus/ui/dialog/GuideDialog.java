package org.longus.ui.dialog;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.stage.Modality;
import javafx.stage.Window;

/** The guide, beside the window: one can do at once what one has read. It needs no network and no other program. */
public final class GuideDialog extends Dialog<Void> {
    private static final ButtonType OUTSIDE = new ButtonType("Open in another program", ButtonBar.ButtonData.LEFT);

    /**
     * @param text the guide in Markdown; read in the background, empty where the installation lacks it
     * @param folder that the guide lies in, with its pictures
     * @param openOutside shows the file in the system's own program; empty where it has none
     */
    public GuideDialog(
            Window owner, CompletableFuture<Optional<String>> text, Path folder, Optional<Runnable> openOutside) {
        Dialogs.prepare(this, owner, "guide", "Guide", "");
        setHeaderText(null);
        Dialogs.wide(getDialogPane(), owner);
        initModality(Modality.NONE);
        VBox page = new VBox();
        page.getStyleClass().add("guide-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setId("guide-scroll");
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("guide-scroll");
        scroll.setAccessibleText("The guide. Up and Down scroll it");
        getDialogPane().setContent(scroll);
        text.thenAcceptAsync(
                read -> page.getChildren()
                        .setAll(read.map(t -> MarkdownView.of(t, folder)).orElseGet(GuideDialog::missing)),
                Platform::runLater);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        openOutside.ifPresent(open -> {
            getDialogPane().getButtonTypes().add(OUTSIDE);
            Node button = getDialogPane().lookupButton(OUTSIDE);
            button.setId("guide-outside");
            button.addEventFilter(javafx.event.ActionEvent.ACTION, e -> {
                e.consume();
                open.run();
            });
        });
        setResizable(true);
        setOnShown(e -> scroll.requestFocus());
    }

    private static java.util.List<Node> missing() {
        return java.util.List.of(new Label("This installation has no guide (docs/guide.md)."));
    }
}
