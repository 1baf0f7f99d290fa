package org.longus.edit;

/** What kinds of steps there are on the way to a mask. Journals and {@code result.json} hold these names: none may change. */
public enum EditKind {
    BRUSH,
    ERASE,
    LASSO,
    POLYGON,
    FILL,
    MIRROR,
    FILL_HOLES,
    REMOVE_ISLANDS,
    SMOOTH,
    GROW,
    SHRINK,
    /** The mask of another slice in the place of this slice's. */
    COPY_SLICE(true),
    /** The models' own mask of this slice again. */
    RESET(true),
    CLEAR(true),
    RUN_MODELS(true),
    MOVE_SLICE(true),
    /** To a slice that a person had drawn on: its mask is there as it was left. */
    RETURN_TO_SLICE,
    /** A reader began on a slice. */
    BEGIN,
    MOVE_SECTION,
    DRAW_DISTANCE,
    MOVE_DISTANCE,
    DELETE_DISTANCE,
    DRAW_ANGLE,
    MOVE_ANGLE,
    DELETE_ANGLE,
    /** The mask of a file in the place of this slice's. */
    OPEN_MASK(true),
    /** A person chose a slice by a rule. */
    CHOOSE_SLICE,
    /** Of a journal that holds its name alone, one that this version does not know. */
    OTHER;

    private final boolean startsAfresh;

    EditKind() {
        this(false);
    }

    EditKind(boolean startsAfresh) {
        this.startsAfresh = startsAfresh;
    }

    /** Whether after such an edit nothing is left of what was done on this slice before. */
    public boolean startsAfresh() {
        return startsAfresh;
    }

    /** Whether a person changes pixels of the measured mask with it; else slice, section or what is drawn beside. */
    public boolean changesPixels() {
        return switch (this) {
            case BRUSH,
                    ERASE,
                    LASSO,
                    POLYGON,
                    FILL,
                    MIRROR,
                    FILL_HOLES,
                    REMOVE_ISLANDS,
                    SMOOTH,
                    GROW,
                    SHRINK,
                    COPY_SLICE,
                    RESET,
                    CLEAR,
                    OPEN_MASK -> true;
            case RUN_MODELS,
                    MOVE_SLICE,
                    RETURN_TO_SLICE,
                    BEGIN,
                    MOVE_SECTION,
                    DRAW_DISTANCE,
                    MOVE_DISTANCE,
                    DELETE_DISTANCE,
                    DRAW_ANGLE,
                    MOVE_ANGLE,
                    DELETE_ANGLE,
                    CHOOSE_SLICE,
                    OTHER -> false;
        };
    }
}
