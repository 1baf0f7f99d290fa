package org.longus.ui.dialog;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.longus.app.AppInfo;
import org.longus.app.Installation;
import org.longus.ui.theme.AppIcon;

/** Which Longus this is, which models it has and how good they are, where it runs, and where its logs and licences are. */
public final class AboutDialog extends Dialog<Void> {
    static final String LICENCE =
            "Code: Apache License 2.0. Each model pack has a licence of its own, beside it. Work of others: the file"
                    + " NOTICE.";

    private static final ButtonType COPY = new ButtonType("Copy for a report of a fault", ButtonBar.ButtonData.LEFT);
    private static final int ICON_POINTS = 64;

    /**
     * @param openFolder shows a folder in the system's own program; empty where it has none
     * @param guide shows the guide
     */
    public AboutDialog(Window owner, AboutFacts facts, Optional<Consumer<Path>> openFolder, Runnable guide) {
        Dialogs.prepare(this, owner, "about", "About Longus", "Longus " + AppInfo.BUILD);
        ImageView icon = new ImageView(AppIcon.of(2 * ICON_POINTS));
        icon.setFitWidth(ICON_POINTS);
        icon.setFitHeight(ICON_POINTS);
        setGraphic(icon);
        TextArea known = area(facts);
        getDialogPane()
                .setContent(Dialogs.content(
                        words("about-what", "Skeletal muscle at the third cervical vertebra (C3) on head-and-neck CT."),
                        words("about-use", AppInfo.NOT_A_DEVICE),
                        known,
                        facts.log()
                                .map(file -> logged(file, openFolder))
                                .orElseGet(() -> words("about-log", "No log can be written here.")),
                        words("about-licence", LICENCE),
                        more(guide)));
        getDialogPane().getStyleClass().add("about");
        getDialogPane().getButtonTypes().addAll(COPY, ButtonType.CLOSE);
        Node copy = getDialogPane().lookupButton(COPY);
        copy.setId("about-copy");
        ButtonBar.setButtonUniformSize(copy, false);
        copy.addEventFilter(ActionEvent.ACTION, e -> {
            e.consume();
            ClipboardContent content = new ClipboardContent();
            content.putString(facts.text());
            Clipboard.getSystemClipboard().setContent(content);
            ((Button) copy).setText("Copied");
        });
        setResizable(true);
    }

    private static TextArea area(AboutFacts facts) {
        TextArea area = new TextArea(facts.text());
        area.setId("about-facts");
        area.setAccessibleText("This Longus, its device and its models");
        area.setEditable(false);
        area.setWrapText(true);
        for (CompletableFuture<?> each : java.util.List.of(facts.packs(), facts.selfTest())) {
            each.whenComplete((known, failed) -> Platform.runLater(() -> area.setText(facts.text())));
        }
        return area;
    }

    private static Node logged(Path file, Optional<Consumer<Path>> openFolder) {
        TextField field = new TextField(file.toString());
        field.setId("about-log");
        field.setEditable(false);
        field.setAccessibleText("The log of this run");
        HBox.setHgrow(field, Priority.ALWAYS);
        Label name = new Label("Log");
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(name, field);
        openFolder.ifPresent(open -> row.getChildren()
                .add(button(
                        "about-open",
                        "Open folder",
                        "Open the folder of the logs",
                        () -> open.accept(file.getParent()))));
        row.getStyleClass().add("about-row");
        return row;
    }

    private FlowPane more(Runnable guide) {
        FlowPane more = new FlowPane(
                button("about-guide", "Guide", "The guide, in a window of its own", guide),
                button("about-own-licence", "Licence", "The licence of Longus", () -> text("Licence", "LICENSE")),
                button(
                        "about-notice",
                        "Work of others",
                        "Libraries that Longus uses, and their licences",
                        () -> text("Work of others", "NOTICE")),
                button(
                        "about-cards",
                        "Cards of the models",
                        "What each model pack was made of, and all that was measured",
                        () -> text("Cards of the models", "models/c3-section/card.md", "models/c3-muscle/card.md")));
        more.getStyleClass().add("welcome-ways");
        return more;
    }

    private void text(String title, String... files) {
        new TextDialog(
                        getDialogPane().getScene().getWindow(),
                        title,
                        CompletableFuture.supplyAsync(() -> TextDialog.joined(files, Installation::text)))
                .show();
    }

    private static Button button(String id, String text, String tip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    private static Label words(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
