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
import org.longus.io.CtSeries;
import org.longus.review.Decision;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.review.store.OpenCase;
import org.longus.review.store.StudyStore;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.Failures;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.volume.Progress;
import org.slf4j.LoggerFactory;

/**
 * Reads cases and lets go of them: a CT takes a hundred megabytes and more, so a few are in memory at a time. Nothing is
 * lost when one is let go; its journal brings it back with its undo.
 */
public final class CaseLoader {
    /** The shown one, the one before it, and the next while it is predicted. */
    private static final int MOST = 4;
    /** The models need the rest. */
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 2;

    private final Optional<StudyStore> store;
    private final Executor background;
    private final Executor window;
    private final Messages messages;
    private final Jobs reads;
    /** The one that was used last stands last. */
    private final Deque<StudyItem> loaded = new ArrayDeque<>();

    private Consumer<StudyItem> arrived = item -> {};
    private Predicate<StudyItem> inUse = item -> false;
    private StudyItem reading;
    /** Over when every case that was given back has been closed. */
    private CompletableFuture<Void> givenBack = CompletableFuture.completedFuture(null);

    private Optional<String> reader = Optional.empty();

    public CaseLoader(Optional<StudyStore> store, Executor background, Executor window, Messages messages) {
        this.store = store;
        this.background = background;
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
        // what the list says next is read from their files
        whateverCameOf(givenBack).join();
        loaded.clear();
        reader = now;
    }

    /** Whether all that was done on the cases in memory has been handed to the disk. */
    public boolean isSaved() {
        return loaded.stream().allMatch(i -> i.model().opened().isSaved());
    }

    CaseSummary summary(CaseKey key) {
        return store.map(s -> s.summary(key, reader)).orElse(CaseSummary.NEW);
    }

    /** As {@link StudyStore#summaries}. */
    public Map<CaseKey, CaseSummary> summaries(Collection<CaseKey> keys) {
        return store.map(s -> s.summaries(keys, reader)).orElseGet(() -> {
            Map<CaseKey, CaseSummary> nothing = new HashMap<>();
            keys.forEach(k -> nothing.put(k, CaseSummary.NEW));
            return nothing;
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
        CompletableFuture<Void> closed = givenBack;
        reads.startInstead(new Job<>(
                String.format(Locale.ROOT, "Read %d slices", item.choice().slices()),
                progress -> read(item, as, closed, progress),
                opened -> arrived(item, opened),
                this::giveBack));
    }

    private OpenCase read(StudyItem item, Optional<String> as, CompletableFuture<Void> closed, Progress progress)
            throws IOException {
        CtSeries read = item.choice().open(fraction -> {
            progress.throwIfCancelled();
            progress.report(fraction, "");
        });
        CtSeries series = read.selected(item.taken().selection());
        progress.throwIfCancelled();
        // it may be the very case that is being closed
        whateverCameOf(closed).join();
        return store.map(s -> s.open(series, as)).orElseGet(() -> OpenCase.unkept(series));
    }

    private void arrived(StudyItem item, OpenCase opened) {
        opened.onTrouble(trouble -> window.execute(() -> trouble.ifPresentOrElse(
                sentence -> messages.show(Notice.Kind.ERROR, sentence),
                () -> messages.show(Notice.Kind.INFORMATION, "Changes are being saved again; nothing was lost."))));
        item.end(StudyItem.Activity.READING);
        item.put(new CaseModel(opened));
        use(item);
        arrived.accept(item);
    }

    private void failed(Throwable why) {
        Notice notice = Failures.notice(why);
        reading.fail(notice.text());
        if (inUse.test(reading)) {
            messages.noticeProperty().set(notice);
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

    private static long bytes(StudyItem item) {
        return item.choice().fileGeometry().voxelCount() * Short.BYTES;
    }

    public boolean isReading(StudyItem item) {
        return reads.isBusy() && reading == item;
    }

    /** Keeps a decision on a case whose CT is not there, as {@link StudyStore#decideUnread} does. */
    public void decideUnread(StudyItem item, Optional<Decision> decision) {
        Optional<String> as = reader;
        // a read of the case waits for it
        later(() -> {
            CaseSummary now = store.orElseThrow().decideUnread(item.key(), as, decision);
            window.execute(() -> {
                if (as.equals(reader) && item.model() == null) {
                    item.show(now);
                }
            });
        });
    }

    /** Something that the disk has to do. */
    private interface Task {
        void run() throws IOException;
    }

    /** After all that was asked for before, whatever came of it: what fails is told and keeps nothing else from being done. */
    private void later(Task task) {
        givenBack = whateverCameOf(givenBack)
                .thenRunAsync(
                        () -> {
                            try {
                                task.run();
                            } catch (IOException | RuntimeException | Error e) {
                                window.execute(() -> messages.show(e));
                            }
                        },
                        background);
    }

    private static CompletableFuture<Void> whateverCameOf(CompletableFuture<Void> task) {
        return task.exceptionally(e -> null);
    }

    /** Over when all that was given back or decided so far is on the disk. */
    public CompletableFuture<Void> settled() {
        return givenBack;
    }

    /** Whether anything is kept. */
    public boolean keeps() {
        return store.isPresent();
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
        giveBack(model.opened());
    }

    /** Not on the window's thread: the disk may take its time to have all of it. */
    private void giveBack(OpenCase opened) {
        later(() -> {
            try {
                opened.close();
            } catch (IOException e) {
                // told by the case itself, which stays with the store until its changes are on the disk
                LoggerFactory.getLogger(CaseLoader.class).warn("a case is not closed yet");
            }
        });
    }

    /** Those whose CT is in memory, the one that was used last at the end. */
    List<StudyItem> loaded() {
        return List.copyOf(loaded);
    }
}
