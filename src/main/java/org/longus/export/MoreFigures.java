package org.longus.export;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.longus.measure.AreaCurve;
import org.longus.measure.AreaInterval;
import org.longus.measure.CategoryChange;
import org.longus.measure.MuscleTissue;

/**
 * The figures beside the area, its attenuation and the indices. What cannot be computed is empty, never 0.
 *
 * @param interval of the area; empty where nothing is measured
 * @param curve the area on each slice of the section; empty where nobody asked for it
 * @param tissue what the muscle is made of; empty where nothing is measured
 * @param gaugeHuCm2PerM2 muscle gauge at C3: SMD x C3 SMI; unknown where either is. On the C3 scale: not to be held against
 *     a gauge at L3
 * @param acquisition how the scan was made
 * @param changes what would bring each category to its other side; one for each that is labelled
 * @param plainWords what the number says and what it does not, a sentence each, for a reader without the statistics
 */
public record MoreFigures(
        Optional<AreaInterval> interval,
        Optional<AreaCurve> curve,
        Optional<MuscleTissue> tissue,
        OptionalDouble gaugeHuCm2PerM2,
        AcquisitionNote acquisition,
        List<CategoryChange> changes,
        List<String> plainWords) {
    public MoreFigures {
        changes = List.copyOf(changes);
        plainWords = List.copyOf(plainWords);
    }
}
