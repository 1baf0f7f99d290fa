package org.longus.model;

/**
 * From when on what the two steps of a section pack say of the level may be wrong.
 *
 * @param differenceMm the limit of how far the second step's middle lies from the first step's
 * @param spreadMm that of how far the members of the second step lie apart
 * @param errorMm an error of the centre above this is what the limits are to tell; {@code tried} how well they did, where a case
 *     at either limit counts as above
 */
public record SectionDoubt(double differenceMm, double spreadMm, double errorMm, Tried tried) {}
