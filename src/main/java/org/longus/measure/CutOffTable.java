package org.longus.measure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** Each to its scale. */
    public static CutOffTable of(List<CutOff<?>> all) {
        return new CutOffTable(
                on(IndexScale.C3, all), on(IndexScale.L3_ESTIMATED, all), on(IndexScale.L3_MEASURED, all));
    }

    // the scale that it names is the one that its index is on
    @SuppressWarnings("unchecked")
    private static <I extends MuscleIndex> List<CutOff<I>> on(IndexScale scale, List<CutOff<?>> all) {
        return all.stream().filter(c -> c.on() == scale).map(c -> (CutOff<I>) c).toList();
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

    public boolean isEmpty() {
        return all().isEmpty();
    }

    public Set<String> ids() {
        return all().stream().map(CutOff::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Those of the user. */
    public CutOffTable own() {
        return only(CutOff::isUsers);
    }

    /** Those that a test lets pass. */
    public CutOffTable only(Predicate<CutOff<?>> test) {
        return new CutOffTable(
                forC3.stream().filter(test).toList(),
                forEstimatedL3.stream().filter(test).toList(),
                forMeasuredL3.stream().filter(test).toList());
    }

    /**
     * SHA-256 of the file that {@link CutOffWriter} makes of it, in lower-case hexadecimal digits: the same definitions have
     * the same digest. Empty for an empty table.
     */
    public String digest() {
        if (isEmpty()) {
            return "";
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(sha256.digest(CutOffWriter.json(this).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
