package org.longus.ui.dialog;

import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.longus.measure.ReaderScatter;
import org.longus.ui.casework.MeasuredPicture;
import org.longus.ui.casework.StudyChange;
import org.longus.ui.casework.StudySide;

/** Two studies of a patient beside each other: their measured slices on one scale, and what changed. */
public final class StudiesDialog extends Dialog<Void> {
    private static final double LEAST_HEIGHT = 160;
    /** Of the dialog, for what stands below the pictures. */
    private static final double TEXTS = 330;

    public StudiesDialog(Window owner, StudyChange change) {
        Dialogs.prepare(
                this,
                owner,
                "studies",
                "Compare with an earlier study",
                "%s against %s"
                        .formatted(change.later().date(), change.earlier().date()));
        double width = Math.min(Dialogs.widest(owner) - 80, 900) / 2;
        double height = Math.max(LEAST_HEIGHT, owner.getHeight() - TEXTS - 60);
        double perMm = Math.min(
                perMm(change.earlier().picture(), width, height),
                perMm(change.later().picture(), width, height));
        HBox sides = new HBox(
                side("Earlier", "earlier", change.earlier(), perMm), side("Later", "later", change.later(), perMm));
        sides.setSpacing(16);
        VBox content = Dialogs.content(sides, figures(change));
        change.remarks().forEach(remark -> content.getChildren().add(text(remark, "text-warning")));
        content.getChildren()
                .addAll(
                        text(ReaderScatter.SOURCE, "text-muted"),
                        text(
                                change.matchedText()
                                        + " Another height of the slice, other contrast and another scanner change the"
                                        + " figures, too.",
                                "text-muted"));
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setResizable(true);
    }

    private static double perMm(MeasuredPicture p, double width, double height) {
        return Math.min(width / (p.width() * p.pixelXMm()), height / (p.height() * p.pixelYMm()));
    }

    private static VBox side(String title, String id, StudySide side, double perMm) {
        MeasuredPicture p = side.picture();
        WritableImage image = new WritableImage(p.width(), p.height());
        image.getPixelWriter()
                .setPixels(0, 0, p.width(), p.height(), PixelFormat.getIntArgbInstance(), p.argb(), 0, p.width());
        ImageView view = new ImageView(image);
        view.setId("study-" + id);
        view.setFitWidth(p.width() * p.pixelXMm() * perMm);
        view.setFitHeight(p.height() * p.pixelYMm() * perMm);
        view.setSmooth(true);
        view.setAccessibleText("The measured slice of %s with its muscle".formatted(side.date()));
        Label heading = new Label("%s: %s".formatted(title, side.date()));
        heading.getStyleClass().add("panel-title");
        Label slice = new Label(String.format(
                Locale.ROOT, "%s, slice at z %.1f mm", side.state().word(), side.zMm()));
        slice.getStyleClass().addAll("text-muted", "text-small");
        return new VBox(4, heading, view, slice);
    }

    private static GridPane figures(StudyChange change) {
        GridPane grid = new GridPane();
        grid.setId("study-figures");
        grid.setHgap(18);
        grid.setVgap(4);
        String[] heads = {"", change.earlier().date(), change.later().date(), "Change", ""};
        for (int c = 0; c < heads.length; c++) {
            put(grid, heads[c], c, 0, "panel-title");
        }
        int r = 1;
        for (StudyChange.Row row : change.rows()) {
            put(grid, row.figure(), 0, r, "row-name");
            put(grid, row.before(), 1, r, "figures");
            put(grid, row.after(), 2, r, "figures");
            put(grid, row.change(), 3, r, "figures");
            put(grid, row.judged(), 4, r, "text-muted");
            r++;
        }
        return grid;
    }

    private static void put(GridPane grid, String text, int column, int row, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(column == 4);
        if (column < 4) {
            // the last one gives way
            label.setMinWidth(Region.USE_PREF_SIZE);
        } else {
            label.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setHgrow(label, Priority.ALWAYS);
        }
        GridPane.setHalignment(label, column > 0 && column < 4 ? HPos.RIGHT : HPos.LEFT);
        grid.add(label, column, row);
    }

    private static Label text(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(style, "text-small");
        return label;
    }
}
