package org.longus.ui.cohort;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.longus.measure.CutOffTable;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.ui.cases.ListedCase;
import org.longus.ui.cases.ListedCases;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.common.Job;
import org.longus.ui.common.Jobs;
import org.longus.ui.common.Messages;
import org.longus.volume.Progress;

/**
 * The folder of a cohort, at work or finished: looked at in the background, its cases put on the list a page at a time, its charts
 * made of what has been read. It changes nothing in the folder.
 */
public final class CohortView {
    private static final int PAGE = 250;
    /** Charts are made anew after as many, while there are more to read. */
    private static final int PAGES_BETWEEN = 8;

    private static final String NOT_LOGGED = "";

    private final ListedCases listed;
    private final ObservableValue<CutOffTable> inForce;
    private final InstantSource clock;
    private final Messages messages;
    private final Jobs reads;
    private final Jobs charting;
    private final Jobs tables;
    private final CohortChoices choices = new CohortChoices();

    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Path> folder = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<LiveFacts> facts = new ReadOnlyObjectWrapper<>(LiveFacts.NOTHING);
    private final ReadOnlyObjectWrapper<CohortCharts> charts = new ReadOnlyObjectWrapper<>(CohortCharts.NOTHING);
    private final ReadOnlyObjectWrapper<List<Chart>> soFar = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper read = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<CohortTable> table = new ReadOnlyObjectWrapper<>(CohortTable.NONE);

    private final List<CohortMember> members = new ArrayList<>();
    private final Map<String, StudyItem> items = new HashMap<>();
    private final Set<String> looked = new HashSet<>();
    private CohortLook look = CohortLook.NOTHING;
    private int withoutRow;
    private int pages;
    private boolean stale;

    /**
     * @param inForce the cut-offs by which categories are made
     * @param background where files are read and charts are made
     * @param window the window's thread
     */
    public CohortView(
            ListedCases listed,
            ObservableValue<CutOffTable> inForce,
            InstantSource clock,
            Executor background,
            Executor window,
            Messages messages) {
        this.listed = listed;
        this.inForce = inForce;
        this.clock = clock;
        this.messages = messages;
        reads = new Jobs(background, window, this::failed);
        charting = new Jobs(background, window, messages::show);
        tables = new Jobs(background, window, messages::show);
        choices.onChange(this::chartAtOnce);
        inForce.subscribe((was, is) -> chartAtOnce());
    }

    private void failed(Throwable why) {
        messages.show(why);
        read.set("The folder could not be read.");
    }

    /** Opens another folder in place of the one that is shown; cases that are on the list stay there. */
    public void open(Path cohort) {
        folder.set(cohort.toAbsolutePath().normalize());
        members.clear();
        items.clear();
        looked.clear();
        withoutRow = 0;
        look = CohortLook.NOTHING;
        facts.set(LiveFacts.NOTHING);
        soFar.set(List.of());
        table.set(CohortTable.NONE);
        charts.set(CohortCharts.NOTHING);
        read.set("Looking at the folder ...");
        shown.set(true);
        reads.startInstead(looking());
    }

    /** Looks whether anything has come; while one look is on its way nothing happens. */
    public void poll() {
        if (folder.get() != null && shown.get() && !reads.isBusy()) {
            reads.start(looking());
        }
    }

    private Job<?> looking() {
        Path at = folder.get();
        CohortLook before = look;
        return new Job<>(NOT_LOGGED, progress -> before.again(at, progress), now -> looked(at, now));
    }

    private void looked(Path at, CohortLook now) {
        if (!at.equals(folder.get())) {
            return;
        }
        look = now;
        Instant moment = clock.instant();
        facts.set(LiveFacts.of(now, moment, ZoneId.systemDefault()));
        soFar.set(now.together()
                .map(p -> List.of(
                        SpreadChart.soFar("SMA", "cm\u00B2", p.smaCm2()),
                        SpreadChart.soFar("Level below the scan's top", "mm", p.levelMm())))
                .orElse(List.of()));
        readNext(at);
    }

    private void readNext(Path at) {
        List<String> next = look.names().stream()
                .filter(n -> !looked.contains(n))
                .limit(PAGE)
                .toList();
        if (next.isEmpty()) {
            tellRead();
            if (pages > 0) {
                pages = 0;
                chartSoon();
            }
            return;
        }
        reads.start(new Job<>(NOT_LOGGED, progress -> page(at, next, progress), page -> took(at, next, page)));
    }

