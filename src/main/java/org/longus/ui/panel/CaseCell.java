package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.longus.review.store.CaseSummary;
import org.longus.ui.cases.CaseSelection;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.key.Shortcut;

/** Who, which scan, how far it has come, how much muscle. */
final class CaseCell extends ListCell<StudyItem> {
    private final StateIcon icon = new StateIcon();
    private final Label who = Controls.label("", "case-name");
    private final Label scan = Controls.label("", "text-muted", "text-small");
    private final Label state = Controls.label("", "text-small", "case-state");
    private final Label sma = Controls.label("", "text-small", "figures", "case-sma");
    private final HBox line = Controls.styled(
            new HBox(
                    new HBox(icon),
                    Controls.styled(
                            new VBox(who, scan, Controls.styled(new HBox(state, Controls.spacer(), sma), "gap-small")),
                            "gap-least")),
            "gap-middle");
    private final Tooltip tip = Controls.tip("");
    private final ContextMenu menu;
    private final ContextMenu several;
    private final CaseSelection selection;
    private final ObservableValue<DecimalSign> sign;
    private Subscription following = Subscription.EMPTY;

    /**
     * @param selection tells which menu is meant
     * @param sign with which figures are shown
     * @param otherSeries asks for another series of the chosen case's study
     */
    CaseCell(CaseSelection selection, Commands commands, ObservableValue<DecimalSign> sign, Runnable otherSeries) {
        this.selection = selection;
        this.sign = sign;
        HBox.setHgrow(line.getChildren().getLast(), javafx.scene.layout.Priority.ALWAYS);
        line.getChildren().getFirst().getStyleClass().add("case-icon");
        sma.setMinWidth(USE_PREF_SIZE);
        // folders of anonymised patients often differ at their end alone
        who.setWrapText(true);
        menu = MenuItems.context(() -> commands.lines()
                .of(
                        Shortcut.APPROVE,
                        Shortcut.FLAG,
                        Shortcut.FLAG_NOTE,
                        Shortcut.EXCLUDE,
                        Shortcut.TAKE_APPROVAL_BACK,
                        Shortcut.TAKE_FLAG_BACK,
                        Shortcut.TAKE_EXCLUSION_BACK,
                        Shortcut.REOPEN_READING,
                        Shortcut.HISTORY,
                        Shortcut.OTHER_SERIES,
                        Shortcut.EARLIER_STUDY,
                        Shortcut.CLOSE));
        several = new SeveralMenu(selection, commands);
        selection.severalBinding().subscribe(s -> offer());
        setPrefWidth(0);
    }

    private void offer() {
        setContextMenu(
                getItem() == null || isEmpty()
                        ? null
                        : selection.severalBinding().get() ? several : menu);
    }

    @Override
    protected void updateItem(StudyItem item, boolean empty) {
        super.updateItem(item, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (empty || item == null) {
            setGraphic(null);
            setContextMenu(null);
            setTooltip(null);
            return;
        }
        who.setText(item.who());
        String id = id(item);
        // a long PatientID is cut at its end, and the date before it is not
        scan.setText(String.join("  ", item.studyDate(), id).strip());
        if (scan.getText().isEmpty()) {
            scan.setText(item.choice().name());
        }
        following = Subscription.combine(
                item.summaryProperty().subscribe(s -> show(item)),
                item.activityProperty().subscribe(a -> show(item)),
                sign.subscribe(s -> show(item)),
                item.modelProperty().subscribe(m -> show(item)));
        setGraphic(line);
        offer();
        setTooltip(tip);
    }

    /** A cell asks its graphic for the height of one line; the name may need more. */
    @Override
    protected double computePrefHeight(double width) {
        if (getGraphic() != line || getWidth() <= 0) {
            return super.computePrefHeight(width);
        }
        double within = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + line.prefHeight(within) + snappedBottomInset();
    }

    /** The PatientID, where it does not stand in the name's place already. */
    private static String id(StudyItem item) {
        return item.who().startsWith(item.patientId()) ? "" : item.patientId();
    }

    private void show(StudyItem item) {
        CaseSummary summary = item.summaryProperty().get();
        CaseModel model = item.model();
        icon.show(summary.state());
        StudyItem.Activity activity = item.activity();
        boolean elsewhere = model != null && model.isReadOnly();
        boolean nothingFound = summary.figures().noC3() && summary.smaCm2().isEmpty();
        String words = summary.state().word();
        if (activity != StudyItem.Activity.NONE) {
            words += ", " + activity.word();
        } else if (elsewhere) {
            words += ", read only";
        } else if (nothingFound && summary.reason().isEmpty()) {
            words += ", no C3";
        } else if (!summary.reason().isEmpty()) {
            words += ": " + summary.reason();
        }
        // a reason or a note is read where it stands; what comes and goes must not move the lines below
        state.setWrapText(
                activity == StudyItem.Activity.NONE && !summary.reason().isEmpty());
        state.setText(words);
        sma.setText(
                summary.smaCm2().isPresent()
                        ? sign.getValue()
                                .shown(String.format(
                                        Locale.ROOT,
                                        "%.1f cm\u00B2",
                                        summary.smaCm2().getAsDouble()))
                        : "");
        String who = model == null
                ? ""
                : model.opened().heldBy().map(h -> "\nOpen elsewhere: " + h).orElse("");
        tip.setText("%s\n%s\n%s\n%s%s%s"
                .formatted(
                        (item.who() + "  " + id(item)).strip(),
                        (item.studyDate() + " " + item.taken().text()).strip(),
                        item.choice().source(),
                        words,
                        activity == StudyItem.Activity.FAILED ? "\n" + item.failure() : "",
                        who));
    }
}
