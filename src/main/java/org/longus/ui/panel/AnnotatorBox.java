package org.longus.ui.panel;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import org.longus.review.store.ReaderSettings;
import org.longus.ui.commands.Readers;
import org.longus.ui.key.Shortcut;

/** Annotator mode on or off, who reads, and the table of agreement. */
public final class AnnotatorBox extends VBox {
    public AnnotatorBox(Readers readers) {
        getStyleClass().add("annotator-box");
        CheckBox on = new CheckBox("Annotator mode");
        on.setId("annotator-mode");
        on.setTooltip(Controls.tip(Controls.text(
                "Draw without the AI and without other readers' masks; each reader's work is kept apart",
                Shortcut.ANNOTATOR)));
        on.setOnAction(e -> {
            readers.toggle();
            // never mind, or refused
            on.setSelected(readers.isOn());
        });
        Hyperlink who = link("reader", "Change the reader, or whether masks begin empty or as the AI's");
        who.setOnAction(e -> {
            who.setVisited(false);
            readers.ask();
        });
        Hyperlink save = link(
                "save-agreement", "Write agreement.csv: a row for each case of the list that two readers finished");
        save.setText("Save agreement ...");
        save.setOnAction(e -> {
            save.setVisited(false);
            readers.saveAgreement();
        });
        getChildren().addAll(on, who, save);
        readers.settingsProperty().subscribe(s -> {
            on.setSelected(s.on());
            who.setText(text(s));
            for (Hyperlink link : new Hyperlink[] {who, save}) {
                link.setVisible(s.on());
                link.setManaged(s.on());
            }
        });
    }

    private static String text(ReaderSettings settings) {
        return "%s, %s".formatted(settings.name(), settings.fromAi() ? "begins from the AI" : "begins empty");
    }

    private static Hyperlink link(String id, String tip) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.setTooltip(Controls.tip(tip));
        link.getStyleClass().addAll("text-small", "annotator-link");
        return link;
    }
}
