package org.longus.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.longus.app.AppInfo;

/** Which Longus this is, which models it has, and where its logs are. */
public final class AboutDialog extends Dialog<Void> {
    static final String LICENCE =
            "Code: Apache License 2.0. Each model pack has a licence of its own, beside it. Work of others: the file"
                    + " NOTICE.";

    /**
     * @param log the file of this run; empty where none can be written
     * @param packs names and versions of the model packs, a line each; read in the background
     * @param openFolder shows a folder in the system's own program; empty where it has none
     */
    public AboutDialog(
            Window owner,
            Optional<Path> log,
            CompletableFuture<List<String>> packs,
            Optional<Consumer<Path>> openFolder) {
        Dialogs.prepare(this, owner, "about", "About Longus", "Longus " + AppInfo.BUILD);
        GridPane facts = new GridPane();
        facts.getStyleClass().add("form");
        facts.addRow(0, name("Models"), models(packs));
        facts.addRow(
                1, name("Log"), log.map(AboutDialog::logged).orElseGet(() -> words("", "None can be written here.")));
        log.ifPresent(file -> openFolder.ifPresent(open -> facts.add(opens(file.getParent(), open), 1, 2)));
        getDialogPane()
                .setContent(Dialogs.content(
                        words("about-what", "Skeletal muscle at the third cervical vertebra (C3) on head-and-neck CT."),
                        words("about-use", AppInfo.NOT_A_DEVICE),
                        facts,
                        words("about-licence", LICENCE)));
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    private Label models(CompletableFuture<List<String>> packs) {
        Label label = words("about-packs", "...");
        packs.whenComplete((names, failed) -> Platform.runLater(() -> {
            label.setText(failed == null ? String.join("\n", names) : "They cannot be read.");
            // the names may come after the dialog has its height
            getDialogPane().getScene().getWindow().sizeToScene();
        }));
        return label;
    }

    /** To be copied, into a question to the developers. */
    private static Node logged(Path file) {
        TextField field = new TextField(file.toString());
        field.setId("about-log");
        field.setEditable(false);
        field.setAccessibleText("The log of this run");
        field.setPrefColumnCount(28);
        return field;
    }

    private static Button opens(Path folder, Consumer<Path> open) {
        Button button = new Button("Open folder");
        button.setId("about-open");
        button.setOnAction(e -> open.accept(folder));
        return button;
    }

    private static Label name(String text) {
        Label label = words("", text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label words(String id, String text) {
        Label label = new Label(text);
        label.setId(id);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
