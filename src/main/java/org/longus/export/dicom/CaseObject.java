package org.longus.export.dicom;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longus.export.CaseFindings;
import org.longus.export.Review;
import org.longus.io.CtSeries;
import org.longus.io.SourceHeader;
import org.longus.io.dicom.object.Contribution;
import org.longus.io.dicom.object.ObjectFacts;
import org.longus.io.dicom.object.SliceStack;
import org.longus.pipeline.C3Result;
import org.longus.review.ReviewState;
import org.longus.review.store.AuditEntry;

/** What every DICOM object of a case says: which models ran, who worked on it, who approved it, since when it stands so. */
final class CaseObject {
    private CaseObject() {}

    /** A sentence on why no DICOM object can be made of the case; empty where one can. */
    static Optional<String> impossible(CaseFindings findings) {
        return ObjectFacts.impossible(findings.series().header());
    }

    /** Where the scan's images lie, each as it was acquired. */
    static SliceStack images(CtSeries series) {
        return SliceStack.of(series.fileGeometry(), series.header());
    }

    /** Of an object that rests on both stages. */
    static ObjectFacts facts(CaseFindings findings) {
        return new ObjectFacts(
                findings.series().header(),
                local(lastChange(findings)),
                contributions(findings),
                findings.deidentified());
    }

    /** When the case last changed as its journal has it; without a journal, when the models ran. */
    private static Instant lastChange(CaseFindings findings) {
        List<AuditEntry> history = findings.history();
        return history.isEmpty()
                ? findings.times().modelsAt().orElse(findings.times().exportedAt())
                : history.getLast().at();
    }

    /** By the clock on this computer's wall: a scan's own times have no zone either. */
    static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    }

    private static List<Contribution> contributions(CaseFindings findings) {
        Review review = findings.review();
        List<Contribution> all = new ArrayList<>();
        List<C3Result.Model> models = models(findings);
        // of an opened mask they found the level alone
        int stages = review.mask() == Review.Mask.OPENED ? Math.min(1, models.size()) : models.size();
        for (int stage = 0; stage < stages; stage++) {
            C3Result.Model pack = models.get(stage);
            String did = stage == 0 ? "Found the C3 section" : "Outlined the muscle";
            all.add(Contribution.ofModel(pack.id(), pack.version(), pack.sha256(), did));
        }
        if (review.isEdited()) {
            String did = switch (review.mask()) {
                case BY_HAND -> "Drew the muscle by hand";
                case OPENED -> "Opened the muscle from a file";
                case EDITED, MODELS, NONE -> "Changed the muscle";
            };
            all.add(Contribution.ofPeople(review.editors(), did, Optional.empty()));
        }
        if (review.isDecided()) {
            all.add(Contribution.ofPeople(
                    review.decided().map(Review.Decider::who).stream().toList(),
                    decision(review) + " the result",
                    review.decided().map(d -> local(d.at()))));
        }
        return all;
    }

    /** The packs that had a part in it; those that ran beside a mask drawn by hand had none. */
    static List<C3Result.Model> models(CaseFindings findings) {
        return findings.review().mask() == Review.Mask.BY_HAND
                ? List.of()
                : findings.result().map(C3Result::models).orElse(List.of());
    }

    /** Who changed or drew the muscle; empty where nobody did or nobody knows. */
    static String creators(Review review) {
        return review.isEdited() ? String.join(", ", review.editors()) : "";
    }

    private static String by(String name) {
        return name.isEmpty() ? "by a person not recorded" : "by " + name;
    }

    /** Whose work the muscle is and what was decided, in a few words, as in "edited by anna, approved by ben". */
    static String standing(Review review) {
        String made = switch (review.mask()) {
            case EDITED -> "edited " + by(creators(review));
            case BY_HAND -> "drawn " + by(creators(review));
            case OPENED -> "opened from a file " + by(creators(review));
            case MODELS, NONE -> "automatic";
        };
        return made + ", " + decided(review);
    }

    /** As in "approved by ben" or "not approved". */
    static String decided(Review review) {
        return review.isDecided()
                ? decision(review).toLowerCase(Locale.ROOT) + " " + by(decider(review))
                : "not approved";
    }

    /** The image that is measured; all of the scan where none is, and where it was not acquired as one image. */
    static List<SourceHeader.Instance> images(CaseFindings findings) {
        CtSeries series = findings.series();
        List<SourceHeader.Instance> all = series.header().instances();
        boolean axial = series.fileGeometry().equals(series.ct().geometry());
        return findings.measured()
                .filter(m -> axial && m.k() < all.size())
                .map(m -> List.of(all.get(m.k())))
                .orElseGet(() -> ObjectFacts.images(series.header()));
    }

    private static String decider(Review review) {
        return review.decided().map(Review.Decider::who).orElse("");
    }

    private static String decision(Review review) {
        return switch (review.state().orElse(ReviewState.NEW)) {
            case APPROVED -> "Approved";
            case FLAGGED -> "Flagged";
            case EXCLUDED -> "Excluded";
            case FINISHED -> "Finished";
            case NEW, PREDICTED, EDITED -> "Did not decide on";
        };
    }
}
