package org.longus.ui.common;

/**
 * What a notice is about: a newer one about the same takes its place.
 *
 * @param of the case or the part of the program that it belongs to; when that is left or mended, all about it ends
 * @param what of it, as in "remarks"
 */
public record About(Object of, String what) {
    /** What a person asked for last. */
    static final About LAST_STEP = new About(Messages.class, "last step");
}
