package org.longus.export.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longus.app.AppInfo;
import org.longus.export.CaseFindings;
import org.longus.export.Review;
import org.longus.io.dicom.object.DicomObject;
import org.longus.io.dicom.object.SegWriter;
import org.longus.io.dicom.object.SegWriter.Algorithm;
import org.longus.io.dicom.object.SegWriter.Kind;
import org.longus.io.dicom.object.SegWriter.Origin;
import org.longus.io.mask.MaskOrigin;
import org.longus.measure.HuRange;
import org.longus.pipeline.C3Result;
import org.longus.pipeline.Section;
import org.longus.render.Palette;
import org.longus.review.OpenedMask;
import org.longus.volume.AxialOrder;
import org.longus.volume.Mask;

/**
 * A case's masks as DICOM Segmentations. Muscle and section overlap, so each is an object of its own; so is the models' own
 * muscle, where it is asked for.
 */
final class CaseSegments {
    /** In the place of an algorithm's name, which has to be there. */
    private static final String NOT_STATED = "Not stated by the file opened";

    private final CaseFindings findings;

    CaseSegments(CaseFindings findings) {
        this.findings = findings;
    }

    /** The kinds that hold a voxel, in the order in which they are written. */
    List<Kind> kinds() {
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (mask(kind).filter(m -> !m.isEmpty()).isPresent()) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** The same object whenever it is asked for: one that refers to it can learn its UIDs here. */
    DicomObject object(Kind kind) {
        return SegWriter.of(CaseObject.facts(findings), CaseObject.images(findings.series()), segment(kind));
    }

    /** One of {@link #kinds()}, on the grid of the scan's images. */
    SegWriter.Segment segment(Kind kind) {
        AxialOrder order = AxialOrder.of(findings.series().fileGeometry());
        return segment(kind, order.inverse().apply(mask(kind).orElseThrow()));
    }

    /** On the volume's grid; empty where there is none. */
    private Optional<Mask> mask(Kind kind) {
        int slices = findings.series().ct().geometry().sizeK();
        return switch (kind) {
            case MUSCLE -> findings.measured().map(m -> m.mask().asSliceOf(slices, m.k()));
            case SECTION -> findings.section().map(Section::mask);
            case MODELS_MUSCLE -> findings.askedModelsMask().map(m -> m.mask().asSliceOf(slices, m.k()));
        };
    }

    private SegWriter.Segment segment(Kind kind, Mask mask) {
        Review review = findings.review();
        Origin origin = origin(kind);
        boolean byModelsAlone = origin == Origin.AUTOMATIC;
        String standing = switch (kind) {
            case MUSCLE -> CaseObject.standing(review);
            case SECTION -> (byModelsAlone ? "automatic" : "moved by hand") + ", " + CaseObject.decided(review);
            case MODELS_MUSCLE ->
                review.mask() == Review.Mask.MODELS ? "automatic, unchanged" : "automatic, not measured";
        };
        return new SegWriter.Segment(
                kind,
                mask,
                origin,
                origin == Origin.MANUAL ? Optional.empty() : algorithm(kind, review),
                findings.identity().reader(),
                kind == Kind.MUSCLE ? CaseObject.creators(review) : "",
                standing,
                description(kind, standing),
                kind == Kind.SECTION ? Palette.SECTION : Palette.MUSCLE);
    }

    private Origin origin(Kind kind) {
        return switch (kind) {
            case MODELS_MUSCLE -> Origin.AUTOMATIC;
            case SECTION ->
                findings.section().equals(findings.result().flatMap(C3Result::section))
                        ? Origin.AUTOMATIC
                        : Origin.SEMIAUTOMATIC;
            case MUSCLE ->
                switch (findings.review().mask()) {
                    case BY_HAND -> Origin.MANUAL;
                    case EDITED -> Origin.SEMIAUTOMATIC;
                    case OPENED -> opened(findings.review().opened().orElseThrow());
                    case MODELS, NONE -> Origin.AUTOMATIC;
                };
        };
    }

    /** As the file states it; what it does not state is told as what claims the least. */
    private static Origin opened(OpenedMask mask) {
        return switch (mask.how()) {
            case MANUAL -> Origin.MANUAL;
            case AUTOMATIC -> Origin.AUTOMATIC;
            case SEMIAUTOMATIC, UNKNOWN -> Origin.SEMIAUTOMATIC;
        };
    }

    /** Stage 1 found the section, the last stage the muscle; of a mask that was opened what its file names. */
    private Optional<Algorithm> algorithm(Kind kind, Review review) {
        if (kind == Kind.MUSCLE && review.opened().isPresent()) {
            String stated = review.opened()
                    .flatMap(o -> o.source().origin())
                    .map(MaskOrigin::algorithm)
                    .orElse("");
            return Optional.of(Algorithm.named(stated.isEmpty() ? NOT_STATED : stated));
        }
        List<C3Result.Model> models = findings.result().map(C3Result::models).orElse(List.of());
        if (models.isEmpty()) {
            return Optional.empty();
        }
        C3Result.Model pack = kind == Kind.SECTION ? models.getFirst() : models.getLast();
        return Optional.of(new Algorithm(pack.id(), pack.version(), pack.sha256()));
    }

    private static String from(OpenedMask mask) {
        String made = mask.source()
                .origin()
                .map(MaskOrigin::creator)
                .filter(who -> !who.isEmpty())
                .map(who -> " Made by " + who + ", as the file states.")
                .orElse("");
        String digest = mask.source().sha256();
        return " The mask was %s.%s%s"
                .formatted(mask.text(), made, digest.isEmpty() ? "" : " SHA-256 of the file: " + digest + ".");
    }

    private String description(Kind kind, String standing) {
        String what = switch (kind) {
            case MUSCLE ->
                "Skeletal muscle on the slice measured at C3, all that is outlined: the area (SMA) counts of it what lies within %s."
                        .formatted(HuRange.MUSCLE);
            case SECTION ->
                "All of the neck over the height of C3. Its middle is the slice that is measured, unless a person"
                        + " chose another. Not an outline of the vertebra.";
            case MODELS_MUSCLE ->
                "What the models outlined on the measured slice, before a person changed it. It is not what was"
                        + " measured.";
        };
        String from = kind == Kind.MUSCLE
                ? findings.review().opened().map(CaseSegments::from).orElse("")
                : "";
        return what + from + " Standing: " + standing + ". " + AppInfo.NOT_A_DEVICE;
    }
}
