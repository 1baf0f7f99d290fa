package org.longus.ui.panel;

import java.util.List;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.longus.review.QualityFlag;
import org.longus.review.QualityFlag.Bearing;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.FlagPlaces;
import org.longus.ui.display.DecimalSign;

/**
 * What asks for a second look before the number is used, in whole sentences: all but what stands above the number already.
 * What touches the area stands beside the number, too, in a few words.
 */
final class FlagsBox extends VBox {
    FlagsBox(ObservableValue<CaseModel> shown, FlagPlaces places, ObservableValue<DecimalSign> sign) {
        getStyleClass().add("section");
        ObservableValue<List<QualityFlag>> all =
                shown.flatMap(CaseModel::flagsProperty).orElse(List.of());
        FlagRows list = new FlagRows("flags", all.map(flags -> of(flags, b -> b != Bearing.SCAN)), places, sign);
        Label none = Controls.label("", "text-muted", "text-small");
        none.setId("no-flags");
        ObservableValue<Boolean> measured =
                shown.flatMap(CaseModel::sliceProperty).map(slice -> true).orElse(false);
        // both are asked each time: what nobody asks tells its first change alone
        none.textProperty()
                .bind(Bindings.createStringBinding(() -> none(measured.getValue(), all.getValue()), measured, all));
        Controls.showWhile(none, list.emptyProperty());
        getChildren().addAll(Controls.label("Second look", "panel-title"), list, none);
    }

    /** For above the number: these say that it may be of the wrong scan, or of no HU at all. */
    static FlagRows grave(ObservableValue<CaseModel> shown, FlagPlaces places, ObservableValue<DecimalSign> sign) {
        ObservableValue<List<QualityFlag>> all =
                shown.flatMap(CaseModel::flagsProperty).orElse(List.of());
        FlagRows list = new FlagRows("grave-flags", all.map(flags -> of(flags, b -> b == Bearing.SCAN)), places, sign);
        list.getStyleClass().add("grave-flags");
        Controls.showWhile(list, list.emptyProperty().not());
        return list;
    }

    /** For beside the number: what touches the area, or says that there is none. */
    static FlagRows ofTheNumber(
            ObservableValue<CaseModel> shown, FlagPlaces places, ObservableValue<DecimalSign> sign) {
        ObservableValue<List<QualityFlag>> all =
                shown.flatMap(CaseModel::flagsProperty).orElse(List.of());
        FlagRows list = new FlagRows(
                "number-flags",
                "number-flag-",
                true,
                all.map(flags -> of(flags, b -> b == Bearing.AREA)),
                places,
                sign);
        list.getStyleClass().setAll("number-flags");
        Controls.showWhile(list, list.emptyProperty().not());
        return list;
    }

    /** How many warnings stand here alone, and neither above the number nor beside it. */
    static ObservableValue<Integer> warnings(ObservableValue<CaseModel> shown) {
        return shown.flatMap(CaseModel::flagsProperty)
                .map(all -> (int) of(all, b -> b == Bearing.INDICES || b == Bearing.NONE).stream()
                        .filter(QualityFlag::isWarning)
                        .count())
                .orElse(0);
    }

    private static List<QualityFlag> of(List<QualityFlag> flags, Predicate<Bearing> wanted) {
        return flags.stream().filter(f -> wanted.test(f.bearing())).toList();
    }

    private static String none(boolean isMeasured, List<QualityFlag> all) {
        if (!all.isEmpty()) {
            return "Nothing but what stands at the top";
        }
        return isMeasured ? "No flag raised" : "Nothing yet";
    }
}
