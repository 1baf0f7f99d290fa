package org.longus.ui.cases;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.longus.edit.SliceMask;
import org.longus.io.CtSeries;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;
import org.longus.render.NeckFrame;
import org.longus.review.Decision;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.review.store.OpenCase;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.About;
import org.longus.ui.common.Failures;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.service.StoreDoor;
import org.longus.volume.CtVolume;
import org.longus.volume.Progress;

/**
 * Reads cases and lets go of them: a CT takes a hundred megabytes and more, so a few are in memory at a time. Nothing is
 * lost when one is let go; its journal brings it back with its undo.
 */
public final class CaseLoader {
    /** The shown one, the one before it, and the next. */
    private static final int MOST = 3;
    /** The models need the rest. */
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 2;

    private final StoreDoor store;
    private final Executor window;
    private final Messages messages;
    private final Jobs reads;
    /** The one that was used last stands last. */
    private final Deque<StudyItem> loaded = new ArrayDeque<>();

    private Consumer<StudyItem> arrived = item -> {};
    private Predicate<StudyItem> inUse = item -> false;
    private StudyItem reading;
    /** Asked for in the background, too. */
    private volatile Optional<String> reader = Optional.empty();
    /** Those in force; asked for in the background, too. */
    private volatile CutOffTable cutOffs = CutOffs.published();

    public CaseLoader(StoreDoor store, Executor background, Executor window, Messages messages) {
        this.store = store;
        this.window = window;
        this.messages = messages;
        this.reads = new Jobs(background, window, this::failed);
        reads.busyProperty().subscribe(() -> window.execute(this::forgetStopped));
    }

    private void forgetStopped() {
        if (!reads.isBusy() && reading != null) {
            reading.end(StudyItem.Activity.READING);
        }
    }

    /**
     * @param arrived told of each case that was read
     * @param inUse cases that must stay
     */
    public void onArrival(Consumer<StudyItem> arrived, Predicate<StudyItem> inUse) {
        this.arrived = arrived;
        this.inUse = inUse;
    }

    /** From now on cases are this reader's own, or those that all share; those in memory are let go. */
    public void readAs(Optional<String> now) {
        reads.cancel();
        loaded().forEach(this::letGo);
        loaded.clear();
        reader = now;
    }

    /** From now on every case is judged by these, those in memory at once. */
    public void judgeBy(CutOffTable inForce) {
        cutOffs = inForce;
        loaded().forEach(i -> i.model().change(c -> c.judging().by(inForce)));
    }

    /** Whether all that was done on the cases in memory has been handed to the disk. */
    public boolean isSaved() {
        return loaded.stream().allMatch(i -> i.model().opened().isSaved());
    }

    /** What is kept of cases, for the reader who reads now. */
    Map<CaseKey, CaseSummary> summaries(Collection<CaseKey> keys, Progress progress) {
        Map<CaseKey, CaseSummary> known = new HashMap<>(store.summaries(keys, reader, progress));
        known.replaceAll((key, summary) -> summary.judgedBy(cutOffs));
        return known;
    }

    /** A result from elsewhere by the cut-offs in force. */
    CaseSummary judged(CaseSummary result) {
        return result.judgedBy(cutOffs);
    }

    /**
     * Brings lines whose CT is not there to what is kept of them, as soon as that has been read.
     *
     * @param then goes on on the window's thread; not where another reader has come meanwhile
     */
    void summarise(List<StudyItem> items, Runnable then) {
        Optional<String> as = reader;
        store.summaries(items.stream().map(StudyItem::key).toList(), as, known -> {
            if (as.equals(reader)) {
                items.stream()
                        .filter(i -> i.model() == null)
                        .forEach(i -> i.show(known.get(i.key()).judgedBy(cutOffs)));
                then.run();
            }
        });
    }

    /** One read at a time: two would ask for the same lock, and for twice the memory. */
    public Jobs reads() {
        return reads;
    }

    /**
     * Has a case read unless it is there.
     *
     * @param atOnce in place of what is being read; else only when nothing is
     */
    void load(StudyItem item, boolean atOnce) {
        if (item.model() != null) {
            use(item);
            return;
        }
        boolean onItsWay =
                item == reading && reads.isBusy() && !reads.cancellingProperty().get();
        if (onItsWay || reads.isBusy() && !atOnce) {
            return;
        }
        if (reading != null) {
            reading.end(StudyItem.Activity.READING);
        }
        makeRoomFor(item);
        reading = item;
        item.begin(StudyItem.Activity.READING);
        Optional<String> as = reader;
        CompletableFuture<Void> before = store.settled();
        reads.startInstead(new Job<>(
                String.format(Locale.ROOT, "Read %d slices", item.choice().slices()),
                progress -> read(item, as, before, progress),
                read -> arrived(item, read),
                read -> store.giveBack(read.opened())));
    }

