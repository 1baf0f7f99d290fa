package org.longus.ui.chart;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.longus.measure.CutOff;
import org.longus.ui.cohort.Chart;
import org.longus.ui.cohort.CohortCharts;
import org.longus.ui.cohort.CohortFigure;
import org.longus.ui.cohort.CohortView;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;
import org.longus.ui.key.Shortcut;
import org.longus.ui.panel.Controls;

/** The page of a cohort, in place of the planes: how far it is at the left, its charts beside. */
public final class CohortPane extends BorderPane {
    private static final Duration LOOK = Duration.seconds(2);
    /** Where no program is at work a look is worth less. */
    private static final int LOOKS_LEFT_OUT = 5;

    private final CohortView view;
    private final ObservableValue<TextScale> scale;
    private final ObservableValue<DecimalSign> sign;
    private final ToggleGroup pages = new ToggleGroup();
    private final List<ToggleButton> tabs = new ArrayList<>();
    private final StackPane page = new StackPane();
    private int looks;

    /**
     * @param cutOffs in force
     * @param giveTable asks for a study's table
     */
    public CohortPane(
            CohortView view,
            ObservableValue<List<CutOff<?>>> cutOffs,
            Runnable giveTable,
            Commands commands,
            ObservableValue<TextScale> scale,
            ObservableValue<DecimalSign> sign) {
        this.view = view;
        this.scale = scale;
        this.sign = sign;
        setId("cohort-pane");
        getStyleClass().add("cohort-pane");
        add("Progress", "How far the runs are, and what failed and why", progress());
        add("Distribution", "How SMA and other figures spread, by sex and age", distribution());
        add("Survival", "Kaplan-Meier curves by category and sex", survival(cutOffs, giveTable));
        add("Agreement", "Bland-Altman: models, readers and truth against each other", agreement(giveTable));
        setTop(heading(commands));
        LiveBox live = new LiveBox(view.factsProperty(), view.readProperty());
        ScrollPane side = new ScrollPane(live);
        side.setFitToWidth(true);
        side.getStyleClass().add("cohort-side");
        setLeft(side);
        page.getStyleClass().add("cohort-page");
        setCenter(page);
        tabs.getFirst().setSelected(true);
        Controls.showWhile(this, view.shownProperty());
        Timeline looking = new Timeline(new KeyFrame(LOOK, e -> look()));
        looking.setCycleCount(Animation.INDEFINITE);
        view.shownProperty().subscribe(shown -> {
            if (shown) {
                looking.play();
                tabs.stream().filter(ToggleButton::isSelected).findFirst().ifPresent(Node::requestFocus);
            } else {
                looking.stop();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                view.shownProperty().set(false);
                e.consume();
            }
        });
    }

    private void look() {
        boolean due = view.factsProperty().get().isRunning() || looks % LOOKS_LEFT_OUT == 0;
        looks++;
        if (due) {
            view.poll();
        }
    }

    private Node heading(Commands commands) {
        Button back = Controls.button(
                "cohort-back",
                Feather.ARROW_LEFT,
                "Planes",
                Controls.text("Back to the planes (also Esc)", Shortcut.COHORT),
                () -> view.shownProperty().set(false));
        Label folder = Controls.label("", "text-muted");
        folder.setId("cohort-folder");
        folder.textProperty()
                .bind(view.folderProperty()
                        .map(Path::getFileName)
                        .map(Path::toString)
                        .orElse(""));
        folder.setTooltip(Controls.tip(""));
        folder.getTooltip()
                .textProperty()
                .bind(view.folderProperty().map(Path::toString).orElse(""));
        Button again = Controls.button(
                "cohort-again",
                Feather.REFRESH_CW,
                "Read again",
                "Read all results of the folder anew: some may have been replaced",
                view::readAgain);
        Button open = Controls.button(
                "cohort-open",
                Feather.FOLDER,
                "Open cohort",
                Controls.text("Open the folder of another cohort", Shortcut.OPEN_COHORT),
                commands.of(Shortcut.OPEN_COHORT));
        HBox choose = Controls.styled(new HBox(), "gap-small");
        choose.getChildren().setAll(tabs);
        return Controls.styled(
                new HBox(
                        back,
                        Controls.label("Cohort", "table-title"),
                        folder,
                        Controls.spacer(),
                        choose,
                        Controls.spacer(),
                        again,
                        open),
                "tool-row",
                "cohort-heading");
    }

