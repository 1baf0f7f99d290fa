package org.longus.ui.panel;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.longus.measure.MaskComparison;
import org.longus.review.store.ReaderAgreement;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.commands.Readers;
import org.longus.ui.display.DecimalSign;

/** Whose reading is shown, how blind it is, and how far it agrees with another's. */
public final class ReadingBox extends VBox {
    private final VBox agreements = new VBox();
    private final ObservableValue<DecimalSign> sign;

    /** @param sign with which figures are shown */
    public ReadingBox(ObservableValue<CaseModel> shown, Readers readers, ObservableValue<DecimalSign> sign) {
        this.sign = sign;
        getStyleClass().add("section");
        setId("reading");
        agreements.getStyleClass().add("rows");
        Label state = Controls.wrapped("", "text-small");
        state.setId("reading-state");
        state.textProperty().bind(shown.flatMap(ReadingBox::text).orElse(""));
        ObservableValue<String> reader = shown.map(m -> m.reader().orElse(null));
        Label title = Controls.label("", "panel-title");
        title.textProperty().bind(reader.map(r -> "Reading by " + r).orElse(""));
        Controls.showWhile(this, reader.map(r -> true).orElse(false));
        getChildren().addAll(title, state, agreements);
        readers.agreements().subscribe(() -> show(readers));
        show(readers);
    }

    private static ObservableValue<String> text(CaseModel model) {
        return Bindings.createStringBinding(
                () -> sentences(model), model.stateProperty(), model.resultProperty(), model.automaticProperty());
    }

    private static String sentences(CaseModel model) {
        String ai = model.isAiHidden() ? "The AI is hidden." : "The AI was revealed.";
        return model.isFinished()
                ? "Finished: the mask is closed. " + ai
                : ai + " Other readers' masks are hidden until you finish.";
    }

    private void show(Readers readers) {
        agreements.getChildren().clear();
        for (ReaderAgreement each : readers.agreements()) {
            agreements.getChildren().add(agreement(each));
        }
        boolean any = !agreements.getChildren().isEmpty();
        agreements.setVisible(any);
        agreements.setManaged(any);
    }

    private VBox agreement(ReaderAgreement each) {
        MaskComparison f = each.figures();
        Label title = Controls.wrapped(
                "Agreement: %s less %s"
                        .formatted(each.second().reader(), each.first().reader()),
                "row-name");
        VBox box = Controls.styled(new VBox(title), "rows");
        box.getChildren()
                .addAll(Figures.comparison(
                        sign,
                        "agreement-",
                        "SMA of the second reader less that of the first",
                        new ReadOnlyObjectWrapper<>(f)));
        box.getChildren()
                .add(Figures.row(
                        sign,
                        "agreement-slice",
                        "Slice difference",
                        "Between the slices that the two readers chose; on different slices there is no Dice",
                        new ReadOnlyStringWrapper(
                                f.isOfOneSlice()
                                        ? "none"
                                        : String.format(Locale.ROOT, "%+d, %.1f mm", f.slicesApart(), f.mmApart()))));
        return box;
    }
}
