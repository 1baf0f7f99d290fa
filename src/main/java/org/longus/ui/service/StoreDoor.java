package org.longus.ui.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longus.io.CtSeries;
import org.longus.measure.CutOffTable;
import org.longus.review.Decision;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.review.store.FinishedReading;
import org.longus.review.store.OpenCase;
import org.longus.review.store.ReaderAgreement;
import org.longus.review.store.ReaderSettings;
import org.longus.review.store.Settings;
import org.longus.review.store.Unsaved;
import org.longus.ui.common.Failures;
import org.longus.volume.Progress;
import org.slf4j.LoggerFactory;

/**
 * The one way from the window to what is kept. Either a call is done in the background, one after the other as they were
 * asked for, and its answer is taken on the window's thread; or it asks for the {@link Progress} that only the work of a
 * {@link org.longus.ui.common.Job} has. So nobody can wait for a disk on the window's thread.
 */
public final class StoreDoor {
    private final Optional<KeptCases> kept;
    private final Executor background;
    private final Executor window;
    private final Consumer<Throwable> failed;
    /** Over when all that was asked for has been done. */
    private CompletableFuture<Void> orders = CompletableFuture.completedFuture(null);

    /**
     * @param kept empty where nothing is kept
     * @param background where files are read and written
     * @param window the JavaFX thread
     * @param failed told on the window's thread why something could not be done
     */
    public StoreDoor(Optional<KeptCases> kept, Executor background, Executor window, Consumer<Throwable> failed) {
        this.kept = kept;
        this.background = background;
        this.window = window;
        this.failed = failed;
    }

    /** Whether anything is kept. */
    public boolean keeps() {
        return kept.isPresent();
    }

    /** Over when all that was asked for so far is on the disk. Not to be waited for on the window's thread. */
    public CompletableFuture<Void> settled() {
        return orders;
    }

    /** Whatever goes wrong with one, those after it are done. */
    private <T> void inOrder(Callable<T> work, Consumer<T> done, Consumer<Throwable> otherwise) {
        orders = orders.thenRunAsync(
                () -> {
                    try {
                        T result = work.call();
                        window.execute(() -> done.accept(result));
                    } catch (Throwable e) {
                        window.execute(() -> otherwise.accept(e));
                    }
                },
                background);
    }

    /** Has all that was done on a case forced to the disk and lets others have it. */
    public void giveBack(OpenCase opened) {
        inOrder(
                () -> {
                    opened.close();
                    return opened;
                },
                closed -> {},
                this::notClosed);
    }

    private void notClosed(Throwable e) {
        if (e instanceof IOException) {
            // told by the case itself, which stays with the store until its changes are on the disk
            LoggerFactory.getLogger(StoreDoor.class).warn("a case is not closed yet");
        } else {
            failed.accept(e);
        }
    }

    /** Keeps a decision on a case whose CT is not there; something must be kept at all. */
    public void decideUnread(
            CaseKey key, Optional<String> reader, Optional<Decision> decision, Consumer<CaseSummary> done) {
        KeptCases store = kept.orElseThrow();
        inOrder(() -> store.decideUnread(key, reader, decision), done, failed);
    }

    /** What is known of cases once all that was asked for before is done. */
    public void summaries(Collection<CaseKey> keys, Optional<String> reader, Consumer<Map<CaseKey, CaseSummary>> done) {
        List<CaseKey> all = List.copyOf(keys);
        inOrder(() -> known(all, reader), done, failed);
    }

    /** Where other scans of a patient were opened that something is kept of. */
    public void placesOf(String patientId, CaseKey but, Consumer<List<String>> done) {
        inOrder(() -> kept.isEmpty() ? List.<String>of() : kept.get().placesOf(patientId, but), done, failed);
    }

    /** How far each reader of a case has come. */
    public void readers(CaseKey key, Consumer<Map<String, CaseSummary>> done) {
        inOrder(() -> kept.map(k -> k.readers(key)).orElse(Map.of()), done, failed);
    }

