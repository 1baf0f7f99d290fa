package org.longus.cohort;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.longus.cohort.progress.CohortProgress;
import org.longus.cohort.progress.Tally;
import org.longus.io.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What fails in a cohort is told, counted and kept as a row; that the row cannot be kept is said, and ends nothing. */
final class CohortFailures {
    private static final Logger LOG = LoggerFactory.getLogger(CohortFailures.class);

    private final CohortSettings settings;
    private final CohortWatch watch;
    private final Tally tally;
    private final FailureList list;
    private final AtomicBoolean isSaid = new AtomicBoolean();

    CohortFailures(CohortSettings settings, CohortWatch watch, Tally tally) {
        this.settings = settings;
        this.watch = watch;
        this.tally = tally;
        list = new FailureList(settings.out());
    }

    /** @param isCase of {@link Tally#failed} */
    CaseWork.Came failed(
            CohortInput input, String name, String patientId, Throwable why, String remark, boolean isCase) {
        LOG.warn("a case failed, {}", why.getClass(), why);
        FaultKind kind = FaultKind.of(why);
        String told = watch.failed(input.absolute(), name, why, kind, remark);
        FailedCase row = settings.telling()
                .failed(input.absolute(), name, patientId, told)
                .of(kind);
        tally.failed(
                new CohortProgress.Failure(name, kind.name().toLowerCase(Locale.ROOT), row.sentence()),
                kind == FaultKind.MACHINE,
                isCase);
        try {
            list.add(row);
        } catch (IOException | RuntimeException e) {
            sayOnce("Which cases failed cannot be kept in %s (%s).".formatted(settings.out(), Reason.of(e)));
        }
        return kind == FaultKind.MACHINE ? CaseWork.Came.MACHINE : CaseWork.Came.OTHERWISE;
    }

    void settle(CohortInput input, String name) {
        try {
            list.settle(settings.telling().path(input.absolute()), name);
        } catch (IOException | RuntimeException e) {
            sayOnce("An old failure cannot be taken from %s (%s).".formatted(settings.out(), Reason.of(e)));
        }
    }

    private void sayOnce(String sentence) {
        if (isSaid.compareAndSet(false, true)) {
            watch.say(sentence);
        }
    }
}
