package org.longus.ui.service;

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
import org.longus.review.store.StudyStore;
import org.longus.review.store.Unsaved;

/** In a folder of the disk. */
public final class StoredCases implements KeptCases {
    private final StudyStore store;

    public StoredCases(StudyStore store) {
        this.store = store;
    }

    @Override
    public OpenCase open(CtSeries series, Optional<String> reader) {
        return store.open(series, reader);
    }

    @Override
    public Map<CaseKey, CaseSummary> summaries(Collection<CaseKey> keys, Optional<String> reader) {
        return store.summaries(keys, reader);
    }

    @Override
    public CaseSummary decideUnread(CaseKey key, Optional<String> reader, Optional<Decision> decision)
            throws IOException {
        return store.decideUnread(key, reader, decision);
    }

    @Override
    public List<String> placesOf(String patientId, CaseKey but) throws IOException {
        return store.placesOf(patientId, but);
    }

    @Override
    public Map<String, CaseSummary> readers(CaseKey key) {
        return store.readings().summaries(key);
    }

    @Override
    public Optional<FinishedReading> finished(CtSeries series, String reader) throws IOException {
        return store.readings().finished(series, reader);
    }

    @Override
    public List<ReaderAgreement> agreements(CtSeries series) throws IOException {
        return store.readings().agreements(series);
    }

    @Override
    public int writeAgreement(List<CaseKey> keys, Path folder) throws IOException {
        return store.readings().write(keys, folder);
    }

    @Override
    public ReaderSettings reader() {
        return store.readings().settings();
    }

    @Override
    public void keep(ReaderSettings now) throws IOException {
        store.readings().keep(now);
    }

    @Override
    public Unsaved unsaved() {
        return store.unsaved();
    }

    @Override
    public CutOffSource cutOffs() {
        return CutOffSource.of(store.cutOffs()::read, "The file of your own cut-offs, cutoffs.json beside your cases,");
    }

    @Override
    public void keep(CutOffTable own) throws IOException {
        store.cutOffs().write(own);
    }

    @Override
    public Settings settings() {
        return store.settings().read();
    }

    @Override
    public void keep(Settings now) throws IOException {
        store.settings().write(now);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
