package org.longus.ui.panel;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.commands.Commands;
import org.longus.ui.key.Shortcut;

/** Approve, flag and exclude; for a reader in annotator mode the first of them finishes the reading. */
public final class DecisionButtons extends HBox {
    /** @param reader who reads */
    public DecisionButtons(Commands commands, ObservableValue<ReaderSettings> reader) {
        Button approve = Controls.button("approve", Feather.CHECK_CIRCLE, "Approve", "", commands.of(Shortcut.APPROVE));
        Button flag = Controls.button(
                "flag", Feather.FLAG, "", Controls.text("Flag: look again", Shortcut.FLAG), commands.of(Shortcut.FLAG));
        Button exclude = Controls.button(
                "exclude",
                Feather.SLASH,
                "",
                Controls.text("Exclude, with a reason", Shortcut.EXCLUDE),
                commands.of(Shortcut.EXCLUDE));
        getChildren()
                .addAll(
                        Controls.offered(approve, commands.whyNot(Shortcut.APPROVE)),
                        Controls.offered(flag, commands.whyNot(Shortcut.FLAG)),
                        Controls.offered(exclude, commands.whyNot(Shortcut.EXCLUDE)));
        reader.subscribe(s -> {
            approve.setText(s.on() ? "Finish" : "Approve");
            approve.getTooltip()
                    .setText(Controls.text(
                            s.on()
                                    ? "Finish the reading: close the mask and go to the next case"
                                    : "Approve the mask and go to the next case",
                            Shortcut.APPROVE));
        });
        approve.accessibleTextProperty().bind(approve.getTooltip().textProperty());
        getStyleClass().add("gap-small");
        List.of(approve, flag, exclude).forEach(b -> b.getStyleClass().add("small"));
    }
}
