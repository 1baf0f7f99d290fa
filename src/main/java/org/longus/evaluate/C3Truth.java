package org.longus.evaluate;

import java.util.Optional;

/** What is true of C3 in a case. */
sealed interface C3Truth {
    /** Not known; the section is not judged. */
    record Unknown() implements C3Truth {}

    /** There is none in the scan: the answer must be "not found". */
    record Absent() implements C3Truth {}

    /**
     * @param centre of the body of C3
     * @param upperDisc the middle of the disc C2/C3, where known; {@code lowerDisc} that of C3/C4
     */
    record At(Place centre, Optional<Place> upperDisc, Optional<Place> lowerDisc) implements C3Truth {}
}
