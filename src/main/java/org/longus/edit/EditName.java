package org.longus.edit;

import java.util.OptionalInt;
import java.util.Set;

/** The names of edits that more than one place must know; others are only read by people. */
public final class EditName {
    public static final String RUN_MODELS = "Run models";
    public static final String MOVE_SLICE = "Move slice";
    public static final String MOVE_SECTION = "Move section";
    public static final String MIRROR = "Mirror";
    /** To a slice that a person had drawn on: its mask is there as it was left. */
    public static final String RETURN_TO_SLICE = "Return to slice";

    public static final String BEGIN = "Draw on slice";
    public static final String RESET = "Reset to AI";
    public static final String CLEAR = "Clear";
    private static final String COPY = "Copy slice ";
    private static final Set<String> FROM_SCRATCH = Set.of(RUN_MODELS, MOVE_SLICE, RESET, CLEAR);

    private EditName() {}

    /** The mask of slice {@code k} was put in the place of this slice's. */
    public static String copyOf(int k) {
        return COPY + k;
    }

    /** The slice that an edit of this name copied; empty for any other edit. */
    public static OptionalInt copiedSlice(String name) {
        return name.startsWith(COPY)
                ? OptionalInt.of(Integer.parseInt(name.substring(COPY.length())))
                : OptionalInt.empty();
    }

    /** Whether after such an edit nothing is left of what was done on this slice before. */
    public static boolean startsAfresh(String name) {
        return FROM_SCRATCH.contains(name) || copiedSlice(name).isPresent();
    }
}
