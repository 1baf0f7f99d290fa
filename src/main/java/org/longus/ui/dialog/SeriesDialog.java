package org.longus.ui.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.io.Counted;
import org.longus.io.RefusedSeries;
import org.longus.io.SeriesChoice;
import org.longus.io.SeriesSelection;
import org.longus.io.Study;
import org.longus.ui.cases.TakenSeries;

/** Which series of a study to measure: each with why the rule puts it where it stands, and below them what cannot be opened. */
public final class SeriesDialog extends Dialog<SeriesChoice> {
    /** @param now is chosen already */
    public SeriesDialog(Window owner, Study study, SeriesChoice now, List<String> leftOut) {
        int count = study.choices().size();
        Dialogs.prepare(
                this,
                owner,
                "series-dialog",
                "Choose a series",
                count == 1
                        ? "One CT series of this study can be measured."
                        : String.format(Locale.ROOT, "%d CT series were found. Which one is to be measured?", count));
        ListView<SeriesChoice> list = new ListView<>();
        list.setId("series");
        list.getItems().setAll(study.choices());
        list.setCellFactory(view -> new ChoiceCell(study));
        list.getSelectionModel().select(now);
        // else the arrows would do nothing, and Enter would take what nobody chose
        setOnShown(e -> list.requestFocus());
        list.scrollTo(now);
        list.getStyleClass().add("series-list");
        list.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                take(list);
            }
        });
        // a list keeps Enter to itself
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                take(list);
                e.consume();
            }
        });
        VBox content = Dialogs.content(list);
        content.getStyleClass().add("dialog-wide");
        VBox.setVgrow(list, Priority.ALWAYS);
        List<String> besides = besides(study, leftOut);
        if (!besides.isEmpty()) {
            content.getChildren().add(refused(besides));
        }
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        setResultConverter(b -> b == ButtonType.OK ? list.getSelectionModel().getSelectedItem() : null);
    }

    private void take(ListView<SeriesChoice> list) {
        if (list.getSelectionModel().getSelectedItem() != null) {
            setResult(list.getSelectionModel().getSelectedItem());
            close();
        }
    }

    private static List<String> besides(Study study, List<String> leftOut) {
        List<String> besides = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (RefusedSeries each : study.refused()) {
            besides.add("%s, %s, cannot be opened: %s"
                    .formatted(each.origin().facts().label(), Counted.of(each.slices(), "slice"), each.reasonAlone()));
            reasons.add(each.reason());
        }
        leftOut.stream().filter(s -> !reasons.contains(s)).forEach(besides::add);
        return besides;
    }

    private static ScrollPane refused(List<String> sentences) {
        Label label = new Label(String.join("\n", sentences));
        label.setId("series-refused");
        label.setWrapText(true);
        label.getStyleClass().add("text-small");
        ScrollPane scroll = new ScrollPane(label);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("series-refused");
        return scroll;
    }

    /** One row: what the file calls the series, how it was made, and why it stands where it does. */
    private static final class ChoiceCell extends ListCell<SeriesChoice> {
        private final Study study;

        ChoiceCell(Study study) {
            this.study = study;
            // else a long line would widen the list
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(SeriesChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                return;
            }
            Label name = new Label(TakenSeries.label(choice));
            name.getStyleClass().add("case-name");
            VBox box = new VBox(2, name, line(facts(choice), "text-muted"));
            String place = place(choice);
            if (!place.isEmpty()) {
                box.getChildren().add(line(place, "text-muted"));
            }
            for (String warning : choice.warnings()) {
                box.getChildren().add(line(warning, "flag-warning"));
            }
            setGraphic(box);
        }

        private static Label line(String text, String style) {
            Label line = new Label(text);
            line.setWrapText(true);
            line.getStyleClass().addAll("text-small", style);
            return line;
        }

        private static String facts(SeriesChoice choice) {
            return String.format(
                    Locale.ROOT,
                    "%d %s, %.2f mm apart, %d x %d pixels of %.2f mm",
                    choice.slices(),
                    choice.slices() == 1 ? "slice" : "slices",
                    choice.sliceSpacingMm(),
                    choice.fileGeometry().sizeI(),
                    choice.fileGeometry().sizeJ(),
                    choice.fileGeometry().spacingI());
        }

        /** Where the rule puts it; nothing where nothing but the order tells them apart. */
        private String place(SeriesChoice choice) {
            int at = study.choices().indexOf(choice);
            if (at == 0) {
                return study.choices().size() > 1 ? "Preferred: taken when nobody chooses" : "";
            }
            List<SeriesSelection.NotChosen> behind =
                    study.selection(study.preferred(), false).notChosen();
            String why = behind.get(at - 1).why();
            return why.isEmpty() ? "" : "Behind the first: " + why;
        }
    }
}
