package org.longus.ui.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longus.io.InputScan;
import org.longus.io.SeriesChoice;
import org.longus.io.Study;
import org.longus.io.UnreadableInputException;
import org.longus.review.ReviewState;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.ui.service.InputScanner;
import org.longus.volume.Progress;

/**
 * Puts cases on the list that a cohort has measured, without a look at their scans: 10,000 of them would take hours. A scan's
 * headers are read when its case is opened.
 */
public final class ListedCases {
    private final InputScanner scanner;
    private final CaseLoader loader;
    private final CaseList list;

    public ListedCases(InputScanner scanner, CaseLoader loader, CaseList list) {
        this.scanner = scanner;
        this.loader = loader;
        this.list = list;
    }

    /** What is kept of them; in the background. */
    public Map<CaseKey, CaseSummary> kept(List<ListedCase> page, Progress progress) {
        return loader.summaries(page.stream().map(ListedCase::key).toList(), progress);
    }

    /**
     * Puts those on the list that are not there.
     *
     * @param kept of them; it goes before the cohort's result
     * @return the line of each, in their order
     */
    public List<StudyItem> put(List<ListedCase> page, Map<CaseKey, CaseSummary> kept) {
        List<StudyItem> items = new ArrayList<>();
        for (ListedCase one : page) {
            CaseSummary known = kept.getOrDefault(one.key(), CaseSummary.NEW);
            items.add(new StudyItem(
                    unread(one),
                    one.key(),
                    known.state() == ReviewState.NEW ? loader.judged(one.result()) : known,
                    Optional.of(progress -> find(one, progress)),
                    one.beforehand()));
        }
        return list.addListed(items);
    }

    /** Shows a case of the list; one that was closed meanwhile is put back. */
    public void show(StudyItem item) {
        list.chosenProperty().set(list.addListed(List.of(item)).getFirst());
    }

    private static TakenSeries unread(ListedCase one) {
        SeriesChoice choice = new SeriesChoice(
                String.valueOf(one.scan().source().getFileName()),
                one.scan().identity().seriesDescription(),
                one.scan().source(),
                one.scan().identity(),
                one.scan().fileGeometry(),
                List.of(),
                one.scan().origin(),
                progress -> {
                    throw new IllegalStateException("its headers are read first");
                });
        return new TakenSeries(new Study(List.of(choice), List.of()), choice, one.isSeriesNamed(), List.of());
    }

    private TakenSeries find(ListedCase one, Progress progress) throws IOException {
        progress.throwIfCancelled();
        InputScan found = scanner.scan(one.scan().source());
        for (Study study : found.studies()) {
            for (SeriesChoice choice : study.choices()) {
                if (CaseKey.of(choice).equals(one.key())) {
                    return new TakenSeries(study, choice, one.isSeriesNamed(), found.leftOut());
                }
            }
        }
        throw new UnreadableInputException(
                ("'%s' does not hold the scan any more that the cohort measured; its files have changed since. Open the"
                                + " folder itself to measure what it holds now.")
                        .formatted(one.scan().source()));
    }
}
