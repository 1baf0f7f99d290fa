package org.longus.cohort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.longus.cohort.input.CohortUnit;
import org.longus.cohort.input.UnitList;
import org.longus.cohort.input.UnitSearch;
import org.longus.cohort.progress.Tally;
import org.longus.export.folder.Preparation;
import org.longus.io.InputScan;
import org.longus.io.RefusedSeries;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.io.file.Sha256;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cohort: one thread searches the units, as many others as there are jobs read, measure and write the cases, and the models,
 * loaded once, take turns. Nothing is kept of a case that is done but what {@link Tally} counts. What is thrown ends the case
 * that it came from; only where disk, memory and their like fail case after case does the run stop.
 */
public final class CohortEngine {
    private static final Logger LOG = LoggerFactory.getLogger(CohortEngine.class);
    private static final int MACHINE_FAULTS_TO_STOP = 3;

    private final CohortSettings settings;
    private final CohortPlan plan;
    private final CohortModels models;
    private final CohortWatch watch;
    private final Tally tally;
    private final CohortFailures failures;
    private final CaseWork work;
    private final Semaphore free;
    private final AtomicInteger machineFaultsInARow = new AtomicInteger();

    /** @param tally of the same shard as the plan */
    public CohortEngine(CohortSettings settings, CohortPlan plan, CohortModels models, CohortWatch watch, Tally tally) {
        this.settings = settings;
        this.plan = plan;
        this.models = models;
        this.watch = watch;
        this.tally = tally;
        failures = new CohortFailures(settings, watch, tally);
        work = new CaseWork(settings, plan, watch, tally, failures, this::isStopped);
        // one more than can run: the next scan is searched in the meantime
        free = new Semaphore(plan.jobs() + 1);
    }

    private boolean isStopped() {
        return watch.isStopped() || isMachineAtFault();
    }

    /** Whether the run was given up because case after case failed for the same kind of reason. */
    public boolean isMachineAtFault() {
        return machineFaultsInARow.get() >= MACHINE_FAULTS_TO_STOP;
    }

    /**
     * Measures what is not done. Returns when all is done or the run was stopped, and no thread works any more.
     *
     * @throws CancellationException when the watch said so, or the machine is at fault
     */
    public void run(UnitList units) throws IOException {
        Preparation.of(settings.formats());
        tally.units(units.size());
        if (settings.subjects().isPresent()) {
            match(settings.subjects().get(), units);
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(plan.jobs())) {
            try {
                units.each(unit -> search(unit, workers));
            } finally {
                workers.shutdown();
            }
        }
        throwIfStopped();
    }

    private void throwIfStopped() {
        if (isStopped()) {
            throw new CancellationException();
        }
    }

    private void match(Subjects table, UnitList units) throws IOException {
        units.each(unit -> {
            throwIfStopped();
            try {
                unit.search().studies().forEach(table::add);
            } catch (IOException | RuntimeException | LinkageError e) {
                // it is reported when the unit's turn comes
                LOG.debug("a unit could not be searched", e);
            }
        });
        table.matched().forEach(watch::say);
    }

    private void search(CohortUnit unit, ExecutorService workers) {
        throwIfStopped();
        CohortInput input = new CohortInput(unit.place());
        InputScan scan;
        try {
            scan = unit.search();
        } catch (CancellationException e) {
            throw e;
        } catch (Throwable e) {
            tally.lookedAt(0);
            unreadable(unit, input, e);
            return;
        }
        failures.settle(input, settings.telling().name(input));
        List<Study> studies = scan.studies();
        CohortInput known = input.with(scan.leftOut());
        int mine = 0;
        for (Study study : studies) {
            CohortCase one;
            try {
                one = new CohortCase(study, settings, models, known);
            } catch (Throwable e) {
                String name = settings.telling().name(study.preferred());
                if (isMine(name)) {
                    noted(failures.failed(known, name, "", e, "", false));
                }
                continue;
            }
            if (one.key().isIn(plan.shard(), plan.shards())) {
                mine++;
                submit(one, known, workers);
            }
        }
        tally.lookedAt(mine);
        rest(scan, known);
    }

    private void submit(CohortCase one, CohortInput input, ExecutorService workers) {
        try {
            while (!free.tryAcquire(200, TimeUnit.MILLISECONDS)) {
                throwIfStopped();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
        throwIfStopped();
        workers.execute(() -> {
            try {
                noted(work.run(one, input));
            } finally {
                free.release();
            }
        });
    }

    private void noted(CaseWork.Came came) {
        switch (came) {
            case MACHINE -> machineFaultsInARow.incrementAndGet();
            case MEASURED -> machineFaultsInARow.updateAndGet(n -> isMachineAtFault() ? n : 0);
            case OTHERWISE -> {}
        }
    }

    private void unreadable(CohortUnit unit, CohortInput input, Throwable e) {
        boolean isPart = !unit.parts().isEmpty();
        if (isPart && e instanceof UnreadableInputException && UnitSearch.isOtherModality(unit)) {
            return; // beside a CT lies what is none
        }
        if (isMine(unit.place())) {
            noted(failures.failed(input, settings.telling().name(input), "", reason(input, e), "", false));
        }
    }

    /** Where not even the folder is there in which an input lay, its drive is not. */
    private static Throwable reason(CohortInput input, Throwable e) {
        Path above = Path.of(input.absolute()).getParent();
        return e instanceof UnreadableInputException && above != null && !Files.exists(above) ? new DriveGone(e) : e;
    }

    /** Studies of which nothing can be opened, and folders likewise. */
    private void rest(InputScan scan, CohortInput input) {
        Path at = Path.of(input.given());
        for (RefusedSeries refused : CohortRun.withoutChoice(scan)) {
            String name = settings.telling().name(refused, at);
            Throwable why = new UnreadableInputException(
                    "No series of this study can be opened. %s".formatted(refused.reason()));
            if (isMine(name)) {
                noted(failures.failed(input, name, settings.telling().patientId(refused, at), why, "", false));
            }
        }
        for (InputScan.Unopened folder : scan.unopened()) {
            String name = settings.telling().name(folder, at);
            if (isMine(name)) {
                noted(failures.failed(input, name, "", new UnreadableInputException(folder.sentence()), "", false));
            }
        }
    }

    /** What is no case falls into a shard, too, so that one program tells of it. */
    private boolean isMine(String text) {
        return new CaseKey(Sha256.of(text).substring(0, 12), "").isIn(plan.shard(), plan.shards());
    }
}
