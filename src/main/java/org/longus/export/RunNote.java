package org.longus.export;

import java.util.List;
import java.util.Optional;

/**
 * What {@code result.json} says of the run that wrote it, so that the next one knows what is done.
 *
 * @param input what the command line was given, as an absolute path; empty from the window
 * @param digest over what the result depends on; empty from the window
 * @param key over the same as it is known before pixels are read, and the files asked for: a cohort run knows by it what is
 *     done; empty from the window and of a single run
 * @param subjects which row of which table gave values, in words; empty without a table
 * @param leftOut sentences on what else the input holds
 * @param modelsMask whether the models' own mask is asked for beside the one that was measured
 * @param paper that reports are made for
 */
public record RunNote(
        String input,
        String digest,
        String key,
        Optional<String> subjects,
        List<String> leftOut,
        boolean modelsMask,
        Paper paper) {
    public static final RunNote WINDOW = ofWindow(List.of());

    /** From the window, which knows of the input only what it did not open. */
    public static RunNote ofWindow(List<String> leftOut) {
        return new RunNote("", "", Optional.empty(), leftOut);
    }

    /** Of a run that asks for nothing beyond the usual. */
    public RunNote(String input, String digest, Optional<String> subjects, List<String> leftOut) {
        this(input, digest, "", subjects, leftOut, false, Paper.here());
    }

    public RunNote {
        leftOut = List.copyOf(leftOut);
    }

    /** The same of a cohort run. */
    public RunNote keyed(String known) {
        return new RunNote(input, digest, known, subjects, leftOut, modelsMask, paper);
    }

    public RunNote asked(boolean wantsModelsMask, Paper wanted) {
        return new RunNote(input, digest, key, subjects, leftOut, wantsModelsMask, wanted);
    }
}
