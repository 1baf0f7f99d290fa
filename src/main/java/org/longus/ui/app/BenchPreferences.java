package org.longus.ui.app;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.commands.ExportFolder;
import org.longus.ui.commands.Readers;
import org.longus.ui.common.Preference;
import org.longus.ui.display.DisplayModel;
import org.longus.ui.service.MemoryChoice;
import org.longus.ui.service.ModelChoice;

/** All that a person sets once, in the order of the dialog. Each stands beside the model that it changes. */
final class BenchPreferences {
    private BenchPreferences() {}

    static List<Preference<?>> of(
            DisplayModel display,
            PredictAhead ahead,
            Readers readers,
            ModelChoice modelChoice,
            MemoryChoice memory,
            ExportFolder exportFolder) {
        // as an annotator nobody is to have the models' answer
        ObservableBooleanValue noReader = Bindings.createBooleanBinding(
                () -> !readers.settingsProperty().get().on(), readers.settingsProperty());
        return Preference.inOrder(
                display.preferences(),
                ahead.preferences().stream()
                        .<Preference<?>>map(p -> p.editableWhile(noReader))
                        .toList(),
                modelChoice.preferences(),
                List.of(memory.preference()),
                exportFolder.preferences());
    }
}
