package org.longus.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;

/** The groups of controls above the planes, left to right as the work goes. */
public final class MainToolBar extends WrappingBar {
    /** @param scale of the text: at another size the groups may need another row */
    public MainToolBar(ObservableValue<TextScale> scale, Node... groups) {
        getStyleClass().add("main-tool-bar");
        getChildren().addAll(groups);
        scale.subscribe(this::remeasure);
    }

    /** Controls that stay side by side. */
    public static HBox group(Node... nodes) {
        return Controls.styled(new HBox(nodes), "bar-group");
    }

    /** @param about says which Longus this is */
    public static Button about(Runnable about) {
        return Controls.button("about-longus", Feather.INFO, "", "About Longus", about);
    }

    /** Shows the sheet of keys. */
    public static Button keySheet(Commands commands) {
        return Controls.button(
                "keys", Feather.HELP_CIRCLE, "", Controls.text("Keys", Shortcut.SHEET), commands.of(Shortcut.SHEET));
    }
}
