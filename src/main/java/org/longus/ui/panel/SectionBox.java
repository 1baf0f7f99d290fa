package org.longus.ui.panel;

import java.util.List;
import java.util.Locale;
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
import org.longus.volume.SliceNumber;

/** The area by each rule for the slice, once the whole section is measured; before that the way to measure it. */
final class SectionBox extends VBox {
    private final ObservableValue<DecimalSign> sign;
    private final VBox rules = Controls.styled(new VBox(), "gap-least");

    SectionBox(ObservableValue<LiveFigures> numbers, Commands commands, ObservableValue<DecimalSign> sign) {
        this.sign = sign;
        getStyleClass().add("gap-least");
        ObservableValue<AreaCurve> curve = numbers.flatMap(LiveFigures::curveProperty);
        rules.setId("section-rules");
        Runnable show = () -> show(curve.getValue());
        curve.subscribe(show);
        sign.subscribe(show);
        ObservableValue<Boolean> there = curve.map(c -> !c.slices().isEmpty()).orElse(false);
        Hyperlink measure = link("measure-section", "Measure the whole section", Shortcut.MEASURE_SECTION, commands);
        Controls.showWhile(measure, there.map(t -> !t));
        Hyperlink utrecht = link("choose-utrecht", "Choose a slice by the Utrecht rule", Shortcut.UTRECHT, commands);
        Controls.showWhile(utrecht, curve.map(SectionBox::lacksUtrecht).orElse(true));
        getChildren().addAll(Controls.label("Area over the section", "row-name"), rules, measure, utrecht);
    }

    private void show(AreaCurve curve) {
        rules.getChildren().clear();
        boolean measured = curve != null && !curve.slices().isEmpty();
        if (!measured) {
            rules.getChildren()
                    .add(small(
                            Controls.wrapped("Not computed: the models look at each slice of the section in turn.")));
        }
        List<AreaCurve.OfRule> all = curve == null ? List.of() : curve.byRule();
        all.stream()
                .filter(r -> measured || r.slice().isPresent())
                .forEach(r -> rules.getChildren().add(row(r)));
    }

    private HBox row(AreaCurve.OfRule of) {
        Label name = small(new Label(of.rule().name()));
        name.setTooltip(
                Controls.tip("%s (%s)".formatted(of.rule().text(), of.rule().source())));
        Label slice = small(new Label(of.slice().map(this::words).orElse("no slice chosen by it")));
        slice.getStyleClass().add("figures");
        slice.setMinWidth(USE_PREF_SIZE);
        slice.setContextMenu(Copied.menu(slice::getText));
        return new HBox(name, Controls.spacer(), slice);
    }

    private String words(AreaCurve.Slice s) {
        return sign.getValue()
                .shown(String.format(Locale.ROOT, "slice %d:  %.2f cm\u00B2", SliceNumber.of(s.k()), s.areaCm2()));
    }

    private static boolean lacksUtrecht(AreaCurve curve) {
        return curve.byRule().stream()
                .anyMatch(r -> r.rule().equals(SliceRules.UTRECHT) && r.slice().isEmpty());
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
