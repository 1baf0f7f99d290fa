package org.longus.ui.panel;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.longus.measure.AreaCurve;
import org.longus.measure.SliceRules;
import org.longus.ui.casework.LiveFigures;
import org.longus.ui.commands.Commands;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.key.Shortcut;

/** The area by each rule for the slice, once the whole section is measured; before that the way to measure it. */
final class SectionBox extends VBox {
    private final ObservableValue<DecimalSign> sign;
    private final VBox rules = Controls.styled(new VBox(), "gap-least");

    SectionBox(ObservableValue<LiveFigures> numbers, Commands commands, ObservableValue<DecimalSign> sign) {
        this.sign = sign;
        getStyleClass().add("gap-least");
        ObservableValue<AreaCurve> curve = numbers.flatMap(LiveFigures::curveProperty);
        rules.setId("section-rules");
        ObservableValue<String> outdated = numbers.flatMap(LiveFigures::curveOutdatedProperty);
        Runnable show = () -> show(curve.getValue(), outdated.getValue());
        curve.subscribe(show);
        outdated.subscribe(show);
        sign.subscribe(show);
        ObservableValue<Boolean> there = curve.map(c -> !c.slices().isEmpty()).orElse(false);
        Hyperlink measure = link("measure-section", "Measure the whole section", Shortcut.MEASURE_SECTION, commands);
        Controls.showWhile(measure, there.map(t -> !t));
        Hyperlink utrecht = link("choose-utrecht", "Choose a slice by the Utrecht rule", Shortcut.UTRECHT, commands);
        Controls.showWhile(utrecht, curve.map(SectionBox::lacksUtrecht).orElse(true));
        getChildren().addAll(Controls.label("Area over the section", "row-name"), rules, measure, utrecht);
    }

    /** @param outdated why what was measured is not told any more; empty or null where it is */
    private void show(AreaCurve curve, String outdated) {
        rules.getChildren().clear();
        boolean measured = curve != null && !curve.slices().isEmpty();
        if (outdated != null && !outdated.isEmpty()) {
            rules.getChildren().add(small(Controls.wrapped(outdated)));
        } else if (!measured) {
            rules.getChildren().add(small(Controls.wrapped(SectionWords.NOT_COMPUTED)));
        }
        if (curve == null) {
            return;
        }
        curve.byRule().stream()
                .filter(r -> measured || r.k().isPresent())
                .forEach(r -> rules.getChildren().add(row(r)));
        SectionWords.whose(curve)
                .map(sign.getValue()::shown)
                .ifPresent(w -> rules.getChildren().add(small(Controls.wrapped(w))));
    }

    private HBox row(AreaCurve.OfRule of) {
        Label name = small(new Label(of.rule().name()));
        name.setTooltip(
                Controls.tip("%s (%s)".formatted(of.rule().text(), of.rule().source())));
        Label slice = small(new Label(sign.getValue().shown(SectionWords.of(of))));
        slice.getStyleClass().add("figures");
        slice.setMinWidth(USE_PREF_SIZE);
        slice.setContextMenu(Copied.menu(slice::getText));
        return new HBox(name, Controls.spacer(), slice);
    }

    private static boolean lacksUtrecht(AreaCurve curve) {
        return curve.byRule().stream().anyMatch(r -> r.rule().equals(SliceRules.UTRECHT) && r.k().isEmpty());
    }

    private static Label small(Label label) {
        label.getStyleClass().addAll("text-muted", "text-small");
        return label;
    }

    private static Hyperlink link(String id, String text, Shortcut command, Commands commands) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.getStyleClass().add("text-small");
        link.setAccessibleText(command.what());
        link.setTooltip(Controls.tip(
                command.keys().isEmpty()
                        ? command.what() + ". Also in the Case menu"
                        : Controls.text(command.what(), command)));
        link.setOnAction(e -> {
            link.setVisited(false);
            commands.of(command).run();
        });
        return link;
    }
}
