package org.longus.review.store;

import java.util.Optional;

/**
 * What the disk has not taken, although it was tried once more.
 *
 * @param cases how many cases have changes that would be lost; 0 where all is saved
 * @param reason why, in a sentence with the next step; empty where all is saved
 */
public record Unsaved(int cases, Optional<String> reason) {
    public static final Unsaved NOTHING = new Unsaved(0, Optional.empty());
}
