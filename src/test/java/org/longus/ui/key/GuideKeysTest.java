package org.longus.ui.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The keys that the guide and the README name are keys of the window. */
class GuideKeysTest {
    private static final Pattern HELD = Pattern.compile("(?:(?:Ctrl|Shift|Alt)\\+)+(?:[A-Z0-9]\\w*|[,.+-])");
    private static final Pattern ALONE = Pattern.compile(
            "(?<=`)(?:F\\d+|Home|Enter|Delete|Esc|Backspace|Pg(?:Up|Dn)|Up|Down|Left|Right|[^a-z`\\s])(?=`)");
    /** What the table of cases does with its rows itself; and plus, minus and 0 are written after a "Ctrl with". */
    private static final Set<String> OTHERS = Set.of("Ctrl+C");

    @Test
    void everyKeyOfTheGuideIsOneOfTheWindow() throws IOException {
        String guide = Files.readString(Path.of("docs/guide.md"));
        Set<String> named = named(guide);
        assertThat(named)
                .contains("Ctrl+Shift+P", "Ctrl+PgDn", "Home", "J", ",")
                .hasSizeGreaterThan(40);
        assertThat(unknown(guide)).isEmpty();
        assertThat(unknown(Files.readString(Path.of("docs/guide-annotators.md"))))
                .isEmpty();
    }

    @Test
    void everyKeyOfTheReadmesTableIsOneOfTheWindow() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String keys = readme.substring(readme.indexOf("## Keys in the window"), readme.indexOf("## A list of cases"));
        assertThat(named(keys)).hasSizeGreaterThan(10);
        assertThat(unknown(keys)).isEmpty();
    }

    @Test
    void aKeyThatNothingHasIsFoundOut() {
        assertThat(unknown("`Ctrl+Shift+Q`, press Alt+F9; `F9`, `Y`, `Ctrl+Left`"))
                .containsExactly("Alt+F9", "Ctrl+Shift+Q", "F9", "Y");
    }

    private static Set<String> unknown(String text) {
        Set<String> unknown = named(text);
        unknown.removeAll(known());
        return unknown;
    }

    private static Set<String> named(String text) {
        return Stream.of(HELD, ALONE)
                .flatMap(p -> p.matcher(text).results())
                .map(m -> m.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** "Ctrl+Right / Left" is Ctrl+Right and Ctrl+Left. */
    private static Set<String> known() {
        Set<String> known = new TreeSet<>(OTHERS);
        IntStream.rangeClosed(1, 9).mapToObj(String::valueOf).forEach(known::add);
        for (Shortcut shortcut : Shortcut.values()) {
            for (String way : shortcut.keys().split("(?<=\\S), |  or  |  and  | and ")) {
                String[] steps = way.split(" / ");
                Matcher held = Pattern.compile("(?:(?:Ctrl|Shift|Alt)\\+)*").matcher(steps[0]);
                String modifiers = held.lookingAt() ? held.group() : "";
                known.add(steps[0]);
                Arrays.stream(steps).skip(1).forEach(step -> known.add(modifiers + step));
            }
        }
        return known;
    }
}
