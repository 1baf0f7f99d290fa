package org.longus.ui.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.transformation.FilteredList;
import org.longus.io.CaseName;
import org.longus.io.Counted;
import org.longus.io.Sentence;
import org.longus.review.HistoryText;
import org.longus.review.ReviewState;
import org.longus.review.store.AuditEntry;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;

/** The opened studies, the filter on them, and the one that is chosen. */
public final class CaseList {
    private final CaseLoader loader;
    private final Messages messages;
    private final ObservableList<StudyItem> all =
            FXCollections.observableArrayList(item -> new javafx.beans.Observable[] {item.summaryProperty()});
    private final ObservableList<StudyItem> toLookAt = FXCollections.unmodifiableObservableList(all);
    private final FilteredList<StudyItem> filtered = new FilteredList<>(all);
    private final ListFilter filter = new ListFilter();
    private final ObjectProperty<StudyItem> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<CaseModel> current = new ReadOnlyObjectWrapper<>();

    /** What was said on the way to the chosen case, to be kept in sight when that has come. */
    private String saidBefore = "";

    /** Taken off the list in this session, the last one at the end. */
    private final ObservableList<Closed> closed = FXCollections.observableArrayList();

    private final BooleanBinding noneToPutBack = Bindings.createBooleanBinding(
            () -> closed.stream().allMatch(c -> isThere(c.item().key())), closed, all);

    /** @param at its place on the list */
    private record Closed(StudyItem item, int at) {}

    public CaseList(CaseLoader loader, Messages messages) {
        this.loader = loader;
        this.messages = messages;
        filter.onChange(() -> filtered.setPredicate(filter.now()));
        chosen.subscribe(this::show);
    }

    /**
     * Puts studies on the list; one that is there already is not put there twice. Returns the first of them.
     *
     * @param known what the store knows of them: to read it takes too long for the window's thread
     */
    Optional<StudyItem> add(List<TakenSeries> series, Map<CaseKey, CaseSummary> known) {
        StudyItem first = null;
        for (TakenSeries taken : series) {
            CaseKey key = CaseKey.of(taken.choice());
            StudyItem item =
                    all.stream().filter(i -> i.key().equals(key)).findFirst().orElse(null);
            if (item == null) {
                item = new StudyItem(taken, key, known.getOrDefault(key, CaseSummary.NEW));
                all.add(item);
            }
            first = first == null ? item : first;
        }
        tellApart();
        return Optional.ofNullable(first);
    }

    /** Puts cases of a cohort on the list, but those that are there. Returns what stands there for each, in their order. */
    List<StudyItem> addListed(List<StudyItem> page) {
        List<StudyItem> standing = Standing.of(page, all);
        Set<StudyItem> there = new HashSet<>(all);
        all.addAll(standing.stream().filter(i -> !there.contains(i)).distinct().toList());
        tellApart();
        return standing;
    }

    /** Anonymised patients have one name: those get their folders' names beside it. */
    private void tellApart() {
        List<String> names =
                CaseName.apart(all.stream().map(i -> CaseName.of(i.choice())).toList());
        for (int n = 0; n < names.size(); n++) {
            all.get(n).call(names.get(n));
        }
    }

    /** Another series of the study takes the chosen one's place on the list; the work on either stays its own. */
    public void take(TakenSeries other) {
        StudyItem now = chosen.get();
        CaseKey key = CaseKey.of(other.choice());
        if (now.key().equals(key)) {
            messages.say("This is the series that is shown.");
            return;
        }
        Optional<StudyItem> there =
                all.stream().filter(i -> i.key().equals(key)).findFirst();
        if (there.isPresent()) {
            chosen.set(there.get());
            return;
        }
        StudyItem item = new StudyItem(other, key, CaseSummary.NEW);
        all.set(all.indexOf(now), item);
        loader.summarise(List.of(item), () -> {});
        tellApart();
        chosen.set(item);
        loader.remove(now);
        saidBefore = "%s is measured now in place of %s; the work on that is kept."
                .formatted(TakenSeries.label(other.choice()), TakenSeries.label(now.choice()));
        messages.say(saidBefore);
    }