    /**
     * @param neck where it lies in the CT, so that its first picture is the right one
     * @param taken with all of its study
     */
    private record Read(OpenCase opened, NeckFrame neck, TakenSeries taken) {}

    private Read read(StudyItem item, Optional<String> as, CompletableFuture<Void> before, Progress progress)
            throws IOException {
        TakenSeries taken = item.find(progress);
        CtSeries read = taken.choice().open(fraction -> {
            progress.throwIfCancelled();
            progress.report(fraction, "");
        });
        CtSeries series = read.selected(taken.selection());
        OpenCase opened = store.open(series, as, before, progress);
        try {
            return new Read(opened, neck(opened), taken);
        } catch (RuntimeException | Error e) {
            window.execute(() -> store.giveBack(opened));
            throw e;
        }
    }

    private static NeckFrame neck(OpenCase opened) {
        Optional<SliceMask> measured = opened.reviewed().current();
        CtVolume ct = opened.reviewed().series().ct();
        return NeckFrame.of(ct, measured.map(SliceMask::k).orElse(ct.geometry().sizeK() / 2), measured);
    }

    private void arrived(StudyItem item, Read read) {
        OpenCase opened = read.opened();
        opened.onTrouble(trouble -> window.execute(() -> trouble.ifPresentOrElse(
                sentence -> messages.show(new About(opened, "saving"), new Notice(Notice.Kind.ERROR, sentence)),
                () -> savedAgain(opened))));
        item.end(StudyItem.Activity.READING);
        item.found(read.taken());
        opened.reviewed().judging().by(cutOffs);
        item.put(new CaseModel(opened, item.view(), read.neck()));
        use(item);
        arrived.accept(item);
    }

    private void savedAgain(OpenCase opened) {
        messages.endAll(opened);
        messages.say("Changes are being saved again; nothing was lost.");
    }

    private void failed(Throwable why) {
        Notice notice = Failures.notice(why);
        reading.fail(notice.text());
        if (inUse.test(reading)) {
            messages.show(notice);
        }
    }

    private void use(StudyItem item) {
        loaded.remove(item);
        loaded.addLast(item);
    }

    /** Lets go of what was used longest ago until one more fits. What is not saved yet stays. */
    private void makeRoomFor(StudyItem coming) {
        long bytes = bytes(coming);
        for (StudyItem item : loaded) {
            bytes += bytes(item);
        }
        Iterator<StudyItem> oldest = loaded.iterator();
        while (oldest.hasNext() && (loaded.size() >= MOST || bytes > MOST_BYTES)) {
            StudyItem old = oldest.next();
            if (!inUse.test(old) && old.model().opened().isSaved()) {
                oldest.remove();
                bytes -= bytes(old);
                letGo(old);
            }
        }
    }

    /** Whether a CT fits beside those that must stay. */
    boolean hasRoomFor(StudyItem coming) {
        long bytes = bytes(coming);
        for (StudyItem item : loaded) {
            bytes += inUse.test(item) ? bytes(item) : 0;
        }
        return bytes <= MOST_BYTES;
    }

    private static long bytes(StudyItem item) {
        return item.choice().fileGeometry().voxelCount() * Short.BYTES;
    }

    /** Whether the CT of this case is being read. */
    public boolean isReading(StudyItem item) {
        return reads.isBusy() && reading == item;
    }

    /** Keeps a decision on a case whose CT is not there; a read of the case waits for it. */
    public void decideUnread(StudyItem item, Optional<Decision> decision) {
        Optional<String> as = reader;
        store.decideUnread(item.key(), as, decision, now -> {
            if (as.equals(reader) && item.model() == null) {
                item.show(now.judgedBy(cutOffs));
            }
        });
    }

    /** Whether anything is kept. */
    public boolean keeps() {
        return store.keeps();
    }

    /** Lets go of a case that leaves the list. */
    void remove(StudyItem item) {
        if (item == reading) {
            reads.cancel();
        }
        if (loaded.remove(item)) {
            letGo(item);
        }
    }

    private void letGo(StudyItem item) {
        CaseModel model = item.model();
        model.endStroke();
        item.release();
        store.giveBack(model.opened());
    }

    /** Those whose CT is in memory, the one that was used last at the end. */
    List<StudyItem> loaded() {
        return List.copyOf(loaded);
    }
}
