package org.longus.io.mask;

import java.util.Collections;
import org.longus.io.Anonymous;
import org.longus.io.CtSeries;
import org.longus.io.PersonName;

/**
 * Whether a file of masks belongs to a CT, by what both say of patient, study, space and images.
 *
 * @param found what speaks against it, with the file's name and both identities; for the window, never for a log. What is to be
 *     known where nothing does; may be empty
 * @param next what a person may do; empty where nothing speaks against it
 */
public record MaskFit(Verdict verdict, String found, String next) {
    /** What may be done with it. */
    public enum Verdict {
        /** Nothing speaks against it. */
        SAME,
        /** A person has to say so. */
        ASK,
        /** It may be compared with at most. */
        REFUSED
    }

    private static final MaskFit FITS = new MaskFit(Verdict.SAME, "", "");
    private static final MaskFit NO_PATIENT = new MaskFit(Verdict.SAME, "This file names no patient.", "");
    private static final String NOT_TAKEN =
            "It was not taken. Open the CT that it was drawn on; or compare with it, which changes nothing.";

    public static MaskFit of(DrawnMasks masks, CtSeries ct) {
        MaskIdentity file = masks.identity();
        CtSeries.Identity own = ct.identity();
        String name = "'%s'".formatted(masks.file().getFileName());
        String both = "it is of %s, this CT of %s"
                .formatted(
                        MaskIdentity.person(file.patientName(), file.patientId()),
                        MaskIdentity.person(own.patientName(), own.patientId()));
        boolean otherPlace = differ(file.frameOfReference(), own.frameOfReferenceUid());
        boolean mine = isMine(file, own);
        boolean sameFrame =
                !file.frameOfReference().isEmpty() && file.frameOfReference().equals(own.frameOfReferenceUid());
        boolean samePlace = !otherPlace && (mine || sameFrame);
        if (isOtherPatient(file, own)) {
            return samePlace
                    ? new MaskFit(
                            Verdict.ASK,
                            "%s names another patient: %s. Both name the same space or images, as a de-identified copy may."
                                    .formatted(name, both),
                            "Take it only if you know that it is the same patient.")
                    : new MaskFit(
                            Verdict.REFUSED, "%s belongs to another patient: %s.".formatted(name, both), NOT_TAKEN);
        }
        if (otherPlace) {
            return new MaskFit(
                    Verdict.REFUSED,
                    "%s belongs to another frame of reference than this CT: %s, but its places are those of another scan (%s; this CT has %s)."
                            .formatted(name, both, file.frameOfReference(), own.frameOfReferenceUid()),
                    NOT_TAKEN);
        }
        if (differ(file.studyUid(), own.studyInstanceUid())) {
            String what = mine ? "refers to this CT's images, yet names another study" : "was drawn on another study";
            return new MaskFit(
                    Verdict.ASK,
                    "%s %s: %s, but its study is %s, this CT's %s."
                            .formatted(name, what, both, file.studyUid(), own.studyInstanceUid()),
                    "Take it only if you know that it was drawn on this scan.");
        }
        if (!mine && !file.series().isEmpty() && !own.seriesInstanceUid().isEmpty()) {
            return new MaskFit(
                    Verdict.ASK,
                    "%s was drawn on another series of the study: %s, but it refers to series %s, this CT is series %s."
                            .formatted(name, both, file.series().getFirst(), own.seriesInstanceUid()),
                    "Take it only if both series show the same.");
        }
        boolean unnamed = Anonymous.isPlaceholder(file.patientId()) && Anonymous.isPlaceholder(file.patientName());
        return unnamed && !mine ? NO_PATIENT : FITS;
    }

    /** What is said of a file of which the format knows no patient. */
    public static MaskFit unstated() {
        return NO_PATIENT;
    }

    /** All of it. */
    public String sentence() {
        return next.isEmpty() ? found : found + " " + next;
    }

    /** Whether it refers to the very images. */
    private static boolean isMine(MaskIdentity file, CtSeries.Identity own) {
        return !Collections.disjoint(file.images(), own.sopInstanceUids())
                || file.series().contains(own.seriesInstanceUid());
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }

    /** By ID where both have one; else by name. What says that it was taken away tells no patient from another. */
    private static boolean isOtherPatient(MaskIdentity file, CtSeries.Identity own) {
        if (!Anonymous.isPlaceholder(file.patientId()) && !Anonymous.isPlaceholder(own.patientId())) {
            return !file.patientId().strip().equals(own.patientId().strip());
        }
        String theirs = Anonymous.letters(PersonName.display(file.patientName()));
        String ours = Anonymous.letters(PersonName.display(own.patientName()));
        return !Anonymous.isPlaceholder(file.patientName())
                && !Anonymous.isPlaceholder(own.patientName())
                && !theirs.equals(ours);
    }
}
