package org.longus.ui.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcutTest {
    private static KeyEvent press(String held, KeyCode code, String text) {
        return new KeyEvent(
                KeyEvent.KEY_PRESSED,
                text,
                text,
                code,
                held.contains("S"),
                held.contains("C"),
                held.contains("A"),
                false);
    }

    private static List<Shortcut> meant(KeyEvent e) {
        return Arrays.stream(Shortcut.values()).filter(k -> k.matches(e)).toList();
    }

    /** What hands have learnt. S, C, A: Shift, Ctrl, Alt held. */
    @ParameterizedTest
    @CsvSource({
        "C, O, OPEN_FOLDER",
        "CS, O, OPEN_FILES",
        "C, L, OPEN_LAST",
        "C, R, RUN",
        "C, S, EXPORT",
        "C, W, CLOSE",
        "CS, T, PUT_BACK",
        "C, RIGHT, STEP_CASE",
        "C, LEFT, STEP_CASE",
        "C, G, FLAG",
        "C, E, EXCLUDE",
        "CS, A, ANNOTATOR",
        "C, F, FILTER",
        "'', UP, SCROLL",
        "'', DOWN, SCROLL",
        "'', LEFT, SCROLL",
        "'', PAGE_UP, PAGE",
        "'', PAGE_DOWN, PAGE",
        "'', DIGIT1, PRESETS",
        "'', DIGIT5, PRESETS",
        "'', W, TYPE_WINDOW",
        "'', F, FIT",
        "'', DIGIT0, PIXEL_FOR_PIXEL",
        "'', NUMPAD0, PIXEL_FOR_PIXEL",
        "'', Z, LIFE_SIZE",
        "'', C, PLAY",
        "'', COMMA, PLAY_SPEED",
        "'', PERIOD, PLAY_SPEED",
        "'', H, HIDE",
        "'', O, OUTLINE",
        "'', U, HU_RANGE",
        "'', I, LEGEND",
        "'', K, COMPARE",
        "'', N, NAVIGATE",
        "'', J, NEXT_DISAGREEMENT",
        "'', D, DISTANCE",
        "'', A, ANGLE",
        "'', DELETE, REMOVE_CALIPER",
        "'', F2, AXIAL_LARGE",
        "'', F3, SIDE_BY_SIDE",
        "'', F4, AXIAL_ALONE",
        "'', V, ONE_PLANE",
        "C, COMMA, PREFERENCES",
        "'', F1, SHEET",
        "S, PAGE_UP, NUDGE_SLICE",
        "C, PAGE_DOWN, JUMP_SLICE",
        "'', M, MEASURE_SHOWN",
        "'', HOME, SHOW_MEASURED",
        "A, PAGE_UP, NUDGE_SECTION",
        "AS, PAGE_UP, JUMP_SECTION",
        "A, M, MEASURE_MIDDLE",
        "'', B, BRUSH",
        "'', E, ERASER",
        "'', L, LASSO",
        "'', P, POLYGON",
        "'', BACK_SPACE, TAKE_BACK",
        "C, BACK_SPACE, TAKE_BACK",
        "'', G, FILL",
        "'', X, MIRROR",
        "'', OPEN_BRACKET, SIZE",
        "C, CLOSE_BRACKET, SIZE",
        "'', T, HOLD_HU",
        "C, Z, UNDO",
        "CS, Z, REDO",
        "C, Y, REDO",
        "'', ESCAPE, DROP",
        "C, ESCAPE, DROP",
        "S, H, FILL_HOLES",
        "S, I, REMOVE_ISLANDS",
        "S, S, SMOOTH",
        "'', PLUS, GROW",
        "'', ADD, GROW",
        "'', MINUS, SHRINK",
        "'', SUBTRACT, SHRINK",
        "S, C, COPY",
        "S, R, RESET",
        "S, DELETE, CLEAR",
        "C, PLUS, LARGER",
        "CS, EQUALS, LARGER",
        "C, ADD, LARGER",
        "C, MINUS, SMALLER",
        "CS, SUBTRACT, SMALLER",
        "C, DIGIT0, USUAL_SIZE",
        "'', F6, CASES_PANEL",
        "'', F7, RESULT_PANEL",
        "C, H, HISTORY"
    })
    void everyKeyMeansOneThingAndWhatItMeantBefore(String held, KeyCode code, Shortcut key) {
        assertThat(meant(press(held, code, ""))).containsExactly(key);
    }

    /** Of two keys of a step one goes on, up or to more, and the other back. */
    @ParameterizedTest
    @CsvSource({
        "STEP_CASE, RIGHT, '', 1",
        "STEP_CASE, LEFT, '', -1",
        "SCROLL, UP, '', 1",
        "SCROLL, RIGHT, '', 1",
        "SCROLL, DOWN, '', -1",
        "PAGE, PAGE_UP, '', 1",
        "PAGE, PAGE_DOWN, '', -1",
        "NUDGE_SECTION, PAGE_DOWN, '', -1",
        "PLAY_SPEED, PERIOD, ., 1",
        "PLAY_SPEED, COMMA, ',', -1",
        "SIZE, CLOSE_BRACKET, '', 1",
        "SIZE, DIGIT9, ], 1",
        "SIZE, DIGIT8, [, -1",
        "PRESETS, DIGIT3, 3, 3",
        "UNDO, Z, z, 0"
    })
    void aPressSaysWhichOfItsMeaningsItHas(Shortcut key, KeyCode code, String text, int argument) {
        assertThat(key.argument(press("", code, text))).isEqualTo(argument);
    }

    @Test
    void signsAreTakenWhereverTheKeyboardHasThem() {
        assertThat(meant(press("S", KeyCode.EQUALS, "+"))).containsExactly(Shortcut.GROW);
        assertThat(meant(press("S", KeyCode.DIGIT7, "?"))).containsExactly(Shortcut.SHEET);
        assertThat(meant(press("CA", KeyCode.DIGIT8, "["))).containsExactly(Shortcut.SIZE);
    }

    @Test
    void enterClosesAPolygonAndWithControlApprovesToo() {
        assertThat(meant(press("", KeyCode.ENTER, ""))).containsExactly(Shortcut.CLOSE_POLYGON);
        // the window asks whether a line is being drawn
        assertThat(meant(press("C", KeyCode.ENTER, ""))).containsExactly(Shortcut.APPROVE, Shortcut.CLOSE_POLYGON);
    }

    @Test
    void aTextFieldKeepsItsOwnKeysAndTheSignsOfAltGr() {
        assertThat(Shortcut.EXPORT.actsWhileTyping(press("C", KeyCode.S, ""))).isTrue();
        assertThat(Shortcut.LARGER.actsWhileTyping(press("C", KeyCode.PLUS, "")))
                .isTrue();
        assertThat(Shortcut.UNDO.actsWhileTyping(press("C", KeyCode.Z, ""))).isFalse();
        assertThat(Shortcut.REDO.actsWhileTyping(press("C", KeyCode.Y, ""))).isFalse();
        assertThat(Shortcut.STEP_CASE.actsWhileTyping(press("C", KeyCode.RIGHT, "")))
                .isFalse();
        assertThat(Shortcut.BRUSH.actsWhileTyping(press("", KeyCode.B, "b"))).isFalse();
        assertThat(Shortcut.SIZE.actsWhileTyping(press("CA", KeyCode.DIGIT8, "[")))
                .isFalse();
    }

    @Test
    void aKeyThatDoesNotExistIsRefused() {
        assertThat(Chord.parse("Shift+PgUp / PgDn"))
                .containsExactly(
                        new Chord(false, true, false, KeyCode.PAGE_UP),
                        new Chord(false, true, false, KeyCode.PAGE_DOWN));
        assertThatThrownBy(() -> Chord.parse("Ctrl+Hyper")).isInstanceOf(IllegalArgumentException.class);
    }
}
