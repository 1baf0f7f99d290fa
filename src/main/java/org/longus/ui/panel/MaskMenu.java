package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.MaskCommand;
import org.longus.ui.commands.Commands;
import org.longus.ui.commands.Corrections;

/** What can be done to the whole mask at once. When it opens, what would change nothing is grey. */
public final class MaskMenu extends MenuButton {
    private final ObservableValue<CaseModel> shown;
    private final Corrections corrections;
    private final Commands commands;

    public MaskMenu(ObservableValue<CaseModel> shown, Corrections corrections, Commands commands) {
        super("Mask", new FontIcon(Feather.LAYERS));
        this.shown = shown;
        this.corrections = corrections;
        this.commands = commands;
        setId("mask-menu");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(Controls.tip("Fill holes, remove islands, smooth, grow, shrink, copy, reset, clear"));
        for (MaskCommand command : MaskCommand.values()) {
            if (command == MaskCommand.COPY) {
                getItems().add(new SeparatorMenuItem());
            }
            getItems().add(item(command));
        }
        setOnShowing(e -> getItems().forEach(this::enable));
    }

    /** What takes its place in the bar: it is grey while there is no mask, or none that may be changed. */
    public Node offered() {
        return Controls.offered(this, commands.whyNot(MaskCommand.CLEAR.key()));
    }

    private CustomMenuItem item(MaskCommand command) {
        Label name = new Label(command.label());
        Label key = Controls.label(command.key().keys(), "text-muted");
        HBox row = Controls.styled(new HBox(name, Controls.spacer(), key), "menu-row");
        javafx.scene.control.Tooltip.install(row, Controls.tip(command.tip()));
        CustomMenuItem item = new CustomMenuItem(row);
        item.setId("mask-" + command.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        item.setUserData(command);
        item.setOnAction(e -> commands.of(command.key()).run());
        return item;
    }

    private void enable(javafx.scene.control.MenuItem item) {
        if (item.getUserData() instanceof MaskCommand command) {
            item.setDisable(!corrections.canApply(shown.getValue(), command));
        }
    }
}
