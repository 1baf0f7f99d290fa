package org.longus.ui.panel;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.longus.review.QualityFlag;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.FlagPlaces;

/** What asks for a second look before the number is used, but for what stands above the number already. */
final class FlagsBox extends VBox {
    FlagsBox(ObservableValue<CaseModel> shown, FlagPlaces places) {
        getStyleClass().add("section");
        ObservableValue<List<QualityFlag>> all =
                shown.flatMap(CaseModel::flagsProperty).orElse(List.of());
        FlagRows list = new FlagRows("flags", all.map(flags -> of(flags, false)), places);
        Label none = Controls.label("", "text-muted", "text-small");
        none.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> none(shown.getValue(), all.getValue()), all, shown.flatMap(CaseModel::sliceProperty)));
        Controls.showWhile(none, list.emptyProperty());
        getChildren().addAll(Controls.label("Second look", "panel-title"), list, none);
    }

    /** For above the number: these say that it may be of the wrong scan, or of no HU at all. */
    static FlagRows grave(ObservableValue<CaseModel> shown, FlagPlaces places) {
        ObservableValue<List<QualityFlag>> all =
                shown.flatMap(CaseModel::flagsProperty).orElse(List.of());
        FlagRows list = new FlagRows("grave-flags", all.map(flags -> of(flags, true)), places);
        list.getStyleClass().add("grave-flags");
        Controls.showWhile(list, list.emptyProperty().not());
        return list;
    }

    /** How many warnings stand here, and not above the number. */
    static ObservableValue<Integer> warnings(ObservableValue<CaseModel> shown) {
        return shown.flatMap(CaseModel::flagsProperty)
                .map(all -> (int)
                        of(all, false).stream().filter(FlagRows::isWarning).count())
                .orElse(0);
    }

    private static List<QualityFlag> of(List<QualityFlag> flags, boolean grave) {
        return flags.stream().filter(f -> isGrave(f.code()) == grave).toList();
    }

    private static boolean isGrave(QualityFlag.Code code) {
        return code == QualityFlag.Code.PREFERRED_SERIES_REFUSED || code == QualityFlag.Code.VALUES_NOT_HU;
    }

    private static String none(CaseModel shown, List<QualityFlag> all) {
        if (!all.isEmpty()) {
            return "Nothing but what stands at the top";
        }
        return shown == null || shown.slice() == null ? "Nothing yet" : "No flag raised";
    }
}
