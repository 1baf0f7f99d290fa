package org.longus.cohort;

import org.longus.volume.Progress;

/** How far one case of a run has come. */
public interface CaseProgress extends Progress {
    /** Nothing more is reported of the case. */
    void done();
}
