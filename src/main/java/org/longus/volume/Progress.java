package org.longus.volume;

import java.util.concurrent.CancellationException;

/** How long work tells where it stands and learns that it should stop. Called from the working thread. */
public interface Progress {
    /** Neither shown nor cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void report(double fraction, String what) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * @param fraction 0..1 of the whole
     * @param what the step in the user's words
     */
    void report(double fraction, String what);

    boolean isCancelled();

    /** To be called between steps. */
    default void throwIfCancelled() {
        if (isCancelled()) {
            throw new CancellationException("cancelled by the user");
        }
    }

    /** A part of this work that reports 0..1 of its own. */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void report(double fraction, String what) {
                whole.report(from + fraction * (to - from), what);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }
        };
    }
}
