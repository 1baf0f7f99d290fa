package org.longus.ui.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.longus.patient.Sex;
import org.longus.review.ReviewState;

/**
 * The cases of the list as a table: those that the list's filter shows and its own columns let through, in the order that was
 * asked for. It reads no CT: its figures are those that the lines have.
 */
public final class CaseTable {
    /** @param descending the largest first */
    public record Order(CaseColumn column, boolean descending) {}

    private final CaseList list;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObservableList<StudyItem> rows =
            FXCollections.observableArrayList(item -> new Observable[] {item.summaryProperty()});
    /** One for all: who listens to it must not lose it with its wrapper. */
    private final ObservableList<StudyItem> toLookAt = FXCollections.unmodifiableObservableList(rows);

    private final Map<CaseColumn, ObjectProperty<Optional<String>>> choices = new EnumMap<>(CaseColumn.class);
    private final Map<CaseColumn, ObjectProperty<FigureRange>> ranges = new EnumMap<>(CaseColumn.class);
    private List<Order> orders = List.of();

    public CaseTable(CaseList list) {
        this.list = list;
        for (CaseColumn column : List.of(CaseColumn.CATEGORY, CaseColumn.READER)) {
            choices.put(column, new SimpleObjectProperty<>(Optional.empty()));
        }
        CaseColumn.numbers().forEach(c -> ranges.put(c, new SimpleObjectProperty<>(FigureRange.ALL)));
        choices.values().forEach(c -> c.subscribe(v -> fill()));
        ranges.values().forEach(r -> r.subscribe(v -> fill()));
        list.shown().addListener((ListChangeListener<StudyItem>) c -> fill());
        shown.subscribe(s -> fill());
    }

    /** Nothing is done while nobody sees it: a line changes with each point of a stroke. */
    private void fill() {
        if (!shown.get()) {
            return;
        }
        Comparator<StudyItem> order = (a, b) -> 0;
        for (Order each : orders) {
            order = order.thenComparing((a, b) -> each.column().compare(a, b, each.descending()));
        }
        List<StudyItem> now =
                list.shown().stream().filter(this::isLetThrough).sorted(order).toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    private boolean isLetThrough(StudyItem item) {
        return choices.entrySet().stream()
                        .allMatch(c -> c.getValue()
                                .get()
                                .map(c.getKey().text(item)::equals)
                                .orElse(true))
                && ranges.entrySet().stream()
                        .allMatch(r -> r.getValue().get().holds(r.getKey().number(item)));
    }

    /** Sorts by these, the first before the others. */
    public void sort(List<Order> by) {
        orders = List.copyOf(by);
        fill();
    }

    /** The column's words that the list has, in order. */
    public List<String> words(CaseColumn column) {
        return List.copyOf(list.shown().stream()
                .map(column::text)
                .filter(t -> !t.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The only word that is let through; empty for all. Of {@link CaseColumn#CATEGORY} and {@link CaseColumn#READER}. */
    public ObjectProperty<Optional<String>> choice(CaseColumn column) {
        return choices.get(column);
    }

    /** Which values of a column of numbers are let through. */
    public ObjectProperty<FigureRange> range(CaseColumn column) {
        return ranges.get(column);
    }

    /** Lets everything through that the list's own filter shows. */
    public void showAll() {
        choices.values().forEach(c -> c.set(Optional.empty()));
        ranges.values().forEach(r -> r.set(FigureRange.ALL));
    }

    /** What is left out of the list's cases by the columns, in words; empty where nothing is. */
    public String filtersText() {
        List<String> told = new ArrayList<>();
        choices.forEach((c, v) -> v.get().ifPresent(word -> told.add("%s: %s".formatted(c.title(), word))));
        ranges.forEach((c, r) -> {
            if (!r.get().isAll()) {
                told.add("%s %s".formatted(c.title(), (r.get().text() + " " + c.unit()).strip()));
            }
        });
        return String.join("; ", told);
    }

    /** Those rows as text, tabs between the columns, with a heading that has the units. */
    public static String text(List<StudyItem> of, UnaryOperator<String> figure) {
        List<CaseColumn> columns = List.of(CaseColumn.values());
        String heading = line(columns, CaseColumn::heading);
        return heading
                + of.stream()
                        .map(item -> line(columns, c -> c.isNumber() ? figure.apply(c.text(item)) : c.text(item)))
                        .collect(Collectors.joining());
    }

    private static String line(List<CaseColumn> columns, Function<CaseColumn, String> cell) {
        return columns.stream()
                        .map(cell)
                        .map(t -> t.replaceAll("[\\t\\r\\n]+", " "))
                        .collect(Collectors.joining("\t"))
                + "\n";
    }

    /** How the areas of the rows that are not excluded spread, by sex where that is known: women, men, then the others. */
    public List<AreaGroup> areas() {
        List<AreaGroup> groups = new ArrayList<>();
        for (Optional<Sex> sex : List.of(Optional.of(Sex.FEMALE), Optional.of(Sex.MALE), Optional.<Sex>empty())) {
            List<StudyItem> of = rows.stream()
                    .filter(i -> i.summaryProperty().get().figures().sex().equals(sex))
                    .filter(i -> hasArea(i) && !isExcluded(i))
                    .toList();
            if (!of.isEmpty()) {
                groups.add(new AreaGroup(sex, of));
            }
        }
        return groups;
    }

    /** The rows that have an area and are excluded: {@link #areas} leaves them out. */
    public int areasLeftOut() {
        return (int) rows.stream().filter(i -> hasArea(i) && isExcluded(i)).count();
    }

    private static boolean hasArea(StudyItem item) {
        return item.summaryProperty().get().smaCm2().isPresent();
    }

    private static boolean isExcluded(StudyItem item) {
        return item.state() == ReviewState.EXCLUDED;
    }

    /** In the order that was asked for. */
    public ObservableList<StudyItem> rows() {
        return toLookAt;
    }

    /** Whether it is shown in place of the planes. */
    public BooleanProperty shownProperty() {
        return shown;
    }
}
