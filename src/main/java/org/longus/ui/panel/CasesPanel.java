package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.commands.Workbench;
import org.longus.ui.key.Shortcut;

/** The opened cases with their states; the chosen one is shown. */
public final class CasesPanel extends ScrollPane {
    private final Workbench bench;
    private final TextField filter = new TextField();

    /** @param history shows what was done to the chosen case */
    public CasesPanel(Workbench bench, Runnable history) {
        this.bench = bench;
        ListView<StudyItem> list = list(history);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content =
                new VBox(heading(), filter(), states(), list, verdicts(), ahead(), new AnnotatorBox(bench.readers()));
        content.getStyleClass().addAll("side-panel", "cases-panel");
        // the list takes what is left; where nothing is, the panel scrolls
        setContent(content);
        setFitToWidth(true);
        setFitToHeight(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("cases-scroll");
    }

    /** Puts the keyboard into the filter. */
    public void findCase() {
        filter.requestFocus();
        filter.selectAll();
    }

    private HBox heading() {
        CaseList list = bench.list();
        Label count = Controls.label("", "text-muted", "text-small", "figures");
        count.setId("case-count");
        count.textProperty().bind(Bindings.createStringBinding(() -> count(list), list.shown(), list.all()));
        Button table = Controls.button(
                "import-patients",
                Feather.USER_PLUS,
                "",
                "Take sex, age, height and weight out of a CSV or XLSX table, by PatientID",
                bench::importPatients);
        table.getStyleClass().addAll("flat", "small");
        table.disableProperty()
                .bind(Bindings.isEmpty(list.all()).or(bench.jobs().busyProperty()));
        return Controls.styled(
                new HBox(Controls.label("Cases", "panel-title"), count, Controls.spacer(), table), "tool-row");
    }

    private static String count(CaseList list) {
        int all = list.all().size();
        int shown = list.shown().size();
        return all == 0 ? "" : shown == all ? Integer.toString(all) : "%d of %d".formatted(shown, all);
    }

    private TextField filter() {
        filter.setId("case-filter");
        filter.setPromptText("Filter");
        filter.setAccessibleText("Show only cases that hold these words");
        filter.setTooltip(Controls.tip(Controls.words("Name, PatientID, date, state or reason", Shortcut.FILTER)));
        filter.textProperty().bindBidirectional(bench.list().filterProperty());
        // Enter ends typing: the keys belong to the planes again
        filter.setOnAction(e -> getParent().requestFocus());
        return filter;
    }

    private ComboBox<ReviewState> states() {
        ComboBox<ReviewState> states = new ComboBox<>(FXCollections.observableArrayList((ReviewState) null));
        states.getItems().addAll(ReviewState.values());
        states.setId("case-states");
        states.setMaxWidth(Double.MAX_VALUE);
        states.setAccessibleText("Show only cases of this state");
        states.setTooltip(Controls.tip("Show only cases of this state"));
        states.setButtonCell(new StateCell());
        states.setCellFactory(view -> new StateCell());
        states.valueProperty().bindBidirectional(bench.list().onlyStateProperty());
        return states;
    }

    private ListView<StudyItem> list(Runnable history) {
        CaseList cases = bench.list();
        ListView<StudyItem> list = new ListView<>(cases.shown());
        list.setId("cases");
        list.setAccessibleText("Cases");
        // with the keyboard on it, arrows go from case to case
        list.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.UP || e.getCode() == KeyCode.DOWN) {
                cases.step(e.getCode() == KeyCode.DOWN);
                e.consume();
            }
        });
        list.setCellFactory(view -> new CaseCell(bench, history));
        Label none = Controls.label("", "text-muted");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> cases.all().isEmpty() ? "No case yet" : "None is like this", cases.all()));
        list.setPlaceholder(none);
        Runnable mark = () -> {
            int at = cases.shown().indexOf(cases.chosen());
            if (at < 0) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().clearAndSelect(at);
                list.scrollTo(Math.max(0, at - 1));
            }
        };
        cases.chosenProperty().subscribe(mark);
        cases.shown().addListener((ListChangeListener<StudyItem>) c -> mark.run());
        return list;
    }

    private HBox verdicts() {
        var verdicts = bench.verdicts();
        HBox buttons = new HBox(
                Controls.button("approve", Feather.CHECK_CIRCLE, "Approve", "", verdicts::approve),
                Controls.button(
                        "flag",
                        Feather.FLAG,
                        "",
                        Controls.words("Flag: look again; once more: take it back", Shortcut.FLAG),
                        verdicts::flag),
                Controls.button(
                        "exclude",
                        Feather.SLASH,
                        "",
                        Controls.words("Exclude, with a reason; once more: take it back", Shortcut.EXCLUDE),
                        verdicts::exclude));
        Button approve = (Button) buttons.getChildren().getFirst();
        bench.readers().settingsProperty().subscribe(s -> {
            approve.setText(s.on() ? "Finish" : "Approve");
            approve.getTooltip()
                    .setText(Controls.words(
                            s.on()
                                    ? "Finish the reading: close the mask and go on; once more: open it"
                                    : "Approve the mask and go to the next case; once more: take it back",
                            Shortcut.APPROVE));
        });
        approve.accessibleTextProperty().bind(approve.getTooltip().textProperty());
        buttons.getStyleClass().add("gap-small");
        buttons.getChildren().forEach(b -> b.getStyleClass().add("small"));
        buttons.disableProperty().bind(bench.list().chosenProperty().isNull());
        return buttons;
    }

    private CheckBox ahead() {
        CheckBox ahead = new CheckBox("Predict ahead");
        ahead.setId("predict-ahead");
        ahead.setTooltip(Controls.tip("Run the models on the next cases while you work on this one"));
        ahead.selectedProperty().bindBidirectional(bench.ahead().enabledProperty());
        // a reader is not to have the models' answer
        ahead.disableProperty().bind(bench.readers().settingsProperty().map(s -> s.on()));
        return ahead;
    }

    private static final class StateCell extends ListCell<ReviewState> {
        @Override
        protected void updateItem(ReviewState state, boolean empty) {
            super.updateItem(state, empty);
            setText(empty ? "" : state == null ? "all states" : state.word());
            setGraphic(empty || state == null ? new FontIcon(Feather.LIST) : StateIcon.of(state));
        }
    }
}