    private void add(String name, String tip, Node content) {
        ToggleButton tab = Controls.toggle("cohort-" + name.toLowerCase(Locale.ROOT), null, name, tip);
        tab.setToggleGroup(pages);
        tab.selectedProperty().subscribe(on -> {
            if (on) {
                page.getChildren().setAll(content);
            }
        });
        // one of them is always shown
        tab.addEventFilter(javafx.event.ActionEvent.ACTION, e -> tab.setSelected(true));
        tabs.add(tab);
    }

    private ChartCard card(String id, ObservableValue<Chart> chart) {
        return new ChartCard(id, chart, scale, sign, view::openCase);
    }

    private ObservableValue<Chart> soFar(int n) {
        Chart none = Chart.none("So far", "No run tells here how far it is.", List.of());
        return view.soFarProperty().map(all -> all.size() > n ? all.get(n) : none);
    }

    private static VBox filling(Node above, Node below) {
        VBox both = Controls.styled(new VBox(above, below), "rows");
        VBox.setVgrow(below, Priority.ALWAYS);
        return both;
    }

    private Node progress() {
        HBox charts =
                Controls.styled(new HBox(card("so-far-sma", soFar(0)), card("so-far-level", soFar(1))), "chart-pair");
        FailedList failed = new FailedList(view.factsProperty());
        charts.setPrefHeight(400);
        failed.setPrefHeight(190);
        VBox all = Controls.styled(
                new VBox(charts, Controls.label("Failed cases, and why", "panel-title"), failed), "rows");
        VBox.setVgrow(charts, Priority.ALWAYS);
        return all;
    }

    private Node distribution() {
        StringProperty figure = new SimpleStringProperty(CohortFigure.SMA.name());
        figure.subscribe(name -> view.choices().figureProperty().set(CohortFigure.valueOf(name)));
        Choice choice = new Choice(
                "cohort-figure",
                "Figure",
                "Whose spread is shown",
                figure,
                name -> CohortFigure.valueOf(name).heading());
        choice.offer(Arrays.stream(CohortFigure.values()).map(Enum::name).toList());
        return filling(
                choice,
                Controls.styled(
                        new HBox(
                                card("chart-often", view.chartsProperty().map(CohortCharts::often)),
                                card("chart-age", view.chartsProperty().map(CohortCharts::overAge))),
                        "chart-pair"));
    }

    private Button table(String id, Runnable giveTable) {
        return Controls.button(
                id,
                Feather.FILE_TEXT,
                "Study table ...",
                "Take outcomes and areas of truth from a table (CSV or XLSX): os_months and os_event, truth_area_cm2",
                giveTable);
    }

    private Node survival(ObservableValue<List<CutOff<?>>> cutOffs, Runnable giveTable) {
        Choice outcome = new Choice(
                "cohort-outcome",
                "Outcome",
                "What is waited for: an outcome of the table",
                view.choices().outcomeProperty(),
                o -> o);
        view.chartsProperty().subscribe(c -> outcome.offer(c.outcomes()));
        Choice cutOff = new Choice(
                "cohort-cut-off",
                "Categories by",
                "Whose limits make the categories: set before, not looked for in these data",
                view.choices().cutOffProperty(),
                id -> cutOffs.getValue().stream()
                        .filter(c -> c.id().equals(id))
                        .map(CutOff::labelAndScale)
                        .findFirst()
                        .orElse(id));
        cutOffs.subscribe(all -> cutOff.offer(all.stream().map(CutOff::id).toList()));
        CheckBox bySex = new CheckBox("By sex");
        bySex.setId("cohort-by-sex");
        bySex.setTooltip(Controls.tip("Curves of women and men of their own"));
        bySex.selectedProperty().bindBidirectional(view.choices().bySexProperty());
        HBox row = Controls.styled(
                new HBox(outcome, cutOff, bySex, Controls.spacer(), table("survival-table", giveTable)),
                "cohort-choices");
        return filling(row, card("chart-survival", view.chartsProperty().map(CohortCharts::survival)));
    }

    private Node agreement(Runnable giveTable) {
        Choice which = new Choice(
                "cohort-comparison",
                "Compare",
                "Which two ways of measuring are held against each other",
                view.choices().comparisonProperty(),
                c -> c);
        view.chartsProperty().subscribe(c -> which.offer(c.comparisons()));
        HBox row = Controls.styled(
                new HBox(which, Controls.spacer(), table("agreement-table", giveTable)), "cohort-choices");
        return filling(row, card("chart-agreement", view.chartsProperty().map(CohortCharts::agreement)));
    }
}
