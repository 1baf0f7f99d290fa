package org.longus.ui.common;

import java.io.IOException;
import java.util.Arrays;
import org.longus.app.ErrorCode;
import org.longus.app.MemoryAdvice;
import org.longus.io.UnreadableInputException;
import org.longus.model.PackException;
import org.longus.ui.key.Shortcut;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns what went wrong into a sentence with the next step. */
public final class Failures {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final int MOST_CAUSES = 4;
    private static final int MOST_FRAMES = 12;

    private Failures() {}

    /** What went wrong in a job, with the next step. */
    public static Notice notice(Throwable e) {
        return new Notice(Notice.Kind.ERROR, sentence(e), details(e));
    }

    /** What happened outside any job: how far it came nobody knows. What is on the disk by then stays there. */
    public static Notice unexpected(Throwable e) {
        String sentence = e instanceof OutOfMemoryError
                ? sentence(e)
                : "Longus met an error that it did not expect (%s, code %s) and goes on. Check that your last step was done; what was saved before is kept. Send the code and the details to the developers if it comes again."
                        .formatted(e.getClass().getSimpleName(), ErrorCode.of(e));
        return new Notice(Notice.Kind.ERROR, sentence, details(e));
    }

    /** The exception and its causes, each with where it came from; a refusal in words of ours alone says it all itself. */
    private static String details(Throwable e) {
        boolean ours = e instanceof UnreadableInputException || e instanceof PackException;
        StringBuilder told = new StringBuilder();
        int depth = 0;
        for (Throwable each = ours ? e.getCause() : e; each != null && depth < MOST_CAUSES; each = each.getCause()) {
            told.append(depth++ == 0 ? "" : "caused by ").append(each).append('\n');
            Arrays.stream(each.getStackTrace())
                    .limit(MOST_FRAMES)
                    .forEach(frame -> told.append("    at ").append(frame).append('\n'));
        }
        return told.toString();
    }

    private static String sentence(Throwable e) {
        return switch (e) {
            case UnreadableInputException refused -> refused.getMessage();
            case PackException refused -> refused.getMessage();
            case OutOfMemoryError full ->
                "There is not enough memory for this; the case is unchanged. Close other cases (%s) and try again. %s"
                        .formatted(Shortcut.CLOSE.keys(), MemoryAdvice.SENTENCE);
            case IOException io ->
                "A file could not be read or written%s. Check the disk and your rights to the folder, then try again."
                        .formatted(
                                io.getMessage() == null
                                        ? ""
                                        : ": " + io.getMessage().replaceFirst("\\.$", ""));
            default -> {
                ErrorCode code = ErrorCode.of(e);
                LOG.error("a job failed, code {}", code, e);
                yield "Longus met an error that it did not expect (%s, code %s). The case is unchanged; try again, and send the code and the details to the developers if it stays."
                        .formatted(e.getClass().getSimpleName(), code);
            }
        };
    }
}
