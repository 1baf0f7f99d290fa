package org.longus.io;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How sharp a reconstruction is. By the makers' names for their kernels: Siemens states a number (B30f, Br40, I31f, Hr68,
 * Qr36: to {@value #SOFT_TO} soft, from {@value #SHARP_FROM} sharp), Canon one of its own (FC01 to FC19 soft, FC30s, FC50s
 * and FC80s bone and lung), GE words (STANDARD, SOFT; BONE, EDGE, LUNG), Philips letters (A to C soft; D, E, L, YA and on
 * sharp). Where the kernel's name says nothing, by words of the description.
 */
enum KernelKind {
    SOFT,
    /** Between both, or not known. */
    MEDIUM,
    SHARP;

    private static final int SOFT_TO = 45;
    private static final int SHARP_FROM = 60;
    private static final Pattern NUMBERED = Pattern.compile("([A-Z]{1,2})(\\d\\d)(?:\\D.*)?");
    private static final Set<String> LETTERS_SOFT = Set.of("A", "B", "C", "UA", "UB", "UC");
    private static final Set<String> LETTERS_SHARP = Set.of("D", "E", "F", "L", "YA", "YB", "YC", "YD", "YE");
    private static final Set<String> WORDS_SOFT = Set.of(
            "STANDARD",
            "STND",
            "STD",
            "SOFT",
            "DETAIL",
            "SMOOTH",
            "SOFTTISSUE",
            "WEICH",
            "WEICHTEIL",
            "WEICHTEILE",
            "WEICHTEILFENSTER",
            "WT",
            "MOLLES",
            "PARTIESMOLLES",
            "BLANDO",
            "BLANDOS",
            "BLANDAS",
            "MOLLI",
            "MEDIASTINUM");
    private static final Set<String> WORDS_SHARP = Set.of(
            "BONE",
            "BONEPLUS",
            "EDGE",
            "LUNG",
            "LUNGS",
            "CHST",
            "ULTRA",
            "SHARP",
            "HRCT",
            "KNOCHEN",
            "KNOCHENFENSTER",
            "LUNGE",
            "LUNGENFENSTER",
            "FELSENBEIN",
            "INNENOHR",
            "SCHARF",
            "OS",
            "OSSEUX",
            "OSSEUSE",
            "OSSO",
            "OSSA",
            "OSEA",
            "OSEO",
            "HUESO",
            "POUMON",
            "PULMON",
            "PULMONAR",
            "POLMONE",
            "BOT");

    static KernelKind of(SeriesFacts facts) {
        String kernel = facts.kernel().split("\\\\", 2)[0].strip().toUpperCase(Locale.ROOT);
        return named(kernel)
                .or(() -> byWords(Words.of(kernel)))
                .or(() -> byWords(Words.of(facts.description())))
                .orElse(MEDIUM);
    }

    private static Optional<KernelKind> named(String kernel) {
        if (LETTERS_SOFT.contains(kernel)) {
            return Optional.of(SOFT);
        }
        if (LETTERS_SHARP.contains(kernel)) {
            return Optional.of(SHARP);
        }
        Matcher numbered = NUMBERED.matcher(kernel);
        if (!numbered.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(numbered.group(2));
        if (numbered.group(1).equals("FC")) {
            int ten = number / 10;
            return Optional.of(ten <= 1 ? SOFT : ten == 3 || ten == 5 || ten == 8 ? SHARP : MEDIUM);
        }
        return Optional.of(number <= SOFT_TO ? SOFT : number >= SHARP_FROM ? SHARP : MEDIUM);
    }

    private static Optional<KernelKind> byWords(List<String> words) {
        if (words.stream().anyMatch(WORDS_SHARP::contains)) {
            return Optional.of(SHARP);
        }
        return words.stream().anyMatch(WORDS_SOFT::contains) ? Optional.of(SOFT) : Optional.empty();
    }
}
