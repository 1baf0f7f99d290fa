package org.longus.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.edit.EditAction;
import org.longus.edit.EditKind;
import org.longus.edit.MaskSource;
import org.longus.io.mask.MaskOrigin;

/**
 * A mask that rests on a file, not on the models.
 *
 * @param changed whether a person changed it since, by hand: whatever brings the models' mask back ends it
 */
public record OpenedMask(MaskSource source, boolean changed) {
    /** Of the measured slice; empty where its mask does not rest on a file. */
    public static Optional<OpenedMask> of(ReviewedCase reviewed) {
        List<EditAction> edits = reviewed.appliedEdits();
        return reviewed.current().isPresent()
                        && !edits.isEmpty()
                        && edits.getFirst().is(EditKind.OPEN_MASK)
                ? edits.getFirst().source().map(source -> new OpenedMask(source, edits.size() > 1))
                : Optional.empty();
    }

    /** How the mask came to be, as far as the file states it and with what was done since. */
    public MaskOrigin.How how() {
        return source.how() == MaskOrigin.How.AUTOMATIC && changed ? MaskOrigin.How.SEMIAUTOMATIC : source.how();
    }

    /** As in "opened from a file ('drawn.dcm', DICOM SEG, 'Muscle', drawn by hand, as the file states), then changed by hand". */
    public String text() {
        return from() + (changed ? ", then changed by hand" : "");
    }

    /** Without what was done since. */
    String from() {
        return "opened from a file (%s)".formatted(String.join(", ", parts(true)));
    }

    /** As in "'drawn.dcm' (DICOM SEG, 'Muscle')", or "a file (DICOM SEG)" where its name is not told. */
    static String name(MaskSource source) {
        List<String> parts = new OpenedMask(source, false).parts(false);
        String file = source.file().isEmpty() ? "a file" : parts.removeFirst();
        return "%s (%s)".formatted(file, String.join(", ", parts));
    }

    private List<String> parts(boolean withOrigin) {
        List<String> parts = new ArrayList<>();
        if (!source.file().isEmpty()) {
            parts.add("'" + source.file() + "'");
        }
        parts.add(source.format());
        if (!source.segment().isEmpty() && !source.segment().equals(source.file())) {
            parts.add("'" + source.segment() + "'");
        }
        if (withOrigin) {
            parts.add(source.origin().orElse(MaskOrigin.UNKNOWN).text());
        }
        return parts;
    }
}
