package org.longus.edit;

import java.util.Optional;
import org.longus.io.mask.MaskOrigin;

/**
 * The file that a mask was taken from.
 *
 * @param file its name, without its folder; empty where it is not told
 * @param format as in "DICOM SEG"
 * @param segment which of its segments, by its name there; empty where it is not told
 * @param sha256 of the file; empty where it is not told
 * @param origin how the mask came to be, as the file states it; empty in journals of before that was kept
 */
public record MaskSource(String file, String format, String segment, String sha256, Optional<MaskOrigin> origin) {
    /** Without its origin. */
    public MaskSource(String file, String format, String segment, String sha256) {
        this(file, format, segment, sha256, Optional.empty());
    }

    public MaskOrigin.How how() {
        return origin.map(MaskOrigin::how).orElse(MaskOrigin.How.UNKNOWN);
    }
}
