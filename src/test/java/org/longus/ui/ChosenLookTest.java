package org.longus.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.longus.render.OverlayColours;
import org.longus.ui.casework.Legend;
import org.longus.ui.display.DecimalSign;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Colours of the overlays and the sign of decimals, as they are chosen in the preferences. */
class ChosenLookTest extends WindowFixture {
    @Start
    void start(Stage shown) {
        show(shown);
    }

    private void choose(FxRobot robot, String set, Object words) {
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        await(() -> robot.lookup("#" + set).tryQuery().isPresent());
        @SuppressWarnings("unchecked")
        ComboBox<Object> box = (ComboBox<Object>) node(robot, set);
        robot.interact(() -> {
            box.setValue(words);
            box.fireEvent(new javafx.event.ActionEvent());
        });
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#preferences").tryQuery().isEmpty());
    }

    /** Of the muscle's fill over the plane. */
    private Color tint() {
        Point2D at = at(40, 55);
        return ask(() -> {
            Point2D inScene = axial().screenToLocal(at);
            return axial().snapshot(null, null).getPixelReader().getColor((int) inScene.getX(), (int) inScene.getY());
        });
    }

    private String swatch(FxRobot robot, String layer) {
        return ask(() -> node(robot, "swatch-" + layer).getStyle());
    }

    @Test
    void planesLegendAndSwatchesTakeTheChosenColoursAtOnce(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        robot.interact(() -> bench.display().legendProperty().set(true));
        for (OverlayColours set : OverlayColours.values()) {
            choose(robot, "set-colours-of-the-overlays", set.word());
            Color wanted = Color.web("#%06X".formatted(set.muscle()));
            await(() -> Math.abs(tint().getHue() - wanted.getHue()) < 12);
            for (var layer : ask(() -> bench.display().layers())) {
                if (!layer.key().equals("votes") && !layer.key().equals("comparison")) {
                    assertThat(swatch(robot, layer.key())).contains("#%06X".formatted(layer.rgb()));
                }
            }
            assertThat(swatch(robot, "muscle")).contains("#%06X".formatted(set.muscle()));
            assertThat(swatch(robot, "comparison")).contains("#%06X".formatted(set.onlyOther()));
            assertThat(ask(() -> Legend.of(model(), bench.display())))
                    .anySatisfy(e -> assertThat(e.rgb()).containsExactly(set.muscle()));
            Screenshots.saveAt(stage, 1366, 768, "colours-%s-dark.png".formatted(set.name()));
            robot.interact(() -> bench.display().darkProperty().set(false));
            Screenshots.saveAt(stage, 1366, 768, "colours-%s-light.png".formatted(set.name()));
            robot.interact(() -> bench.display().darkProperty().set(true));
        }
    }

    @Test
    void figuresOfPanelListTableAndStatusLineTakeTheChosenSign(FxRobot robot) throws IOException {
        openStudy(robot);
        runModels(robot);
        robot.push(KeyCode.K);
        robot.interact(() -> model().patient().height().textProperty().set("170,5"));
        String sma = text(robot, "sma");
        assertThat(sma).matches("\\d+\\.\\d\\d");
        choose(robot, "set-decimal-sign", DecimalSign.COMMA.words());
        assertThat(text(robot, "sma")).isEqualTo(sma.replace('.', ','));
        for (String figure : new String[] {"smd", "mask-area", "sides", "front-back", "c3-smi", "l3-smi", "dice"}) {
            assertThat(text(robot, figure)).matches("[^.]*\\d,\\d[^.]*");
        }
        assertThat(ask(() -> stage.getScene().getRoot().lookupAll(".category-why").stream()
                        .map(n -> ((javafx.scene.control.Labeled) n).getText())
                        .toList()))
                .isNotEmpty()
                .allMatch(t -> !t.matches(".*\\d\\.\\d.*"));
        robot.moveTo(at(40, 55));
        await(() -> text(robot, "status-probe").contains("LPS"));
        assertThat(text(robot, "status-probe")).containsPattern("LPS -?\\d+,\\d; -?\\d+,\\d; -?\\d+,\\d mm");
        assertThat(ask(() -> ((javafx.scene.control.Labeled) stage.getScene().lookup(".case-sma")).getText()))
                .matches("\\d+,\\d cm\u00B2");
        // what is copied reads as what is seen
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        await(() -> Clipboard.getSystemClipboard().hasString()
                && Clipboard.getSystemClipboard().getString().contains("SMA\t" + sma.replace('.', ',') + " cm\u00B2"));
        Screenshots.saveAt(stage, 1366, 768, "decimal-comma.png");
        robot.interact(() -> bench.table().shownProperty().set(true));
        await(() -> robot.lookup(".table-cell").queryAll().stream()
                .anyMatch(n -> n instanceof javafx.scene.control.Labeled l
                        && l.getText() != null
                        && l.getText().matches("\\d\\d,\\d")));
        assertThat(text(robot, "area-text")).containsPattern("median \\d+,\\d; \\d+,\\d to \\d+,\\d cm\u00B2");
        Screenshots.saveAt(stage, 1366, 768, "decimal-comma-table.png");
        // and back, at once
        robot.interact(() -> bench.display().decimalsProperty().set(DecimalSign.POINT));
        assertThat(text(robot, "sma")).isEqualTo(sma);
    }
}