    /**
     * What the disk has not taken once all that was asked for before is done.
     *
     * @param limit how long the disk may take
     * @param done told on the window's thread; a disk that does not answer within the limit is a reason, too
     */
    public void unsaved(Duration limit, Consumer<Unsaved> done) {
        CompletableFuture<Unsaved> answer = new CompletableFuture<>();
        orders = orders.thenRunAsync(
                () -> answer.completeAsync(() -> kept.map(KeptCases::unsaved).orElse(Unsaved.NOTHING), Runnable::run),
                background);
        answer.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete(
                        (left, failure) -> window.execute(() -> done.accept(left != null ? left : lost(failure))));
    }

    private static Unsaved lost(Throwable failure) {
        String reason = failure instanceof TimeoutException
                ? "The disk has not answered yet. Look whether it is still there."
                : Failures.notice(failure instanceof CompletionException ? failure.getCause() : failure)
                        .text();
        return new Unsaved(1, Optional.of(reason));
    }

    /**
     * Keeps what is to be remembered of the window.
     *
     * @param otherwise told of a failure: nothing of the user's work is in it
     */
    public void keep(Settings now, Consumer<Throwable> otherwise) {
        kept.ifPresent(store -> inOrder(
                () -> {
                    store.keep(now);
                    return now;
                },
                kept -> {},
                otherwise));
    }

    /** The user's own cut-offs. */
    public void cutOffs(Consumer<CutOffSource> done) {
        inOrder(() -> kept.map(KeptCases::cutOffs).orElse(CutOffSource.NONE), done, failed);
    }

    /** Keeps the user's own cut-offs where anything is kept. */
    public void keep(CutOffTable own) {
        kept.ifPresent(store -> inOrder(
                () -> {
                    store.keep(own);
                    return own;
                },
                kept -> {},
                failed));
    }

    private Map<CaseKey, CaseSummary> known(Collection<CaseKey> keys, Optional<String> reader) {
        return kept.map(k -> k.summaries(keys, reader))
                .orElseGet(() ->
                        keys.stream().distinct().collect(Collectors.toMap(Function.identity(), k -> CaseSummary.NEW)));
    }

    /**
     * The case of a scan as it was left.
     *
     * @param before what must be over first: it may be the very case that is being given back
     */
    public OpenCase open(CtSeries series, Optional<String> reader, CompletableFuture<Void> before, Progress progress) {
        progress.throwIfCancelled();
        before.join();
        return kept.map(k -> k.open(series, reader)).orElseGet(() -> OpenCase.unkept(series));
    }

    /** What is known of cases. */
    public Map<CaseKey, CaseSummary> summaries(Collection<CaseKey> keys, Optional<String> reader, Progress progress) {
        progress.throwIfCancelled();
        return known(keys, reader);
    }

    /** How far each reader of a case has come. */
    public Map<String, CaseSummary> readers(CaseKey key, Progress progress) {
        progress.throwIfCancelled();
        return kept.map(k -> k.readers(key)).orElse(Map.of());
    }

    /** What a reader made of a scan; empty before the reading is finished. */
    public Optional<FinishedReading> finished(CtSeries series, String reader, Progress progress) throws IOException {
        progress.throwIfCancelled();
        return kept.isEmpty() ? Optional.empty() : kept.get().finished(series, reader);
    }

    /** How far each two of the readers agree who finished a scan. */
    public List<ReaderAgreement> agreements(CtSeries series, Progress progress) throws IOException {
        progress.throwIfCancelled();
        return kept.isEmpty() ? List.of() : kept.get().agreements(series);
    }

    /** Writes the agreement on cases into a folder; something must be kept at all. Returns how many rows it has. */
    public int writeAgreement(List<CaseKey> keys, Path folder, Progress progress) throws IOException {
        progress.throwIfCancelled();
        return kept.orElseThrow().writeAgreement(keys, folder);
    }

    /** Keeps who reads; something must be kept at all. Returns the same. */
    public ReaderSettings keep(ReaderSettings now, Progress progress) throws IOException {
        progress.throwIfCancelled();
        kept.orElseThrow().keep(now);
        return now;
    }
}
