package org.longus.edit;

/**
 * The C3 section was moved by whole slices, those of the file's order. Slice and mask stay: what is measured moves only
 * when a person asks for that.
 */
public record MoveSection(EditAction action, int slices) implements Edit {}
