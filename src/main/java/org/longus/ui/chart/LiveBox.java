package org.longus.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.longus.ui.cohort.LiveFacts;
import org.longus.ui.panel.Controls;

/** How far a cohort is: what its runs say, what is done and what is not, and which cases are being measured. */
final class LiveBox extends VBox {
    private static final int MOST_RUNNING = 8;

    LiveBox(ObservableValue<LiveFacts> facts, ObservableValue<String> read) {
        setId("cohort-live");
        getStyleClass().add("cohort-live");
        Label state = Controls.wrapped("", "cohort-state");
        state.setId("cohort-state");
        state.textProperty().bind(facts.map(LiveFacts::state));
        Label doubt = Controls.wrapped("", "text-small", "form-fault");
        doubt.setId("cohort-doubt");
        doubt.textProperty().bind(facts.map(LiveFacts::doubt));
        Controls.showWhile(doubt, facts.map(f -> !f.doubt().isEmpty()));
        ProgressBar bar = new ProgressBar();
        bar.setId("cohort-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(facts.map(f -> Math.max(0, f.fraction())));
        bar.accessibleTextProperty()
                .bind(facts.map(f -> String.format(Locale.ROOT, "%.0f %% done", 100 * f.fraction())));
        Controls.showWhile(bar, facts.map(f -> f.fraction() >= 0));
        Label left = Controls.wrapped("", "figures");
        left.setId("cohort-left");
        left.textProperty().bind(facts.map(LiveFacts::left));
        Controls.showWhile(left, facts.map(f -> !f.left().isEmpty()));
        GridPane counts = new GridPane();
        counts.getStyleClass().add("cohort-counts");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints figures = new ColumnConstraints();
        figures.setHalignment(HPos.RIGHT);
        counts.getColumnConstraints().setAll(words, figures);
        facts.subscribe(f -> fill(counts, f.rows()));
        VBox running = Controls.styled(new VBox(), "gap-small");
        facts.subscribe(f -> running.getChildren().setAll(running(f.running())));
        Label results = Controls.wrapped("", "text-small", "text-muted", "figures");
        results.setId("cohort-read");
        results.textProperty().bind(read);
        getChildren().addAll(state, doubt, bar, left, counts, results, running);
    }

    private static void fill(GridPane grid, List<LiveFacts.Row> rows) {
        grid.getChildren().clear();
        for (int n = 0; n < rows.size(); n++) {
            LiveFacts.Row row = rows.get(n);
            Label name = Controls.label(row.name(), "row-name");
            Label count = Controls.label(String.valueOf(row.count()), "row-value", "figures");
            if (row.isBad()) {
                name.getStyleClass().add("form-fault");
                count.getStyleClass().add("form-fault");
            }
            name.setLabelFor(count);
            count.setId("count-" + row.name().replace(' ', '-'));
            count.setAccessibleText(row.name() + ": " + row.count());
            grid.addRow(n, name, count);
        }
    }

    private static List<Node> running(List<String> names) {
        List<Node> lines = new ArrayList<>();
        if (!names.isEmpty()) {
            lines.add(Controls.label("Being measured", "panel-title"));
        }
        names.stream().limit(MOST_RUNNING).forEach(n -> {
            Label line = Controls.label(n, "text-small");
            line.setTooltip(Controls.tip(n));
            lines.add(line);
        });
        if (names.size() > MOST_RUNNING) {
            lines.add(Controls.label("and " + (names.size() - MOST_RUNNING) + " more", "text-small"));
        }
        return lines;
    }
}
