package org.longus.measure;

/** @param left of the patient, parted as {@link SideSplit} does; {@code right} likewise */
public record MuscleTissue(TissueAmounts whole, TissueAmounts left, TissueAmounts right) {}
