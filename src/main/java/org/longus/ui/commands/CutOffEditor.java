package org.longus.ui.commands;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.measure.CutOff;
import org.longus.measure.CutOffName;
import org.longus.measure.CutOffTable;
import org.longus.measure.CutOffs;

/** A person's own cut-offs while they are being changed: nothing is in force before all of them can be. */
public final class CutOffEditor {
    private final ObservableList<CutOffDraft> own = FXCollections.observableArrayList();
    private final ObservableList<CutOffDraft> seen = FXCollections.unmodifiableObservableList(own);
    private final List<CutOffDraft> before;

    public CutOffEditor(CutOffTable now) {
        before = now.all().stream().map(CutOffDraft::of).toList();
        own.setAll(before);
    }

    /** The person's own, in their order. Changed by what is called here alone. */
    public ObservableList<CutOffDraft> own() {
        return seen;
    }

    /** Those beside them, which nobody changes. */
    public List<CutOff<?>> published() {
        return CutOffs.published().all();
    }

    /** Adds an empty one. Returns its index. */
    public int add() {
        own.add(CutOffDraft.empty(free("ours")));
        return own.size() - 1;
    }

    /** Adds a copy of a published one as a start. Returns its index. */
    public int startFrom(CutOff<?> published) {
        return addCopy(CutOffDraft.changedFrom(published));
    }

    /** Adds a copy of one's own. Returns its index. */
    public int duplicate(int index) {
        return addCopy(own.get(index));
    }

    private int addCopy(CutOffDraft of) {
        own.add(of.called(
                free(of.id().isBlank() ? "ours" : of.id() + "-own"),
                of.name().isBlank() ? "" : CutOffName.free(of.name(), names(-1))));
        return own.size() - 1;
    }

    private String free(String id) {
        Set<String> taken = new HashSet<>(CutOffs.published().ids());
        own.forEach(d -> taken.add(d.id().strip()));
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = "%s-%s".formatted(id, n);
        }
        return free;
    }

    public void remove(int index) {
        own.remove(index);
    }

    public void set(int index, CutOffDraft now) {
        if (!own.get(index).equals(now)) {
            own.set(index, now);
        }
    }

    /** What is wrong with one of them; its id and its name must be those of no other. */
    public Map<CutOffDraft.Field, String> faults(int index) {
        Set<String> taken = new HashSet<>(CutOffs.published().ids());
        for (int i = 0; i < own.size(); i++) {
            if (i != index) {
                taken.add(own.get(i).id().strip());
            }
        }
        return own.get(index).faults(taken, names(index));
    }

    /** Those of published ones and of one's own, but for the one at an index. */
    private List<String> names(int but) {
        List<String> names = new ArrayList<>();
        published().forEach(c -> names.add(c.name()));
        for (int i = 0; i < own.size(); i++) {
            if (i != but) {
                names.add(own.get(i).name());
            }
        }
        return names;
    }

    /** Why nothing can be applied yet, in a sentence; empty where it can. */
    public String problem() {
        List<String> faulty = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            if (!faults(i).isEmpty()) {
                faulty.add(name(own.get(i)));
            }
        }
        return faulty.isEmpty() ? "" : "Not complete: %s.".formatted(String.join(", ", faulty));
    }

    /** How one is called in a list. */
    public static String name(CutOffDraft draft) {
        return draft.name().isBlank()
                ? "(no name, %s)".formatted(draft.id())
                : draft.name().strip();
    }

    /** What they come to, where there is no {@link #problem}. */
    public CutOffTable table() {
        return CutOffTable.of(own.stream().<CutOff<?>>map(CutOffDraft::cutOff).collect(Collectors.toList()));
    }

    /** Whether they are others than at the beginning. */
    public boolean isChanged() {
        return !own.equals(before);
    }

    /**
     * Adds those of a file. Ids and names must not be taken: which of two is meant nobody can guess.
     *
     * @return what was done, or why nothing was
     */
    public String take(CutOffTable file) {
        if (file.isEmpty()) {
            return "The file holds no cut-offs.";
        }
        Set<String> taken = own.stream().map(d -> d.id().strip()).collect(Collectors.toSet());
        List<String> both =
                file.all().stream().map(CutOff::id).filter(taken::contains).toList();
        if (!both.isEmpty()) {
            return "Nothing is imported: you have cut-offs with the same id (%s). Remove yours, or change an id."
                    .formatted(String.join(", ", both));
        }
        List<String> names = names(-1);
        for (CutOff<?> c : file.all()) {
            Optional<String> fault = CutOffName.fault(c.name(), names);
            if (fault.isPresent()) {
                return "Nothing is imported. " + fault.get();
            }
        }
        file.all().forEach(c -> own.add(CutOffDraft.of(c)));
        return "Imported: %s.".formatted(file.all().stream().map(CutOff::name).collect(Collectors.joining(", ")));
    }
}
