package org.longus.measure;

import java.util.OptionalDouble;

/**
 * A rule by which one slice of the C3 section is measured.
 *
 * @param id for programs, as in "middle"
 * @param name in a few words
 * @param share where on the section it lies: 0 its end towards the feet, 1 its end towards the head; empty where a person
 *     has to look for it
 * @param text the rule in a sentence
 * @param source who measures by it
 */
public record SliceRule(String id, String name, OptionalDouble share, String text, String source) {}
