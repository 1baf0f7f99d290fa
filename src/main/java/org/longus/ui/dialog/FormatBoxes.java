package org.longus.ui.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.longus.export.Exporter;
import org.longus.export.folder.ExportRequest;
import org.longus.export.folder.Exporters;
import org.longus.export.json.JsonExporter;

/** A check box for each kind of file, with what it is good for, and buttons that choose several at once. */
final class FormatBoxes {
    private final Map<String, CheckBox> boxes = new LinkedHashMap<>();
    private final HBox several;
    private final VBox shown;

    FormatBoxes(ExportRequest now) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("export-formats");
        for (Exporter exporter : Exporters.all()) {
            add(grid, exporter, now);
        }
        several = new HBox(
                button("export-usual", "The _usual ones", ExportRequest.USUAL_WORD),
                button("export-all", "_All", ExportRequest.ALL_WORD));
        several.getStyleClass().add("about-row");
        ScrollPane sheet = new ScrollPane(grid);
        sheet.setFitToWidth(true);
        sheet.setFocusTraversable(false);
        sheet.getStyleClass().addAll("export-scroll", "edge-to-edge");
        boxes.values()
                .forEach(box -> box.focusedProperty().subscribe(on -> {
                    if (on) {
                        show(sheet, box);
                    }
                }));
        shown = new VBox(several, sheet);
        shown.getStyleClass().add("export-choice");
    }

    /** Scrolls to what Tab leads to. */
    private static void show(ScrollPane sheet, CheckBox box) {
        double hidden = sheet.getContent().getBoundsInLocal().getHeight()
                - sheet.getViewportBounds().getHeight();
        if (hidden > 0) {
            double middle = box.getBoundsInParent().getCenterY()
                    - sheet.getViewportBounds().getHeight() / 2;
            sheet.setVvalue(Math.clamp(middle / hidden, 0, 1));
        }
    }

    private void add(GridPane grid, Exporter exporter, ExportRequest now) {
        CheckBox box = new CheckBox(exporter.label());
        box.setId("export-" + exporter.id());
        box.setSelected(now.formats().contains(exporter.id()));
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.setAccessibleHelp(exporter.purpose());
        box.setTooltip(new Tooltip("%s; --format %s".formatted(exporter.purpose(), exporter.id())));
        box.setDisable(exporter.id().equals(JsonExporter.ID));
        Label purpose = new Label(exporter.purpose());
        purpose.getStyleClass().addAll("text-muted", "text-small");
        purpose.setOnMouseClicked(e -> {
            if (!box.isDisabled()) {
                box.fire();
            }
        });
        GridPane.setHgrow(purpose, Priority.ALWAYS);
        grid.addRow(boxes.size(), box, purpose);
        boxes.put(exporter.id(), box);
    }

    private Button button(String id, String text, String word) {
        Button button = new Button(text);
        button.setId(id);
        button.setMnemonicParsing(true);
        List<String> formats = ExportRequest.of(List.of(word)).formats();
        button.setTooltip(new Tooltip(String.join(", ", formats)));
        button.setAccessibleHelp("Chooses " + String.join(", ", formats));
        button.setOnAction(e -> boxes.forEach((format, box) -> box.setSelected(formats.contains(format))));
        return button;
    }

    Node shown() {
        return shown;
    }

    /** For the keyboard. */
    Node first() {
        return boxes.values().iterator().next();
    }

    /** Whether the keyboard is at one of these, or at one of the others. */
    boolean isAt(Node node, Node... others) {
        return List.of(others).contains(node) || boxes.containsValue(node) || several.getChildren().contains(node);
    }

    ExportRequest request() {
        return ExportRequest.of(boxes.entrySet().stream()
                .filter(e -> e.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList());
    }
}
