package org.longus.io.dicom.object;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longus.io.Deidentified;
import org.longus.io.SourceHeader;

/**
 * What every object of a case says, whatever else is in it.
 *
 * @param source the scan that it belongs to
 * @param at when what it says came to be, by the clock on the wall, as the scan's own times are
 * @param contributions models that ran and people who worked on it, in this order; the scanner is {@code source}'s
 * @param deidentified what was done so that all of this names nobody; empty where it is as it was
 */
public record ObjectFacts(
        SourceHeader source, LocalDateTime at, List<Contribution> contributions, Optional<Deidentified> deidentified) {
    /** Of a scan whose patient is named. */
    public ObjectFacts(SourceHeader source, LocalDateTime at, List<Contribution> contributions) {
        this(source, at, contributions, Optional.empty());
    }

    public ObjectFacts {
        contributions = List.copyOf(contributions);
    }

    /** The scan's images in order, a multi-frame one once: the first of the slices that it holds. */
    public static List<SourceHeader.Instance> images(SourceHeader source) {
        Map<String, SourceHeader.Instance> images = new LinkedHashMap<>();
        source.instances().forEach(i -> images.putIfAbsent(i.sopInstanceUid(), i));
        return List.copyOf(images.values());
    }

    /** A sentence on why no DICOM object can belong to the scan; empty where one can. */
    public static Optional<String> impossible(SourceHeader source) {
        if (source.instances().isEmpty()) {
            return Optional.of("The scan was not read from DICOM files, so no DICOM object can refer to it.");
        }
        boolean named = !source.study().instanceUid().isEmpty()
                && !source.series().instanceUid().isEmpty()
                && source.instances().stream()
                        .noneMatch(i ->
                                i.sopInstanceUid().isEmpty() || i.sopClassUid().isEmpty());
        return named
                ? Optional.empty()
                : Optional.of(
                        "The scan's files lack UIDs of study, series or image, so no DICOM object can refer to them.");
    }
}
