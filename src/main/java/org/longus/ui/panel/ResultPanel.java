package org.longus.ui.panel;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.longus.io.CtSeries;
import org.longus.ui.state.CaseModel;
import org.longus.ui.state.FlagPlaces;
import org.longus.ui.state.StudyItem;
import org.longus.ui.state.Workbench;

/** What came out: the numbers, what they rest on, and what asks for a second look. */
public final class ResultPanel extends ScrollPane {
    private final VBox content = new VBox();
    private final Workbench bench;
    private final LayersBox layers;

    public ResultPanel(Workbench bench) {
        this.bench = bench;
        this.layers = new LayersBox(bench.display());
        content.getStyleClass().addAll("side-panel", "result-panel");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("result-scroll");
        bench.currentProperty().subscribe(this::show);
    }

    private void show(CaseModel model) {
        content.getChildren().clear();
        if (model == null) {
            content.getChildren().add(Controls.label("Result", "panel-title"));
            content.getChildren().add(wrapped("Open a CT to measure it.", "text-muted"));
        } else {
            PatientBox patient = new PatientBox(model.patient());
            patient.setDisable(model.isReadOnly());
            content.getChildren()
                    .addAll(
                            heading(model.series()),
                            new NumbersBox(model),
                            new ComparisonBox(model, bench.comparing(), bench.readers()),
                            patient,
                            new FlagsBox(model, new FlagPlaces(bench)));
        }
        if (model != null && model.reader().isPresent()) {
            content.getChildren().add(1, new ReadingBox(model, bench.readers()));
        }
        content.getChildren().add(layers);
    }

    private static VBox heading(CtSeries series) {
        Label who = Controls.label(StudyItem.who(series.identity(), series.name()), "case-name");
        String date = StudyItem.date(series.identity().studyDate());
        String description = series.identity().seriesDescription();
        Label scan = wrapped(
                String.join("  ", date, description.isEmpty() ? series.name() : description)
                        .strip(),
                "text-muted",
                "text-small");
        return Controls.styled(new VBox(who, scan), "gap-least");
    }

    static Label wrapped(String text, String... styles) {
        Label label = Controls.label(text, styles);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