    /** Shows a case; while its CT is read none is shown, so that nobody takes one patient for another. */
    private void show(StudyItem item) {
        if (current.get() != null) {
            current.get().endStroke();
            messages.endAll(current.get());
        }
        messages.clear();
        messages.say("");
        saidBefore = "";
        if (item == null) {
            current.set(null);
            return;
        }
        if (item.model() != null && item.model().isReadOnly()) {
            // it may have been closed where it was open
            loader.remove(item);
        }
        current.set(item.model());
        loader.load(item, true);
        if (item.model() != null) {
            tell(item.model());
        }
    }

    /** Reads every line, and the chosen case, anew: they are another reader's now. */
    public void reread() {
        current.set(null);
        saidBefore = "";
        // meanwhile nothing is seen of what the reader before found
        all.forEach(item -> {
            item.show(CaseSummary.NEW);
            item.forgetView();
        });
        loader.summarise(List.copyOf(all), () -> {
            if (chosen.get() != null) {
                loader.load(chosen.get(), true);
            }
        });
    }

    /** A CT has come. */
    public void arrived(StudyItem item) {
        if (item.isOfCohort()) {
            tellApart();
        }
        if (item == chosen.get()) {
            current.set(item.model());
            tell(item.model());
        }
    }

    private void tell(CaseModel model) {
        List<String> remarks = new ArrayList<>(model.opened().remarks());
        if (model.isAiHidden() && chosen.get().isAiSeen()) {
            remarks.add(
                    "The models' answer on this case was on the screen before annotator mode began: this reading is not"
                            + " blind to it, and its record says so.");
        }
        if (model.stateProperty().get() == ReviewState.NEW
                && !chosen.get().beforehand().isEmpty()) {
            remarks.add(chosen.get().beforehand());
        }
        if (!remarks.isEmpty()) {
            messages.show(new About(model, "remarks"), new Notice(Notice.Kind.WARNING, String.join(" ", remarks)));
        }
        messages.say((saidBefore + " " + howFound(model)).strip());
        saidBefore = "";
    }

    /** Whether the key for the previous case would show this one. */
    boolean isBefore(StudyItem item) {
        int at = filtered.indexOf(item);
        return at >= 0 && at == filtered.indexOf(chosen.get()) - 1;
    }

    /**
     * Goes on to the next case that waits for a decision, or says that there is none, and what was done to the chosen one.
     *
     * @param next as it was before that
     * @param said of it, a whole sentence
     */
    public void goOn(Optional<StudyItem> next, String said) {
        if (next.isEmpty()) {
            messages.say(said + noneWaits());
            return;
        }
        StudyItem done = chosen.get();
        chosen.set(next.get());
        String told = isBefore(done) ? "%s %s goes back to it.".formatted(said, Shortcut.PREVIOUS_CASE_KEYS) : said;
        if (current.get() == null) {
            saidBefore = told;
            messages.say(told);
        } else {
            messages.say(told + " " + howFound(current.get()));
        }
    }

    private String noneWaits() {
        long hidden = all.stream()
                .filter(i -> i != chosen.get() && !filtered.contains(i) && i.wantsDecision())
                .count();
        return hidden == 0
                ? " No other case of the list waits."
                : String.format(
                        Locale.ROOT, " No other case that the filter shows waits, but %d that it hides.", hidden);
    }

    private static String opened(CaseModel model) {
        return Counted.of(model.series().ct().geometry().sizeK(), "slice") + " opened.";
    }

    private static String howFound(CaseModel model) {
        ReviewState state = model.stateProperty().get();
        if (model.opened().isRestored()) {
            List<AuditEntry> audit = model.opened().audit();
            String last = HistoryText.of(audit.stream().map(AuditEntry::what).toList())
                    .getLast();
            return "Restored as it was left (%s). Last by %s: %s"
                    .formatted(state.word(), audit.getLast().who(), Sentence.ended(last));
        }
        if (state == ReviewState.NEW && model.reader().isPresent()) {
            return "%s Scroll the axial plane to C3 and press %s, then draw."
                    .formatted(opened(model), Shortcut.MEASURE_SHOWN.keys());
        }
        return state == ReviewState.NEW
                ? "%s %s finds C3 and its muscle.".formatted(opened(model), Shortcut.RUN.keys())
                : "This case is %s.".formatted(state.word());
    }

