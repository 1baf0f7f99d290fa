package org.longus.ui.panel;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** Opens a folder; the menu has files, what was opened before, and the case closed last. */
public final class OpenMenu extends SplitMenuButton {
    /**
     * @param noLast while no earlier list is known
     * @param busy while nothing can be opened
     */
    public OpenMenu(Commands commands, RecentMenu recent, ObservableBooleanValue noLast, ObservableBooleanValue busy) {
        MenuItem file = Controls.item("Open files: ZIP, DICOM, NIfTI ...", Shortcut.OPEN_FILES, commands);
        MenuItem folder = Controls.item("Open a folder of one patient or many ...", Shortcut.OPEN_FOLDER, commands);
        MenuItem goOn = Controls.item("Go on with the last list", Shortcut.OPEN_LAST, commands);
        goOn.setId("open-last");
        goOn.disableProperty().bind(noLast);
        MenuItem putBack = Controls.item("Put back the case closed last", Shortcut.PUT_BACK, commands);
        showingProperty()
                .subscribe(() -> putBack.setDisable(
                        !commands.whyNot(Shortcut.PUT_BACK).getValue().isEmpty()));
        getItems().setAll(folder, file, new SeparatorMenuItem(), recent, goOn, putBack);
        setText("Open");
        setGraphic(new FontIcon(Feather.FOLDER));
        setId("open");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Controls.tip(Controls.text("Open a folder of one patient or many", Shortcut.OPEN_FOLDER)));
        setOnAction(e -> commands.of(Shortcut.OPEN_FOLDER).run());
        disableProperty().bind(busy);
    }
}
