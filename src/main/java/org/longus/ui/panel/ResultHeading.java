package org.longus.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.longus.export.SeriesText;
import org.longus.io.CtSeries;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.cases.TakenSeries;
import org.longus.ui.casework.CaseModel;

/** Whose number it is, of which scan, and what speaks against it at once. */
final class ResultHeading extends VBox {
    /**
     * @param otherSeries asks for another series of the study
     * @param warnings what stands under the scan
     */
    ResultHeading(CaseList list, Runnable otherSeries, Node... warnings) {
        ObservableValue<StudyItem> chosen = list.chosenProperty();
        Label who = Controls.wrapped("", "case-name");
        who.setId("result-who");
        who.textProperty().bind(chosen.flatMap(StudyItem::nameProperty).orElse(""));
        Label scan = Controls.wrapped("", "text-muted", "text-small");
        scan.textProperty()
                .bind(list.currentProperty()
                        .map(CaseModel::series)
                        .map(ResultHeading::scan)
                        .orElse(""));
        getChildren().addAll(who, scan);
        getChildren().addAll(warnings);
        getChildren().add(seriesTaken(chosen.map(StudyItem::taken), otherSeries));
        getStyleClass().add("gap-least");
    }

    /** Which series of the study it is, where there are several, and the way to the others. */
    private static VBox seriesTaken(ObservableValue<TakenSeries> taken, Runnable otherSeries) {
        Label words = Controls.wrapped("", "text-small");
        words.setId("series-taken");
        words.textProperty().bind(taken.map(TakenSeries::text).orElse(""));
        Button other = Controls.button(
                "other-series",
                Feather.LAYERS,
                "Other series ...",
                "Shows all CT series of this study, those that cannot be opened too, and measures another one",
                otherSeries);
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
