package org.longus.export.picture;

import java.util.Optional;
import java.util.OptionalInt;
import org.longus.edit.SliceMask;
import org.longus.export.CaseFindings;
import org.longus.pipeline.Muscle;
import org.longus.pipeline.Section;
import org.longus.volume.Mask;

/**
 * What an {@link OverlayPicture} draws over the CT.
 *
 * @param sliceK the measured slice; empty when C3 was not found
 * @param muscle the final mask of that slice ({@code sizeK} 1)
 * @param section the C3 section on the CT's grid
 * @param votes of the muscle models for each pixel of the slice, 0..{@code members}; an empty array where there is none
 */
public record PictureLayers(
        OptionalInt sliceK, Optional<Mask> muscle, Optional<Mask> section, byte[] votes, int members) {
    /** C3 was not found. */
    public static final PictureLayers NONE =
            new PictureLayers(OptionalInt.empty(), Optional.empty(), Optional.empty(), new byte[0], 0);

    static PictureLayers of(CaseFindings findings) {
        return new PictureLayers(
                findings.measured().map(m -> OptionalInt.of(m.k())).orElse(OptionalInt.empty()),
                findings.measured().map(SliceMask::mask),
                findings.section().map(Section::mask),
                findings.automatic().map(Muscle::votes).orElse(new byte[0]),
                findings.automatic().map(Muscle::members).orElse(0));
    }

    /** The pixels that some, but not all, members voted for; empty without votes. */
    Optional<Mask> disagreement() {
        return muscle.filter(m -> votes.length == m.sizeI() * m.sizeJ())
                .map(m -> Mask.where(m.sizeI(), m.sizeJ(), 1, p -> votes[p] > 0 && votes[p] < members));
    }
}
