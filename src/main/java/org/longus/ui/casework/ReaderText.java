package org.longus.ui.casework;

import java.util.Locale;
import org.longus.ui.key.Shortcut;
import org.longus.volume.SliceNumber;

/** What a tool says when a reader in annotator mode, or anyone else, cannot use it now. */
public final class ReaderText {
    public static final String FINISHED = "This reading is finished. The Case menu opens it again.";

    private static final String NO_CASE = "No case is shown.";

    private ReaderText() {}

    /** There is no mask to work on. */
    public static String noMask(CaseModel model) {
        if (model == null) {
            return NO_CASE;
        }
        return model.reader().isPresent()
                ? "There is no mask yet: scroll the axial plane to C3 and press %s, then draw."
                        .formatted(Shortcut.MEASURE_SHOWN.keys())
                : "There is no mask yet: %s runs the models, %s measures the shown slice."
                        .formatted(Shortcut.RUN.keys(), Shortcut.MEASURE_SHOWN.keys());
    }

    /** There is nothing of the models. */
    public static String noAi(CaseModel model) {
        if (model == null) {
            return NO_CASE;
        }
        String sentence = model.isAiHidden()
                ? "The AI is hidden in annotator mode. %s reveals it, and the record says so."
                : "The models have not looked at a slice yet: %s runs them.";
        return String.format(Locale.ROOT, sentence, Shortcut.RUN.keys());
    }

    /** Why nothing can be painted on the slice that is shown. */
    public static String noPainting(CaseModel model) {
        if (model.isFinished()) {
            return FINISHED;
        }
        if (model.isReadOnly()) {
            return "This case is read only here: it is open elsewhere. Close it there and open it again to change it.";
        }
        return model.slice() == null
                ? noMask(model)
                : String.format(
                        Locale.ROOT,
                        "Slice %d is measured and can be painted: %s goes there, %s measures this slice instead.",
                        SliceNumber.of(model.slice().k()),
                        Shortcut.SHOW_MEASURED.keys(),
                        Shortcut.MEASURE_SHOWN.keys());
    }
}
