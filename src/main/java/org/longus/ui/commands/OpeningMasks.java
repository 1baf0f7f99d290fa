package org.longus.ui.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.longus.edit.EditAction;
import org.longus.edit.MaskSource;
import org.longus.edit.SliceMask;
import org.longus.io.file.Sha256;
import org.longus.io.mask.DrawnMasks;
import org.longus.io.mask.MaskFit;
import org.longus.io.mask.MaskOrigin;
import org.longus.io.open.MaskOpener;
import org.longus.review.ReviewedCase;
import org.longus.ui.cases.CaseList;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.Comparison;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.Questions;
import org.longus.volume.Progress;
import org.longus.volume.SliceNumber;

/** Takes a mask that was drawn elsewhere: to be compared with, or as the person's own, which is an edit like any other. */
public final class OpeningMasks {
    private static final String TITLE = "Open a mask as mine";

    private final CaseList list;
    private final Questions questions;
    private final Messages messages;
    private final PersonsWork work;

    public OpeningMasks(CaseList list, Questions questions, Messages messages, PersonsWork work) {
        this.list = list;
        this.questions = questions;
        this.messages = messages;
        this.work = work;
    }

    /**
     * @param name as it is told: the file's, with the segment's where it holds several
     * @param fit whether it belongs to the CT
     */
    private record Opened(MaskSource source, SliceMask mask, String name, MaskFit fit) {}

    /** What is done with a mask of one slice. */
    private enum Use {
        MINE,
        COMPARISON
    }

    /** Asks for a file and compares with a mask of it. */
    public void compare() {
        CaseModel on = list.current();
        if (on == null || on.slice() == null) {
            messages.say(ReaderText.noMask(on));
            return;
        }
        questions.maskFile("Compare with a mask").ifPresent(file -> open(on, file, Use.COMPARISON));
    }

    /** Asks for a file and takes a mask of it as the person's own. */
    public void asMine() {
        CaseModel on = list.current();
        if (on != null && mayChange(on)) {
            questions.maskFile(TITLE).ifPresent(file -> open(on, file, Use.MINE));
        }
    }

    /** Likewise, of a file that was let go over the window. */
    public void asMine(Path file) {
        CaseModel on = list.current();
        if (on != null && mayChange(on)) {
            open(on, file, Use.MINE);
        }
    }

    private boolean mayChange(CaseModel on) {
        if (on.isFinished() || on.isReadOnly()) {
            messages.say(ReaderText.noPainting(on));
            return false;
        }
        return true;
    }

    private void open(CaseModel on, Path file, Use use) {
        OptionalInt k = on.slice() == null
                ? OptionalInt.empty()
                : OptionalInt.of(on.slice().k());
        int shown = on.cursor().index(2);
        work.start(
                new Job<Runnable>(
                        "Read mask",
                        progress -> MaskOpener.isMasks(file)
                                ? masks(on, file, k, use, progress)
                                : picture(on, file, k.orElse(shown), use, progress),
                        Runnable::run),
                list.chosen());
    }

    private Runnable masks(CaseModel on, Path file, OptionalInt k, Use use, Progress progress) throws IOException {
        progress.throwIfCancelled();
        DrawnMasks masks = MaskOpener.open(file);
        MaskFit fit = MaskFit.of(masks, on.series());
        return () -> {
            if (use == Use.MINE && !mayBeMine(fit)) {
                return;
            }
            Optional<DrawnMasks.Segment> chosen =
                    masks.segments().size() == 1 ? Optional.of(masks.segments().getFirst()) : questions.segment(masks);
            // what is compared with is placed by its coordinates, and changes nothing
            DrawnMasks placed = use == Use.MINE ? masks : masks.unidentified();
            chosen.ifPresent(segment -> place(on, placed, segment, k, fit, use));
        };
    }

    private boolean mayBeMine(MaskFit fit) {
        return switch (fit.verdict()) {
            case SAME -> true;
            case ASK -> questions.confirmed(TITLE, fit.sentence(), "Take it as mine");
            case REFUSED -> {
                messages.show(Notice.Kind.WARNING, fit.sentence());
                yield false;
            }
        };
    }

