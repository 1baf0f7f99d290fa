package org.longus.export.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longus.export.CaseFindings;
import org.longus.export.Exporter;
import org.longus.export.Review;
import org.longus.export.nifti.MaskExporter;
import org.longus.io.file.Sha256;
import org.longus.io.json.RecordJson;
import org.longus.pipeline.C3Result;
import org.longus.review.ReviewState;

/**
 * What {@code result.json} says of people and files.
 *
 * <pre>
 * review.state       new, predicted, edited, approved, flagged, excluded, finished (in annotator mode)
 * review.reason      of an exclusion or a flag; null without one
 * review.decidedBy   who approved, flagged, excluded or finished, and decidedAt (UTC); null before
 * review.editedBy    everyone who changed the mask, first to last, and editedAt (UTC), the last time
 * review.mask        none, models, edited, by hand (begun empty, and no mask of the models ever in its place), opened
 * review.openedMask  null unless opened; source (the file, with what it states of the mask's origin), changed since
 * review.annotator   null outside annotator mode; reader, ai (hidden or seen), reopened
 * review.recorded    whether a journal keeps the case; where it does not, who and when are null, and note says so
 * exported           by (the user of the computer), at (UTC): when the writing began
 * files.asked        the formats that were asked for, by their ids, whether they could be written or not
 * files.modelsMask   whether the models' own mask was asked for beside the one that was measured
 * files.paper        that reports are made for: A4 or LETTER
 * files.muscle       the name of the mask's file; null where none was asked for. muscleEmpty says why it holds no pixel where
 *                    nothing was measured; it is null otherwise
 * files.section      likewise; null too where there is no C3 section, and sectionMissing says why
 * files.notWritten   why a kind of file could not be written, by the kind's id; absent where all could
 * files.sha256       of each file as it was written: they belong to these numbers while they have these digests
 * files.earlier      null where this is the case's first result in the folder; else of what it took the place of: gone (files
 *                    that are not written now and were deleted), changedByHand (file, and keptAs, its name since), renamed
 *                    (what Longus had not written and a file of this result is called like: it has a number behind its name)
 * </pre>
 */
public final class ReviewJson {
    private ReviewJson() {}

    /** @param others which write before {@code result.json} */
    static void put(ObjectNode root, CaseFindings findings, List<Exporter> others) {
        ObjectNode review = root.putObject("review");
        review(review, findings.review());
        review.put(
                "editedAt", findings.times().editedAt().map(Instant::toString).orElse(null));
        root.putObject("exported")
                .put("by", findings.review().exportedBy())
                .put("at", findings.times().exportedAt().toString());
        List<String> names = files(findings, others);
        ObjectNode files = root.putObject("files");
        ArrayNode asked = files.putArray("asked");
        others.forEach(e -> asked.add(e.id()));
        asked.add(JsonExporter.ID);
        files.put("modelsMask", findings.run().modelsMask())
                .put("paper", findings.run().paper().name())
                .put("muscle", names.contains(MaskExporter.MUSCLE) ? MaskExporter.MUSCLE : null)
                .put("section", names.contains(MaskExporter.SECTION) ? MaskExporter.SECTION : null)
                .put("muscleEmpty", findings.measured().isEmpty() ? "nothing was measured" : null)
                .put("sectionMissing", noSection(findings).orElse(null));
        for (Exporter other : others) {
            other.impossible(findings)
                    .ifPresent(why -> files.withObjectProperty("notWritten").put(other.id(), why));
        }
    }

    /** Of the files that are in {@code folder} by now. */
    static void putDigests(ObjectNode root, CaseFindings findings, List<Exporter> others, Path folder)
            throws IOException {
        ObjectNode digests = ((ObjectNode) root.path("files")).putObject("sha256");
        for (String name : files(findings, others)) {
            digests.put(name, Sha256.of(folder.resolve(name)));
        }
    }

    static void putEarlier(
            ObjectNode root, CaseFindings findings, List<Exporter> others, Optional<EarlierFiles> earlier) {
        ObjectNode files = (ObjectNode) root.path("files");
        Set<String> now = new HashSet<>(files(findings, others));
        now.add(JsonExporter.RESULT);
        earlier.ifPresentOrElse(e -> e.put(files.putObject("earlier"), now), () -> files.putNull("earlier"));
    }

    private static List<String> files(CaseFindings findings, List<Exporter> exporters) {
        return exporters.stream()
                .filter(e -> e.impossible(findings).isEmpty())
                .flatMap(e -> e.files(findings).stream())
                .toList();
    }

    private static void review(ObjectNode node, Review review) {
        node.put("state", review.state().map(ReviewState::word).orElse(null));
        node.put("reason", review.reason().isEmpty() ? null : review.reason());
        node.put("decidedBy", review.decided().map(Review.Decider::who).orElse(null));
        node.put("decidedAt", review.decided().map(d -> d.at().toString()).orElse(null));
        ArrayNode editors = node.putArray("editedBy");
        review.editors().forEach(editors::add);
        node.put(
                "mask",
                switch (review.mask()) {
                    case NONE -> "none";
                    case MODELS -> "models";
                    case EDITED -> "edited";
                    case BY_HAND -> "by hand";
                    case OPENED -> "opened";
                });
        review.opened()
                .ifPresentOrElse(o -> node.set("openedMask", RecordJson.write(o)), () -> node.putNull("openedMask"));
        review.annotator()
                .ifPresentOrElse(
                        a -> node.putObject("annotator")
                                .put("reader", a.name())
                                .put("ai", a.ai())
                                .put("reopened", a.reopened()),
                        () -> node.putNull("annotator"));
        node.put("recorded", review.recorded());
        boolean peopleUnknown = review.isDecided() || review.isEdited();
        node.put(
                "note",
                review.recorded() || !peopleUnknown
                        ? null
                        : "No journal keeps this case: who edited or decided it, and when, is not known.");
    }

    /** Why there is no C3 section; empty where there is one. */
    static Optional<String> noSection(CaseFindings findings) {
        if (findings.section().isPresent()) {
            return Optional.empty();
        }
        String notRun = findings.review().annotator().isPresent()
                ? "the models were not run: the AI is hidden in this reading"
                : "the models were not run";
        return Optional.of(findings.result().map(C3Result::notFoundReason).orElse(notRun));
    }
}