    /** Takes the chosen case off the list; its files and its saved work stay. */
    public void closeChosen() {
        if (chosen.get() != null) {
            close(List.of(chosen.get()));
        }
    }

    /** Takes cases off the list; their files and the saved work on them stay. */
    public void close(List<StudyItem> closing) {
        int at = (int) filtered.stream()
                .limit(position())
                .filter(i -> !closing.contains(i))
                .count();
        for (StudyItem item : closing) {
            int where = all.indexOf(item);
            if (where >= 0) {
                all.remove(item);
                closed.addLast(new Closed(item, where));
            }
        }
        if (chosen.get() != null && closing.contains(chosen.get())) {
            chosen.set(filtered.isEmpty() ? null : filtered.get(Math.min(at, filtered.size() - 1)));
        }
        closing.forEach(loader::remove);
        tellApart();
        messages.say(
                closing.size() == 1
                        ? "%s is off the list, the work on it is kept. %s puts it back."
                                .formatted(closing.getFirst().who(), Shortcut.PUT_BACK.keys())
                        : String.format(
                                Locale.ROOT,
                                "%d cases are off the list, the work on them is kept. %s puts them back, the last"
                                        + " first.",
                                closing.size(),
                                Shortcut.PUT_BACK.keys()));
    }

    /** Puts the case back on the list that was closed last, where it was, and shows it; again: the one before. */
    public void putBack() {
        while (!closed.isEmpty()) {
            Closed last = closed.removeLast();
            // it may have been opened again meanwhile
            if (!isThere(last.item().key())) {
                last.item().idle();
                all.add(Math.min(last.at(), all.size()), last.item());
                tellApart();
                chosen.set(last.item());
                return;
            }
        }
        messages.say("No case was closed.");
    }

    private boolean isThere(CaseKey key) {
        return all.stream().anyMatch(i -> i.key().equals(key));
    }

    /** Whether {@link #putBack} would find no case. */
    public BooleanBinding noneToPutBackBinding() {
        return noneToPutBack;
    }

    /** The next case of those that the filter shows, or the previous one. */
    public void step(boolean forward) {
        boolean shown = filtered.contains(chosen.get());
        int to = forward ? position() + (shown ? 1 : 0) : position() - 1;
        if (to >= 0 && to < filtered.size()) {
            chosen.set(filtered.get(to));
        } else {
            messages.say(forward ? "This is the last case of the list." : "This is the first case of the list.");
        }
    }

    /** Where the chosen case stands among those that the filter shows, or would stand. */
    private int position() {
        int at = all.indexOf(chosen.get());
        return (int) filtered.stream().filter(i -> all.indexOf(i) < at).count();
    }

    /** The first case after the chosen one, then from the top, that is so; of those that the filter shows. */
    public Optional<StudyItem> nextThat(Predicate<StudyItem> is) {
        int from = position();
        for (int n = 0; n < filtered.size(); n++) {
            StudyItem item = filtered.get((from + n) % filtered.size());
            if (item != chosen.get() && is.test(item)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** Every opened study, in the order of opening. */
    public ObservableList<StudyItem> all() {
        return toLookAt;
    }

    /** Those that the filter lets through. */
    public ObservableList<StudyItem> shown() {
        return filtered;
    }

    /** Words that a line must hold. */
    public StringProperty filterProperty() {
        return filter.words();
    }

    /** The states to show; none of them is all of them. */
    public ObservableSet<ReviewState> onlyStates() {
        return filter.states();
    }

    /** Which states are shown, as in "all states", "flagged" and "2 states". */
    public String statesText() {
        return filter.statesText();
    }

    public ObjectProperty<StudyItem> chosenProperty() {
        return chosen;
    }

    public StudyItem chosen() {
        return chosen.get();
    }

    /** The chosen case once its CT is there; null before. */
    public ReadOnlyObjectProperty<CaseModel> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public CaseModel current() {
        return current.get();
    }
}
