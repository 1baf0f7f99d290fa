package org.longus.review.store;

import java.util.List;
import java.util.Map;

/**
 * What the program remembers of its window and of the lists that were worked on. No patient's name stands in it.
 *
 * @param window by name, as text
 * @param recent the inputs of each opening, the latest first
 * @param last the list as it was left; empty before there was one
 */
public record Settings(Map<String, String> window, List<List<String>> recent, LastList last) {
    public static final Settings NONE = new Settings(Map.of(), List.of(), new LastList(List.of(), List.of(), ""));

    public Settings {
        window = Map.copyOf(window);
        recent = recent.stream().map(List::copyOf).toList();
    }

    /**
     * @param inputs the folders and files that the cases came from
     * @param keys of the cases, in the list's order ({@link CaseKey#text})
     * @param chosen the key of the case that was shown; may be empty
     */
    public record LastList(List<String> inputs, List<String> keys, String chosen) {
        public LastList {
            inputs = List.copyOf(inputs);
            keys = List.copyOf(keys);
        }

        public boolean isEmpty() {
            return inputs.isEmpty() || keys.isEmpty();
        }
    }
}
