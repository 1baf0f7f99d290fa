package org.longus.ui.panel;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.app.AppInfo;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;
import org.longus.ui.theme.AppIcon;

/** What the program is for, and every way to begin. */
public final class WelcomePage extends ScrollPane {
    static final String WHAT =
            "Longus measures the skeletal muscle at the third cervical vertebra (C3) on CT of head and neck. Models"
                + " find C3 and mark the muscle on one slice; you check and correct it; the report has the area, its"
                + " indices and how they came about.";
    static final String WHO = " A person is responsible for every result.";
    private static final int ICON_PIXELS = 128;

    private final Button sample;
    private final Button goOn;
    private final Button back;

    /**
     * @param goOn opens the last list; it shows itself while there is one
     * @param recent what was opened before
     * @param busy while something is being opened nothing else can be
     */
    public WelcomePage(Commands commands, Button goOn, RecentBox recent, ObservableBooleanValue busy) {
        this.goOn = goOn;
        sample = way(commands, "welcome-sample", Feather.PLAY_CIRCLE, "Open the sample study", Shortcut.OPEN_SAMPLE);
        Button folder = way(commands, "welcome-folder", Feather.FOLDER, "Open a folder", Shortcut.OPEN_FOLDER);
        Button files = way(commands, "welcome-files", Feather.FILE, "Open files", Shortcut.OPEN_FILES);
        Button guide = way(commands, "welcome-guide", Feather.BOOK_OPEN, "Guide", Shortcut.GUIDE);
        back = Controls.button(
                "welcome-back", Feather.ARROW_LEFT, "Back to the case", "Back to the case  (Esc)", () -> {});
        for (Button opens : List.of(sample, folder, files)) {
            opens.disableProperty().bind(busy);
        }
        sample.getStyleClass().add("accent");
        FlowPane ways = Controls.styled(new FlowPane(sample, folder, files, guide), "welcome-ways");
        VBox page = Controls.styled(
                new VBox(
                        heading(),
                        Controls.wrapped(WHAT),
                        Controls.wrapped(AppInfo.NOT_A_DEVICE + WHO, "text-muted"),
                        back,
                        ways,
                        Controls.wrapped(
                                "Or drop DICOM folders, ZIPs and NIfTI files anywhere on the window. The sample is a"
                                        + " digital neck: no person was scanned.",
                                "text-muted"),
                        goOn,
                        recent,
                        Controls.wrapped(
                                "%s finds a command by its words, %s shows all keys."
                                        .formatted(Shortcut.FIND_COMMAND.keys(), Shortcut.SHEET.keys()),
                                "text-muted")),
                "welcome-content");
        StackPane middle = Controls.styled(new StackPane(page), "welcome-middle");
        setId("welcome-page");
        getStyleClass().add("welcome-page");
        setContent(middle);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
    }

    private static Node heading() {
        ImageView icon = new ImageView(AppIcon.of(ICON_PIXELS));
        icon.setFitWidth(ICON_PIXELS / 2.0);
        icon.setFitHeight(ICON_PIXELS / 2.0);
        HBox heading = Controls.styled(new HBox(icon, Controls.label("Longus", "welcome-title")), "welcome-heading");
        heading.setAlignment(Pos.CENTER_LEFT);
        return heading;
    }

    private static Button way(Commands commands, String id, Feather icon, String text, Shortcut key) {
        String tip = key.keys().isEmpty() ? key.what() : Controls.text(key.what(), key);
        return Controls.button(id, icon, text, tip, commands.of(key));
    }

    /** Offers the way back to the planes. */
    void backWhile(ObservableBooleanValue possible, Runnable goBack) {
        back.visibleProperty().bind(possible);
        back.managedProperty().bind(possible);
        back.setOnAction(e -> goBack.run());
    }

    /** For whoever begins with the keyboard: the likeliest way has it. */
    void takeKeyboard() {
        // what was shown before gives the keyboard to the planes
        Platform.runLater(() -> {
            if (isVisible()) {
                (back.isVisible() ? back : goOn.isVisible() ? goOn : sample).requestFocus();
            }
        });
    }
}
