package org.longus.ui.panel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import org.longus.review.store.ReaderSettings;

/** Whether the models run on the next cases. */
public final class AheadBox extends CheckBox {
    /** @param reader who reads: in annotator mode nobody is to have the models' answer */
    public AheadBox(BooleanProperty enabled, ObservableValue<ReaderSettings> reader) {
        super("Predict ahead");
        setId("predict-ahead");
        setTooltip(Controls.tip("Run the models on the next cases while you work on this one"));
        selectedProperty().bindBidirectional(enabled);
        disableProperty().bind(reader.map(ReaderSettings::on));
    }
}
