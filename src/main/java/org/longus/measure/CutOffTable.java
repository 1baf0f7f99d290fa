package org.longus.measure;

import java.util.List;
import java.util.stream.Stream;

/** Cut-offs by the scale that they were made for, each list in the order in which it is shown. */
public record CutOffTable(
        List<CutOff<C3Smi>> forC3, List<CutOff<L3Smi>> forEstimatedL3, List<CutOff<L3MeasuredSmi>> forMeasuredL3) {
    public static final CutOffTable NONE = new CutOffTable(List.of(), List.of(), List.of());

    public CutOffTable {
        forC3 = List.copyOf(forC3);
        forEstimatedL3 = List.copyOf(forEstimatedL3);
        forMeasuredL3 = List.copyOf(forMeasuredL3);
    }

    /** These, and then those. */
    public CutOffTable plus(CutOffTable more) {
        return new CutOffTable(
                Stream.concat(forC3.stream(), more.forC3.stream()).toList(),
                Stream.concat(forEstimatedL3.stream(), more.forEstimatedL3.stream())
                        .toList(),
                Stream.concat(forMeasuredL3.stream(), more.forMeasuredL3.stream())
                        .toList());
    }

    /** Those that are held against what Longus measures and estimates. */
    public List<CutOff<?>> applied() {
        return Stream.<CutOff<?>>concat(forC3.stream(), forEstimatedL3.stream()).toList();
    }

    public List<CutOff<?>> all() {
        return Stream.<CutOff<?>>concat(applied().stream(), forMeasuredL3.stream())
                .toList();
    }
}
