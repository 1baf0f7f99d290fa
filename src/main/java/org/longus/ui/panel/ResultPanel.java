package org.longus.ui.panel;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.export.SeriesText;
import org.longus.io.CtSeries;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.cases.TakenSeries;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.FlagPlaces;
import org.longus.ui.commands.Workbench;

/**
 * What came out: the numbers, what they rest on, and what asks for a second look. The boxes are made once and follow the
 * shown case: to make and style them anew for each case would hold up the way through a list.
 */
public final class ResultPanel extends ScrollPane {
    public ResultPanel(Workbench bench) {
        ObservableValue<CaseModel> shown = bench.currentProperty();
        FlagPlaces places = new FlagPlaces(bench);
        FlagsBox flags = new FlagsBox(shown, places);
        VBox ofTheCase = new VBox(
                heading(bench, shown.map(CaseModel::series), FlagsBox.grave(shown, places), below(shown, flags)),
                new ReadingBox(shown, bench.readers()),
                new NumbersBox(shown),
                new ComparisonBox(shown, bench.comparing(), bench.readers()),
                patient(shown),
                flags);
        ofTheCase.getStyleClass().add("result-boxes");
        Controls.showWhile(ofTheCase, shown.map(m -> true).orElse(false));
        VBox content = new VBox(noCase(bench), ofTheCase, new LayersBox(bench.display()));
        content.getStyleClass().addAll("side-panel", "result-panel");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("result-scroll");
        // whose number it is stands at the top
        shown.subscribe(m -> setVvalue(0));
    }

    /** On most screens the warnings are out of sight while the number is read: here is how many there are, and the way there. */
    private Hyperlink below(ObservableValue<CaseModel> shown, FlagsBox flags) {
        ObservableValue<Integer> count = FlagsBox.warnings(shown);
        Hyperlink below = new Hyperlink();
        below.setId("flags-below");
        below.getStyleClass().addAll("text-small", "flags-below");
        below.textProperty()
                .bind(count.map(n -> n == 1 ? "1 warning under Second look" : n + " warnings under Second look"));
        below.setOnAction(e -> {
            below.setVisited(false);
            double top = getContent().sceneToLocal(flags.localToScene(0, 0)).getY();
            double hidden = getContent().getLayoutBounds().getHeight()
                    - getViewportBounds().getHeight();
            setVvalue(hidden <= 0 ? 0 : Math.clamp(top / hidden, 0, 1));
        });
        Controls.showWhile(below, count.map(n -> n > 0));
        return below;
    }

    private static VBox noCase(Workbench bench) {
        Label why = Controls.wrapped("", "text-muted");
        why.textProperty()
                .bind(bench.list()
                        .chosenProperty()
                        .map(c -> "Without its CT the chosen case has none.")
                        .orElse("Open a CT to measure it."));
        VBox box = Controls.styled(new VBox(Controls.label("Result", "panel-title"), why), "gap-middle");
        Controls.showWhile(box, Bindings.isNull(bench.currentProperty()));
        return box;
    }

    private static PatientBox patient(ObservableValue<CaseModel> shown) {
        PatientBox patient = new PatientBox(shown.map(CaseModel::patient));
        patient.disableProperty().bind(shown.map(CaseModel::isReadOnly).orElse(true));
        return patient;
    }

    private static VBox heading(Workbench bench, ObservableValue<CtSeries> series, FlagRows grave, Hyperlink below) {
        ObservableValue<StudyItem> chosen = bench.list().chosenProperty();
        Label who = Controls.wrapped("", "case-name");
        who.setId("result-who");
        who.textProperty().bind(chosen.flatMap(StudyItem::nameProperty).orElse(""));
        Label scan = Controls.wrapped("", "text-muted", "text-small");
        scan.textProperty().bind(series.map(ResultPanel::scan).orElse(""));
        return Controls.styled(
                new VBox(who, scan, grave, below, seriesTaken(bench, chosen.map(StudyItem::taken))), "gap-least");
    }

    /** Which series of the study it is, where there are several, and the way to the others. */
    private static VBox seriesTaken(Workbench bench, ObservableValue<TakenSeries> taken) {
        Label words = Controls.wrapped("", "text-small");
        words.setId("series-taken");
        words.textProperty().bind(taken.map(TakenSeries::words).orElse(""));
        Button other = Controls.button(
                "other-series",
                Feather.LAYERS,
                "Other series ...",
                "Shows all CT series of this study, those that cannot be opened too, and measures another one",
                bench::otherSeries);
        other.getStyleClass().add("small");
        VBox box = Controls.styled(new VBox(words, other), "gap-small");
        Controls.showWhile(box, taken.map(TakenSeries::isOneOfSeveral).orElse(false));
        return box;
    }

    private static String scan(CtSeries series) {
        String date = SeriesText.date(series.identity().studyDate());
        String description = series.identity().seriesDescription();
        return (date + "  " + (description.isEmpty() ? series.name() : description)).strip();
    }
}
