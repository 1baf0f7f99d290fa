package org.longus.ui.commands;

import java.util.Arrays;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;

/** Why something cannot be done now, in words which follow the state; empty where it can. */
public final class Reasons {
    private final CaseList list;
    private final ObservableBooleanValue busy;

    /** @param busy while a job of the person's runs */
    public Reasons(CaseList list, ObservableBooleanValue busy) {
        this.list = list;
        this.busy = busy;
    }

    /** Nothing is wrong. */
    public static ObservableValue<String> first(ObservableValue<?>... of) {
        return Bindings.createStringBinding(
                () -> Arrays.stream(of)
                        .map(v -> (String) v.getValue())
                        .filter(t -> !t.isEmpty())
                        .findFirst()
                        .orElse(""),
                Arrays.copyOf(of, of.length, Observable[].class));
    }

    /** No line of the list is chosen. */
    public ObservableValue<String> nothingChosen() {
        return list.chosenProperty().map(c -> "").orElse("No case is open");
    }

    /** No CT is shown. */
    public ObservableValue<String> nothingShown() {
        return list.currentProperty().map(c -> "").orElse("No case is shown");
    }

    /** Another window has the case. */
    public ObservableValue<String> readOnly() {
        return list.currentProperty()
                .map(c -> c.isReadOnly() ? "Read only: the case is open elsewhere" : "")
                .orElse("");
    }

    /** Another window has the case, or its reader has finished. */
    public ObservableValue<String> closed() {
        return first(
                readOnly(),
                list.currentProperty()
                        .flatMap(c -> c.stateProperty()
                                .map(s ->
                                        c.isFinished() ? "The reading is finished: the Case menu opens it again" : ""))
                        .orElse(""));
    }

    /** No CT is shown, or nothing of it may be changed. */
    public ObservableValue<String> unchangeable() {
        return first(nothingShown(), closed());
    }

    /** There is no mask. */
    public ObservableValue<String> nothingMeasured() {
        return first(
                nothingShown(),
                list.currentProperty()
                        .flatMap(CaseModel::sliceProperty)
                        .map(s -> "")
                        .orElse("Nothing is measured yet"));
    }

    /** The case has no distance and no angle. */
    public ObservableValue<String> nothingDrawn() {
        return list.currentProperty()
                .flatMap(c -> {
                    var drawn = c.measurements().shown();
                    return Bindings.createStringBinding(
                            () -> drawn.isEmpty() ? "No distance or angle is drawn" : "", drawn);
                })
                .orElse("");
    }

    /** A job runs. */
    public ObservableValue<String> busy() {
        return Bindings.createStringBinding(
                () -> busy.get() ? "Not while another job runs; it can be stopped below" : "", busy);
    }
}
