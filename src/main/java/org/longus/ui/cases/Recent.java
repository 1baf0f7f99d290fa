package org.longus.ui.cases;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.longus.io.Counted;
import org.longus.review.store.Settings;

/** What was opened before, and the list as it was left, to go on with. */
public final class Recent {
    private static final int MOST = 8;

    private final ObservableList<List<Path>> openings = FXCollections.observableArrayList();
    /** One for all: who listens to it must not lose it with its wrapper. */
    private final ObservableList<List<Path>> toLookAt = FXCollections.unmodifiableObservableList(openings);

    private final ReadOnlyObjectWrapper<Settings.LastList> last = new ReadOnlyObjectWrapper<>(Settings.NONE.last());
    private final BooleanBinding noLast =
            Bindings.createBooleanBinding(() -> last.get().isEmpty(), last);
    /** Of this session: the folders and files that the list came from. */
    private final Set<Path> inputs = new LinkedHashSet<>();

    private final CaseList list;

    public Recent(CaseList list) {
        this.list = list;
    }

    /** Takes over what an earlier session left. */
    public void restore(Settings settings) {
        openings.setAll(settings.recent().stream()
                .map(Recent::paths)
                .filter(p -> !p.isEmpty())
                .limit(MOST)
                .toList());
        last.set(settings.last());
    }

    /** These were opened, and held a CT. */
    void opened(List<Path> now) {
        List<Path> absolute = now.stream().map(Path::toAbsolutePath).toList();
        openings.remove(absolute);
        openings.addFirst(absolute);
        if (openings.size() > MOST) {
            openings.removeLast();
        }
        inputs.addAll(absolute);
    }

    /** The list as it stands; before anything was opened the one that the earlier session left. */
    public Settings.LastList toKeep() {
        if (inputs.isEmpty()) {
            return last.get();
        }
        return new Settings.LastList(
                inputs.stream().map(Path::toString).toList(),
                list.all().stream()
                        .filter(i -> !i.isOfCohort())
                        .map(i -> i.key().text())
                        .toList(),
                list.chosen() == null || list.chosen().isOfCohort()
                        ? ""
                        : list.chosen().key().text());
    }

    /** As text, the latest first. */
    public List<List<String>> openingsToKeep() {
        return openings.stream()
                .map(o -> o.stream().map(Path::toString).toList())
                .toList();
    }

    /** The inputs of each opening, the latest first. */
    public ObservableList<List<Path>> openings() {
        return toLookAt;
    }

    /** What the earlier session left; may be empty. */
    public ReadOnlyObjectProperty<Settings.LastList> lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Whether there is no such list. */
    public BooleanBinding noLastBinding() {
        return noLast;
    }

    /** As in "12 cases from clinic, or2.zip". */
    public static String text(Settings.LastList list) {
        int n = list.keys().size();
        return "%s from %s".formatted(Counted.of(n, "case"), text(paths(list.inputs())));
    }

    /** The names of what was opened: two, and how many more. */
    public static String text(List<Path> inputs) {
        List<String> names = new ArrayList<>(inputs.stream()
                .limit(2)
                .map(p ->
                        p.getFileName() == null ? p.toString() : p.getFileName().toString())
                .toList());
        if (inputs.size() > 2) {
            names.add(String.format(Locale.ROOT, "%d more", inputs.size() - 2));
        }
        return String.join(", ", names);
    }

    static List<Path> paths(List<String> texts) {
        List<Path> paths = new ArrayList<>();
        for (String text : texts) {
            try {
                paths.add(Path.of(text));
            } catch (InvalidPathException e) {
                // a damaged file, or one from another system: no place to look at
                continue;
            }
        }
        return paths;
    }
}
