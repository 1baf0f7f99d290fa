package org.longus.ui.panel;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** Approve, flag and exclude; for a reader in annotator mode the first of them finishes the reading. */
public final class DecisionButtons extends HBox {
    /**
     * @param reader who reads
     * @param none while no case is chosen
     */
    public DecisionButtons(Commands commands, ObservableValue<ReaderSettings> reader, ObservableBooleanValue none) {
        Button approve = Controls.button("approve", Feather.CHECK_CIRCLE, "Approve", "", commands.of(Shortcut.APPROVE));
        getChildren()
                .addAll(
                        approve,
                        Controls.button(
                                "flag",
                                Feather.FLAG,
                                "",
                                Controls.text("Flag: look again; once more: take it back", Shortcut.FLAG),
                                commands.of(Shortcut.FLAG)),
                        Controls.button(
                                "exclude",
                                Feather.SLASH,
                                "",
                                Controls.text("Exclude, with a reason; once more: take it back", Shortcut.EXCLUDE),
                                commands.of(Shortcut.EXCLUDE)));
        reader.subscribe(s -> {
            approve.setText(s.on() ? "Finish" : "Approve");
            approve.getTooltip()
                    .setText(Controls.text(
                            s.on()
                                    ? "Finish the reading: close the mask and go on; once more: open it"
                                    : "Approve the mask and go to the next case; once more: take it back",
                            Shortcut.APPROVE));
        });
        approve.accessibleTextProperty().bind(approve.getTooltip().textProperty());
        getStyleClass().add("gap-small");
        getChildren().forEach(b -> b.getStyleClass().add("small"));
        disableProperty().bind(none);
    }
}
