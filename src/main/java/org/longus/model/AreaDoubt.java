package org.longus.model;

/**
 * From when on the members of a muscle pack lie so far apart that their area may be wrong.
 *
 * @param apartPercent the limit: how far the areas lie apart that one vote fewer or more would give, of the area
 * @param areaErrorPercent an error of the area above this is what the limit is to tell; {@code tried} how well it did
 */
public record AreaDoubt(double apartPercent, double areaErrorPercent, Tried tried) {}