    private Runnable picture(CaseModel on, Path file, int k, Use use, Progress progress) throws IOException {
        progress.throwIfCancelled();
        MaskOpener.MaskSlice read = MaskOpener.read(file, on.series().ct().geometry(), k);
        MaskSource source =
                new MaskSource(name(file), "PNG", name(file), Sha256.of(file), Optional.of(MaskOrigin.UNKNOWN));
        Opened opened = new Opened(source, new SliceMask(read.k(), read.mask()), source.file(), MaskFit.unstated());
        return () -> use(on, opened, use);
    }

    private void place(
            CaseModel on, DrawnMasks masks, DrawnMasks.Segment segment, OptionalInt k, MaskFit fit, Use use) {
        work.start(
                new Job<>(
                        "Place mask",
                        progress -> placed(on, masks, segment, k, fit, progress),
                        opened -> use(on, opened, use)),
                list.chosen());
    }

    private void use(CaseModel on, Opened opened, Use use) {
        if (use == Use.MINE) {
            take(on, opened);
        } else {
            compare(on, opened);
        }
    }

    private static Opened placed(
            CaseModel on, DrawnMasks masks, DrawnMasks.Segment segment, OptionalInt k, MaskFit fit, Progress progress)
            throws IOException {
        progress.throwIfCancelled();
        MaskOpener.MaskSlice slice = MaskOpener.slice(masks, segment, on.series(), k);
        String file = name(masks.file());
        return new Opened(
                new MaskSource(file, masks.kind(), segment.name(), masks.sha256(), Optional.of(segment.origin())),
                new SliceMask(slice.k(), slice.mask()),
                masks.segments().size() == 1
                        ? file
                        : "'%s', one of %s in %s"
                                .formatted(segment.name(), masks.segments().size(), file),
                fit);
    }

    private void compare(CaseModel on, Opened opened) {
        boolean odd = opened.fit().verdict() != MaskFit.Verdict.SAME;
        on.comparison()
                .with(new Comparison.Other(
                        opened.name(), opened.mask(), odd ? opened.fit().found() : ""));
        on.cursor().indexProperty(2).set(opened.mask().k());
        messages.say("Compared with %s. %s stops comparing.".formatted(opened.name(), Shortcut.COMPARE.keys()));
    }

    private void take(CaseModel on, Opened opened) {
        MaskSource source = opened.source();
        SliceMask mask = opened.mask();
        if (!mayChange(on) || !mayReplace(on, source, mask.k())) {
            return;
        }
        if (on.slice() == null || on.slice().k() != mask.k()) {
            on.change(c -> c.begin(mask.k()));
        }
        on.cursor().indexProperty(2).set(mask.k());
        boolean changed = on.edit(EditAction.opened(source), mask.mask());
        messages.say(
                changed
                        ? String.format(
                                Locale.ROOT,
                                "The mask of slice %d is that of %s now. %s takes it back.%s",
                                SliceNumber.of(mask.k()),
                                opened.name(),
                                Shortcut.UNDO.keys(),
                                told(opened.fit()))
                        : "%s has the very mask that is there.%s".formatted(opened.name(), told(opened.fit())));
    }

    /** What is to be known of a file that nothing speaks against. */
    private static String told(MaskFit fit) {
        return fit.verdict() == MaskFit.Verdict.SAME && !fit.sentence().isEmpty() ? " " + fit.sentence() : "";
    }

    /** A person's edits are replaced only where the person says so. */
    private boolean mayReplace(CaseModel on, MaskSource source, int k) {
        ReviewedCase now = on.snapshot();
        boolean drawn = now.current().isPresent() && !now.appliedEdits().isEmpty();
        boolean decided = now.decision().isPresent();
        if (!drawn && !decided) {
            return true;
        }
        String what = drawn ? "Slice %d has edits of a person." : "This case is decided.";
        return questions.confirmed(
                TITLE,
                String.format(
                        Locale.ROOT,
                        what + " '%s' takes the place of the mask of slice %d; %s brings it back.",
                        drawn
                                ? new Object[] {
                                    SliceNumber.of(now.current().orElseThrow().k()),
                                    source.file(),
                                    SliceNumber.of(k),
                                    Shortcut.UNDO.keys()
                                }
                                : new Object[] {source.file(), SliceNumber.of(k), Shortcut.UNDO.keys()}),
                "Replace the mask");
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
