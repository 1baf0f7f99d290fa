package org.longus.ui.panel;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.FlagPlaces;
import org.longus.ui.display.DecimalSign;

/**
 * What came out: the numbers, what they rest on, and what asks for a second look. The boxes are made once and follow the
 * shown case: to make and style them anew for each case would hold up the way through a list.
 */
public final class ResultPanel extends SidePanel {
    /**
     * @param sign with which figures are shown
     * @param otherSeries asks for another series of the study
     * @param layers shown with a case and without
     * @param boxes between heading and flags, from top to bottom; only with a case
     */
    public ResultPanel(
            CaseList list,
            FlagPlaces places,
            ObservableValue<DecimalSign> sign,
            Runnable otherSeries,
            LayersBox layers,
            Node... boxes) {
        super(new VBox(), "result-scroll");
        ObservableValue<CaseModel> shown = list.currentProperty();
        FlagsBox flags = new FlagsBox(shown, places, sign);
        VBox ofTheCase = new VBox(
                new ResultHeading(list, otherSeries, FlagsBox.grave(shown, places, sign), below(shown, flags)));
        ofTheCase.getChildren().addAll(boxes);
        ofTheCase.getChildren().add(flags);
        ofTheCase.getStyleClass().add("result-boxes");
        // whichever has the keyboard stays where it is
        Stream.of(boxes).filter(Region.class::isInstance).forEach(box -> FormAnchor.hold(this, (Region) box));
        Controls.showWhile(ofTheCase, shown.map(m -> true).orElse(false));
        VBox content = (VBox) getContent();
        content.getChildren().setAll(noCase(list), ofTheCase, layers);
        content.getStyleClass().addAll("side-panel", "result-panel");
        // whose number it is stands at the top
        shown.subscribe(m -> setVvalue(0));
    }

    /** Warnings that do not touch the area are out of sight on most screens: here is how many there are, and the way there. */
    private Hyperlink below(ObservableValue<CaseModel> shown, FlagsBox flags) {
        ObservableValue<Integer> count = FlagsBox.warnings(shown);
        Hyperlink below = new Hyperlink();
        below.setId("flags-below");
        below.getStyleClass().addAll("text-small", "flags-below");
        below.textProperty()
                .bind(count.map(
                        n -> n == 1 ? "1 more warning under Second look" : n + " more warnings under Second look"));
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

    private static VBox noCase(CaseList list) {
        Label why = Controls.wrapped("", "text-muted");
        why.textProperty()
                .bind(list.chosenProperty()
                        .map(c -> "Without its CT the chosen case has none.")
                        .orElse("Open a CT to measure it."));
        VBox box = Controls.styled(new VBox(Controls.label("Result", "panel-title"), why), "gap-middle");
        Controls.showWhile(box, Bindings.isNull(list.currentProperty()));
        return box;
    }
}
