package org.longus.cohort;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.longus.cohort.progress.Tally;
import org.longus.io.UnreadableInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings one case of a cohort to its end, on a worker's thread; nothing that the case throws gets out. */
final class CaseWork {
    private static final Logger LOG = LoggerFactory.getLogger(CaseWork.class);
    /** Whoever stops a run by force hits some case, and the same one again where it comes first; thrice is rarely chance. */
    private static final int ENDS_TO_LEAVE_OUT = 3;

    /** What the run as a whole has to know. */
    enum Came {
        MEASURED,
        MACHINE,
        OTHERWISE
    }

    private final CohortPlan plan;
    private final CohortWatch watch;
    private final Tally tally;
    private final CohortFailures failures;
    private final CaseNotes notes;
    private final BooleanSupplier isStopped;

    CaseWork(
            CohortSettings settings,
            CohortPlan plan,
            CohortWatch watch,
            Tally tally,
            CohortFailures failures,
            BooleanSupplier isStopped) {
        this.plan = plan;
        this.watch = watch;
        this.tally = tally;
        this.failures = failures;
        this.isStopped = isStopped;
        notes = new CaseNotes(settings.out());
    }

    /** Asks between two steps whether to stop. */
    private final class Asking implements CaseProgress {
        @Override
        public void report(double fraction, String what) {
            // a case is too short a time to tell of
        }

        @Override
        public boolean isCancelled() {
            return isStopped.getAsBoolean();
        }

        @Override
        public void done() {
            // nothing to take back
        }
    }

    Came run(CohortCase one, CohortInput input) {
        if (isStopped.getAsBoolean()) {
            return Came.OTHERWISE;
        }
        try {
            var before = one.before();
            CaseEnd end = before.isPresent() ? before.get() : measured(one);
            ended(one, input, end);
            return end.outcome() == CaseEnd.Outcome.MEASURED ? Came.MEASURED : Came.OTHERWISE;
        } catch (CancellationException e) {
            return Came.OTHERWISE;
        } catch (Throwable e) {
            String remark = FaultKind.of(e) == FaultKind.DATA ? one.aside() : "";
            return failures.failed(input, one.name(), one.patientId(), e, remark, true);
        } finally {
            tally.left(one.name());
        }
    }

    private CaseEnd measured(CohortCase one) throws IOException {
        String id = one.key().id();
        if (!plan.tryAgain() && notes.timesEnded(id) >= ENDS_TO_LEAVE_OUT) {
            throw new UnreadableInputException(
                    "Longus itself was ended three times while it measured this case (a crash or a kill). It was left"
                            + " out; --try-again measures it, or report it.");
        }
        tally.begun(one.name());
        try (CaseNotes.Note _ = notes.begin(id, one.name())) {
            return one.measure(new Asking());
        }
    }

    private void ended(CohortCase one, CohortInput input, CaseEnd end) {
        tally.done(
                switch (end.outcome()) {
                    case MEASURED -> Tally.How.MEASURED;
                    case THERE_ALREADY -> Tally.How.THERE;
                    case KEPT -> Tally.How.KEPT;
                    case DROPPED -> Tally.How.DROPPED;
                },
                end.row().section().c3Found(),
                end.row().muscle().smaCm2(),
                end.levelMm());
        failures.settle(input, one.name());
        try {
            notes.settle(one.key().id());
        } catch (IOException e) {
            LOG.debug("notes of a case that is done could not be taken away", e);
        }
        watch.ended(input.absolute(), end);
    }
}