    /** @param kept what the store knows of the cases */
    private record Came(CohortLook.Page page, Map<CaseKey, CaseSummary> kept) {}

    private Came page(Path at, List<String> names, Progress progress) throws java.io.IOException {
        CohortLook.Page page = CohortLook.Page.of(at, names, progress);
        return new Came(page, listed.kept(lines(page), progress));
    }

    private static List<ListedCase> lines(CohortLook.Page page) {
        return page.members().stream()
                .map(CohortMember::listed)
                .flatMap(Optional::stream)
                .toList();
    }

    private void took(Path at, List<String> names, Came came) {
        if (!at.equals(folder.get())) {
            return;
        }
        looked.addAll(names);
        withoutRow += came.page().withoutRow();
        members.addAll(came.page().members());
        List<StudyItem> standing = listed.put(lines(came.page()), came.kept());
        int n = 0;
        for (CohortMember member : came.page().members()) {
            if (member.listed().isPresent()) {
                items.put(member.key(), standing.get(n++));
            }
        }
        pages++;
        if (pages % PAGES_BETWEEN == 0) {
            chartSoon();
        }
        tellRead();
        readNext(at);
    }

    private void tellRead() {
        int all = look.names().size();
        StringBuilder said = new StringBuilder(
                looked.size() < all
                        ? String.format(Locale.ROOT, "%d of %d folders read", looked.size(), all)
                        : String.format(Locale.ROOT, "%d results", members.size()));
        int unlisted = members.size() - items.size();
        if (unlisted > 0) {
            said.append(String.format(
                    Locale.ROOT,
                    "; %d not on the list (they name nobody, are a reader's own, or an older Longus wrote them)",
                    unlisted));
        }
        if (withoutRow > 0) {
            said.append(String.format(Locale.ROOT, "; %d of an older Longus without a row", withoutRow));
        }
        read.set(said.toString());
    }

    private void chartAtOnce() {
        if (folder.get() != null) {
            charting.startInstead(charts());
        }
    }

    private void chartSoon() {
        if (!charting.start(charts())) {
            stale = true;
        }
    }

    private Job<?> charts() {
        List<CohortMember> now = List.copyOf(members);
        CohortTable known = table.get();
        CutOffTable cutOffs = inForce.getValue();
        CohortCharts.Wanted wanted = CohortCharts.Wanted.of(choices);
        stale = false;
        return new Job<>(NOT_LOGGED, progress -> CohortCharts.of(now, known, cutOffs, wanted, progress), made -> {
            charts.set(made);
            if (stale) {
                chartSoon();
            }
        });
    }

    /** Takes in what a study's table says of the cases, in place of the one before. */
    public void readTable(Path file) {
        Path at = folder.get();
        if (at != null) {
            tables.startInstead(
                    new Job<>("Read the study's table", progress -> CohortTables.read(at, file, progress), known -> {
                        if (at.equals(folder.get())) {
                            take(known);
                        }
                    }));
        }
    }

    void take(CohortTable known) {
        table.set(known);
        messages.say(String.join(" ", known.remarks()));
        chartAtOnce();
    }

    /** Opens a case of a chart in the planes; says why not where that cannot be. */
    public void openCase(String key) {
        StudyItem item = items.get(key);
        if (item == null) {
            messages.say(
                    ("%s is not on the list: its result does not tell which scan it is of, or it is a reader's own."
                                    + " Open the scan's folder itself.")
                            .formatted(key));
            return;
        }
        listed.show(item);
        shown.set(false);
    }

    /** Reads all of the folder anew: results may have been replaced. */
    public void readAgain() {
        if (folder.get() != null) {
            open(folder.get());
        }
    }

    /** Whether it is shown in place of the planes. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Null before one was opened. */
    public ReadOnlyObjectProperty<Path> folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** How far the runs are. */
    public ReadOnlyObjectProperty<LiveFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** Of what the cases are that were read. */
    public ReadOnlyObjectProperty<CohortCharts> chartsProperty() {
        return charts.getReadOnlyProperty();
    }

    /** What the runs themselves have counted: SMA and level. */
    public ReadOnlyObjectProperty<List<Chart>> soFarProperty() {
        return soFar.getReadOnlyProperty();
    }

    /** How many results were read, and which of them are not on the list. */
    public ReadOnlyStringProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** What a table says beside. */
    public ReadOnlyObjectProperty<CohortTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    public CohortChoices choices() {
        return choices;
    }
}
