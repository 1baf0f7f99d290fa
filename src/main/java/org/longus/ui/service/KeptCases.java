package org.longus.ui.service;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * What is kept from one session to the next, as the window needs it. Each call reads or writes files and may take its time:
 * only {@link StoreDoor} makes them, never on the window's thread.
 */
public interface KeptCases extends Closeable {
    /** As {@link org.longus.review.store.StudyStore#open(CtSeries, Optional)}. */
    OpenCase open(CtSeries series, Optional<String> reader);

    /** As {@link org.longus.review.store.StudyStore#summaries}. */
    Map<CaseKey, CaseSummary> summaries(Collection<CaseKey> keys, Optional<String> reader);

    /** As {@link org.longus.review.store.StudyStore#decideUnread}. */
    CaseSummary decideUnread(CaseKey key, Optional<String> reader, Optional<Decision> decision) throws IOException;

    /** As {@link org.longus.review.store.StudyStore#placesOf}. */
    List<String> placesOf(String patientId, CaseKey but) throws IOException;

    /** How far each reader of a case has come, by their names. */
    Map<String, CaseSummary> readers(CaseKey key);

    /** What this reader made of the scan; empty before the reading is finished. */
    Optional<FinishedReading> finished(CtSeries series, String reader) throws IOException;

    /** How far each two of the readers agree who finished the scan. */
    List<ReaderAgreement> agreements(CtSeries series) throws IOException;

    /**
     * Writes the agreement on these cases into {@code agreement.csv} of the folder.
     *
     * @return how many rows it has
     */
    int writeAgreement(List<CaseKey> keys, Path folder) throws IOException;

    /** Who read last, and how. */
    ReaderSettings reader();

    /** Keeps who reads. */
    void keep(ReaderSettings now) throws IOException;

    /** As {@link org.longus.review.store.StudyStore#unsaved}. */
    Unsaved unsaved();

    /** The user's own cut-offs. */
    CutOffSource cutOffs();

    /** Keeps the user's own cut-offs. */
    void keep(CutOffTable own) throws IOException;

    /** What is remembered of the window. */
    Settings settings();

    /** Keeps what is to be remembered of the window. */
    void keep(Settings now) throws IOException;
}
