package org.longus.ui.casework;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import org.longus.pipeline.C3Result;
import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;

/** What a person is told of a run of the models on the shown case, whoever began it. */
public final class RunOutcome {
    private RunOutcome() {}

    /** What is said of a stroke that the end of a run took the place of. */
    public static final String STROKE_REPLACED =
            "Your stroke made while the models ran was replaced by their mask: %s brings it back."
                    .formatted(Shortcut.UNDO.keys());

    /** Gives the case what the models found and says what that is, or what to do where they found nothing. */
    public static void take(CaseModel on, C3Result result, Messages messages) {
        take(on, result, messages, "");
    }

    /** As {@link #take(CaseModel, C3Result, Messages)}; {@code before} is said before that the models found something. */
    public static void take(CaseModel on, C3Result result, Messages messages, String before) {
        on.accept(result);
        if (result.section().isPresent()) {
            String found = String.format(
                    Locale.ROOT,
                    "C3 found in %.1f s, muscle in %.1f s.",
                    result.seconds().section(),
                    result.seconds().muscle());
            messages.say((before + " " + found).strip());
            return;
        }
        // until a person has measured a slice, or a later run finds it
        messages.showWhile(
                Bindings.createBooleanBinding(
                        () -> on.slice() == null && on.resultProperty().get() == result,
                        on.sliceProperty(),
                        on.resultProperty()),
                new About(on, "C3"),
                new Notice(
                        Notice.Kind.WARNING,
                        "C3 was not found: %s. Scroll the axial plane to C3 and press %s to measure that slice."
                                .formatted(result.notFoundReason(), Shortcut.MEASURE_SHOWN.keys())));
    }
}
