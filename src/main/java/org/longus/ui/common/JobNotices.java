package org.longus.ui.common;

/**
 * What a person is told of the jobs that a person starts: why one failed, until one of that name begins anew. What was said
 * of the step before is over when the next one begins.
 */
public final class JobNotices {
    private final Messages messages;

    public JobNotices(Messages messages) {
        this.messages = messages;
    }

    /** Follows jobs that tell their failures here. */
    public void follow(Jobs jobs) {
        jobs.busyProperty().subscribe(busy -> {
            if (busy) {
                messages.end(new About(this, jobs.nameProperty().get()));
                messages.say("");
            }
        });
    }

    /** One has failed. */
    public void failed(String job, Throwable why) {
        messages.show(new About(this, job), Failures.notice(why));
    }

    /** What failed was of the case that is left. */
    public void left() {
        messages.endAll(this);
    }
}
