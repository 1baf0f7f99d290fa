package org.longus.ui.panel;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.longus.measure.Category;
import org.longus.measure.CutOff;
import org.longus.patient.IndexInput;
import org.longus.ui.display.DecimalSign;

/**
 * What the cut-offs say. While none of them can say anything one line tells what they need, so that the form into which it is
 * typed is in sight; the line opens to all of them.
 */
final class CategoriesBox extends VBox {
    private final ObservableValue<List<Category>> said;
    private final ObservableValue<DecimalSign> sign;
    /** Whether a person has asked for each of them though none says anything. */
    private final BooleanProperty opened = new SimpleBooleanProperty();

    CategoriesBox(ObservableValue<List<Category>> said, ObservableValue<DecimalSign> sign) {
        this.said = said;
        this.sign = sign;
        setId("categories");
        getStyleClass().add("gap-small");
        said.subscribe(this::show);
        sign.subscribe(s -> show());
        opened.subscribe(o -> show());
    }

    private void show() {
        getChildren().clear();
        List<Category> all = said.getValue();
        boolean none = !all.isEmpty() && all.stream().allMatch(Category.Unlabelled.class::isInstance);
        if (none) {
            getChildren().add(needed(all));
        }
        if (!none || opened.get()) {
            all.forEach(each -> getChildren().add(category(each)));
        }
    }

    /** What is missing for all of them, in a line; with the way to each. */
    private HBox needed(List<Category> all) {
        String words = sentence(all);
        Label line = Controls.wrapped(words, "text-muted", "text-small");
        line.setId("categories-need");
        line.setTooltip(Controls.tip(all.stream().map(c -> typeset(c.text())).collect(Collectors.joining("\n"))));
        Hyperlink each = new Hyperlink(opened.get() ? "Less" : "Show");
        each.setId("categories-open");
        each.getStyleClass().add("text-small");
        each.setMinWidth(USE_PREF_SIZE);
        each.setAccessibleText(opened.get() ? "Show the cut-offs in one line" : "Show each of the cut-offs");
        each.setTooltip(Controls.tip(opened.get() ? "One line for all" : "Each cut-off with what it needs"));
        each.setOnAction(e -> {
            boolean focused = each.isFocused();
            opened.set(!opened.get());
            if (focused) {
                lookup("#categories-open").requestFocus();
            }
        });
        HBox row = new HBox(line, Controls.spacer(), each);
        row.getStyleClass().add("baseline");
        return row;
    }

    private static String sentence(List<Category> all) {
        List<String> missing = Arrays.stream(IndexInput.values())
                .filter(i -> all.stream()
                        .anyMatch(c -> c instanceof Category.Unlabelled u
                                && u.missing().contains(i)))
                .map(IndexInput::word)
                .toList();
        String last = missing.getLast();
        String inputs =
                missing.size() == 1 ? last : String.join(", ", missing.subList(0, missing.size() - 1)) + " and " + last;
        return "Categories by %s cut-offs need %s".formatted(all.size(), inputs);
    }

    private VBox category(Category category) {
        String chip = switch (category) {
            case Category.Labelled l -> l.low() ? "low" : "not low";
            case Category.Unlabelled u -> "no label";
            case Category.Uncovered u -> "no label";
        };
        String why = switch (category) {
            case Category.Labelled l -> l.cutOff().scale() + "; " + l.row().text();
            case Category.Uncovered u -> "no limit for " + u.who();
            case Category.Unlabelled u ->
                "cannot say: "
                        + String.join(
                                ", ", u.missing().stream().map(i -> i.word()).toList())
                        + (u.missing().size() == 1 ? " is missing" : " are missing");
        };
        Label pill = Controls.label(chip, "pill", "pill-" + chip.replace(' ', '-'));
        pill.setMinWidth(USE_PREF_SIZE);
        Label name = Controls.label(category.cutOff().name(), "row-name");
        HBox head = Controls.styled(new HBox(name, Controls.spacer(), pill), "baseline", "gap-middle");
        VBox box = new VBox(head, Controls.wrapped(figures(why), "text-muted", "text-small", "category-why"));
        if (category.cutOff().isUsers()) {
            box.getChildren().add(1, Controls.label("yours, not published", "text-muted", "text-small"));
        }
        box.getStyleClass().add("category");
        CutOff<?> by = category.cutOff();
        String limits = by.isUsers() && !by.limits().isEmpty() ? "Its limits, by you: " + by.limits() : by.limits();
        String full = "%s%n%n%s%n%s%n%s"
                .formatted(figures(category.text()), typeset(by.basis()), typeset(by.citation()), typeset(limits))
                .strip();
        Tooltip tip = Controls.tip(full);
        name.setTooltip(tip);
        pill.setTooltip(tip);
        return box;
    }

    private String figures(String plain) {
        return sign.getValue().shown(Typeset.words(plain));
    }

    private static String typeset(String plain) {
        return Typeset.figure(plain);
    }
}
