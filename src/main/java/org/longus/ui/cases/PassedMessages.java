package org.longus.ui.cases;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.longus.measure.MeasurementMark;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Messages;

/** What was said of the shown case is over as soon as the case has changed: "Exported" is not true of a newer mask. */
public final class PassedMessages {
    private static final List<Function<CaseModel, ObservableValue<?>>> OF_A_CASE = List.of(
            CaseModel::sliceProperty,
            CaseModel::resultProperty,
            CaseModel::stateProperty,
            m -> m.numbers().indicesProperty(),
            m -> drawn(m.measurements().shown()));

    private PassedMessages() {}

    private static ObservableValue<?> drawn(ObservableList<MeasurementMark> marks) {
        return Bindings.createObjectBinding(() -> List.copyOf(marks), marks);
    }

    /** From now on. Who changes the case says what was done after it, and so in its place. */
    public static void watch(CaseList list, Messages messages) {
        OF_A_CASE.forEach(of -> list.currentProperty()
                .flatMap(m -> of.apply(m).map(v -> (Object) v))
                .subscribe((was, is) -> messages.say("")));
    }
}
