package org.longus.ui.panel;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.longus.ui.display.DecimalSign;

/** Sentences one under the other, each beginning behind its bullet; a right click copies one. */
final class Bullets extends VBox {
    /** @param sentences in the plain letters of a workbook */
    Bullets(String id, ObservableValue<List<String>> sentences, ObservableValue<DecimalSign> sign) {
        setId(id);
        getStyleClass().add("gap-least");
        Runnable show = () -> getChildren()
                .setAll(sentences.getValue().stream()
                        .map(s -> row(sign.getValue().shown(Typeset.words(s))))
                        .toList());
        sentences.subscribe(show);
        sign.subscribe(show);
    }

    private static HBox row(String sentence) {
        Label bullet = Controls.label("\u2022", "text-muted", "text-small");
        bullet.setMinWidth(Region.USE_PREF_SIZE);
        Label words = Controls.wrapped(sentence, "text-muted", "text-small");
        words.setContextMenu(Copied.menu(words::getText));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Controls.styled(new HBox(bullet, words), "gap-small");
    }
}
