package org.longus.ui.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.longus.ui.common.Preference;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;

/** What a person sets once, in groups. Each change is seen at once, and is kept for the next session. */
public final class PreferencesDialog extends Dialog<Void> {
    private static final ButtonType USUAL = new ButtonType("All as usual", ButtonBar.ButtonData.LEFT);

    private final GridPane form = new GridPane();
    private Subscription rows = Subscription.EMPTY;
    private Preference.Group group;

    /**
     * @param preferences in the order of their groups
     * @param buttons what has a dialog of its own, each at the end of its group
     * @param scale of the text, with which the dialog itself becomes larger
     * @param usual sets them all back
     * @param folders lets a person choose a folder, beginning at one
     */
    public PreferencesDialog(
            Window owner,
            List<Preference<?>> preferences,
            List<PreferenceButton> buttons,
            ObservableValue<TextScale> scale,
            Runnable usual,
            UnaryOperator<Optional<Path>> folders) {
        Dialogs.prepare(this, owner, "preferences", "Preferences", "Preferences");
        Dialogs.wide(getDialogPane(), owner);
        form.getStyleClass().add("preferences-form");
        List<PreferenceRow> all = new ArrayList<>();
        for (Preference.Group each : Preference.Group.values()) {
            preferences.stream().filter(p -> p.group() == each).forEach(p -> all.add(row(p, folders)));
            buttons.stream().filter(b -> b.group() == each).forEach(b -> add(b.group(), PreferenceRow.of(b)));
        }
        ScrollPane sheet = new ScrollPane(form);
        sheet.setId("preferences-sheet");
        sheet.setFitToWidth(true);
        sheet.setFocusTraversable(false);
        sheet.getStyleClass().add("preferences-scroll");
        Label kept =
                new Label("Each change is seen at once, where nothing else is said, and is kept for the next session."
                        + " Annotator mode itself begins with %s.".formatted(Shortcut.ANNOTATOR.keys()));
        kept.setWrapText(true);
        kept.setMinHeight(Region.USE_PREF_SIZE);
        kept.getStyleClass().addAll("text-muted", "text-small");
        getDialogPane().setContent(Dialogs.content(sheet, kept));
        getDialogPane().getStyleClass().add("preferences");
        getDialogPane().getButtonTypes().addAll(USUAL, ButtonType.CLOSE);
        Node reset = getDialogPane().lookupButton(USUAL);
        reset.setId("preferences-usual");
        reset.addEventFilter(ActionEvent.ACTION, e -> {
            e.consume();
            usual.run();
        });
        // or the buttons would keep the width that they have in the smaller text
        ButtonBar.setButtonUniformSize(reset, false);
        ButtonBar.setButtonUniformSize(getDialogPane().lookupButton(ButtonType.CLOSE), false);
        setOnShown(e -> all.getFirst().editor().requestFocus());
        getDialogPane().sceneProperty().flatMap(s -> s.focusOwnerProperty()).subscribe(at -> show(sheet, at));
        Subscription size = scale.subscribe(() -> Platform.runLater(this::fit));
        setOnHidden(e -> size.and(rows).unsubscribe());
        setResizable(true);
    }

    private PreferenceRow row(Preference<?> preference, UnaryOperator<Optional<Path>> folders) {
        PreferenceRow row = PreferenceRow.of(preference, folders);
        add(preference.group(), row);
        return row;
    }

    private void add(Preference.Group of, PreferenceRow row) {
        int at = form.getRowCount();
        if (of != group) {
            group = of;
            Label title = new Label(group.title());
            title.getStyleClass().add("preferences-group");
            form.add(title, 0, at++, 2, 1);
        }
        form.addRow(at, row.name(), row.shown());
        GridPane.setHgrow(row.shown(), Priority.ALWAYS);
        form.add(row.help(), 1, at + 1);
        rows = rows.and(row.end());
    }

    /** Scrolls to what Tab leads to. */
    private void show(ScrollPane sheet, Node at) {
        if (at == null || !form.equals(formOf(at))) {
            return;
        }
        double least = form.getHeight() - sheet.getViewportBounds().getHeight();
        if (least > 0) {
            double top =
                    form.sceneToLocal(at.localToScene(at.getBoundsInLocal())).getMinY();
            double bottom = top + 60;
            double from = sheet.getVvalue() * least;
            if (top < from) {
                sheet.setVvalue(Math.max(0, top - 30) / least);
            } else if (bottom > from + sheet.getViewportBounds().getHeight()) {
                sheet.setVvalue(Math.min(1, (bottom - sheet.getViewportBounds().getHeight()) / least));
            }
        }
    }

    private static Node formOf(Node at) {
        Node node = at;
        while (node != null && !(node instanceof GridPane)) {
            node = node.getParent();
        }
        return node;
    }

    private void fit() {
        if (isShowing()) {
            Dialogs.resize(getDialogPane());
        }
    }
}
