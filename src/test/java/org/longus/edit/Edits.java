package org.longus.edit;

/** Steps that tests make. */
public final class Edits {
    public static final EditAction BRUSH = EditAction.of(EditKind.BRUSH);
    public static final EditAction ERASE = EditAction.of(EditKind.ERASE);
    public static final EditAction MIRROR = EditAction.of(EditKind.MIRROR);
    public static final EditAction RESET = EditAction.of(EditKind.RESET);

    private Edits() {}
}
