package org.longus.ui.key;

import java.util.List;

/**
 * One of the meanings that a shortcut has: a step has two, and most have one.
 *
 * @param argument as {@link Shortcut#argument} has it
 * @param what in the user's words
 * @param keys as in a menu; empty where it has none
 */
public record Way(int argument, String what, String keys) {
    /** All of a shortcut's, the one that goes on or up first; presets are not among them: their names are elsewhere. */
    public static List<Way> of(Shortcut key) {
        return switch (key) {
            case STEP_CASE -> two(key, "Next case", "Previous case");
            case SCROLL -> two(key, "Next slice of the plane under the pointer", "Previous slice of the plane");
            case PAGE -> two(key, "Five slices on", "Five slices back");
            case PLAY_SPEED -> backwards(key, "Play faster", "Play slower");
            case NUDGE_SLICE ->
                two(key, "Measure the next slice towards the head", "Measure the next slice towards the feet");
            case JUMP_SLICE -> two(key, "Measure about one vertebra higher", "Measure about one vertebra lower");
            case NUDGE_SECTION ->
                two(
                        key,
                        "Move the C3 section a slice towards the head",
                        "Move the C3 section a slice towards the feet");
            case JUMP_SECTION ->
                two(key, "Move the C3 section a vertebra higher", "Move the C3 section a vertebra lower");
            case SIZE -> backwards(key, "Brush or fill larger", "Brush or fill smaller");
            default -> List.of(new Way(0, key.what(), key.keys()));
        };
    }

    /** Of keys that are written as in "Ctrl+Right / Left". */
    private static List<Way> two(Shortcut key, String on, String back) {
        String[] keys = key.keys().split(" / ");
        String held = keys[0].substring(0, keys[0].lastIndexOf('+') + 1);
        return List.of(new Way(1, on, keys[0]), new Way(-1, back, held + keys[1]));
    }

    /** Of keys that are written as in "[  and  ]", the smaller first. */
    private static List<Way> backwards(Shortcut key, String on, String back) {
        String[] keys = key.keys().split("  and  ");
        return List.of(new Way(1, on, keys[1]), new Way(-1, back, keys[0]));
    }
}
