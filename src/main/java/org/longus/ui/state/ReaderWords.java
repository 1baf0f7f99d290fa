package org.longus.ui.state;

/** What a tool says when a reader in annotator mode, or anyone else, cannot use it now. */
public final class ReaderWords {
    static final String FINISHED = "This reading is finished: Ctrl+Enter opens it again.";

    private ReaderWords() {}

    /** There is no mask to work on. */
    public static String noMask(CaseModel model) {
        return model != null && model.reader().isPresent()
                ? "There is no mask yet: scroll the axial plane to C3 and press M, then draw."
                : "There is no mask yet: Ctrl+R runs the models, M measures the shown slice.";
    }

    /** There is nothing of the models. */
    static String noAi(CaseModel model) {
        return model != null && model.isAiHidden()
                ? "The AI is hidden in annotator mode. Ctrl+R reveals it, and the record says so."
                : "The models have not looked at a slice yet: Ctrl+R runs them.";
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
                : "Slice %d is measured and can be painted: Home goes there, M measures this slice instead."
                        .formatted(model.slice().k());
    }
}
