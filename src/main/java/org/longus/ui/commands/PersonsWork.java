package org.longus.ui.commands;

import org.longus.ui.cases.PredictAhead;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;

/** What a person starts: one job at a time, for which the models' work ahead makes way. */
public final class PersonsWork {
    private final Jobs jobs;
    private final PredictAhead ahead;
    private final Messages messages;
    /** The case that the last job is for, or was; null when it is for none. */
    private StudyItem workingOn;
    /** Whether the last job is the models'. */
    private boolean forModels;
    /** Whether the last job is stage 2 on a chosen slice, which a newer choice may replace. */
    private boolean segmenting;

    public PersonsWork(Jobs jobs, PredictAhead ahead, Messages messages) {
        this.jobs = jobs;
        this.ahead = ahead;
        this.messages = messages;
        jobs.busyProperty().subscribe(this::follow);
    }

    /** The list says of a case that the models are at work on it while they are. */
    private void follow(boolean busy) {
        if (workingOn != null && forModels && busy) {
            workingOn.begin(StudyItem.Activity.PREDICTING);
        } else if (workingOn != null) {
            workingOn.end(StudyItem.Activity.PREDICTING);
        }
    }

    /**
     * Starts a job, unless another one is running.
     *
     * @param on the case that it is for; null when it is for none
     */
    void start(Job<?> job, StudyItem on) {
        if (!refuseWhileBusy()) {
            makeWayFor(on, false, false);
            jobs.start(job);
        }
    }

    /** Starts the models on a case, unless another job is running. */
    void startModels(Job<?> job, StudyItem on) {
        if (!refuseWhileBusy()) {
            makeWayFor(on, true, false);
            jobs.start(job);
        }
    }

    /** Starts stage 2 on a chosen slice, in place of a running one; unless something else is running. */
    void startSegmenting(Job<?> job, StudyItem on) {
        if (!refuseSegmenting()) {
            makeWayFor(on, true, true);
            jobs.startInstead(job);
        }
    }

    private void makeWayFor(StudyItem on, boolean models, boolean stage2) {
        workingOn = on;
        forModels = models;
        segmenting = stage2;
        ahead.makeWay();
    }

    /** Returns whether a job is running, and says so. */
    boolean refuseWhileBusy() {
        if (jobs.isBusy()) {
            messages.say("\"%s\" is still running. Wait, or cancel it first."
                    .formatted(jobs.nameProperty().get()));
        }
        return jobs.isBusy();
    }

    /** Returns whether a job is running that no choice of a slice may replace, and says so. */
    boolean refuseSegmenting() {
        return !segmenting && refuseWhileBusy();
    }

    /** Whether the models are at work on this case, whoever had them begin: what they find may take the mask's place. */
    boolean isAtModels(StudyItem item) {
        return forModels && isAt(item) || ahead.isAt(item);
    }

    /** Whether the running job, if there is one, is for this case. */
    public boolean isAt(StudyItem item) {
        return jobs.isBusy() && item != null && item == workingOn;
    }
}
