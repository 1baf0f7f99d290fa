package org.longus.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the patient of a scan is named: the patient's name, else the PatientID, else the folder that holds it. Anonymised sets
 * call all of their patients the same ({@link Anonymous}); for those the folder is named as well.
 *
 * @param who never empty but where nothing at all is known
 * @param place as {@link SeriesOrigin#place}; may be empty
 */
public record CaseName(String who, String place) {
    private static final String BESIDE = " \u00b7 ";

    /** @param otherwise what the scan is called where neither headers nor place name anyone */
    public static CaseName of(CtSeries.Identity identity, SeriesOrigin origin, String otherwise) {
        String name = PersonName.display(identity.patientName());
        String id = identity.patientId().strip();
        String folder = origin.place().substring(origin.place().lastIndexOf('/') + 1);
        String who = Stream.of(name, id)
                .filter(text -> !Anonymous.isPlaceholder(text))
                .findFirst()
                .or(() -> Stream.of(name, id, folder)
                        .filter(text -> !text.isEmpty())
                        .findFirst())
                .orElse(otherwise);
        return new CaseName(who, origin.place());
    }

    public static CaseName of(SeriesChoice choice) {
        return of(choice.identity(), choice.origin(), choice.name());
    }

    /**
     * The names of one list, in its order, those that several share with the part of their places that tells them apart, as in
     * "ANON \u00b7 folder3". Scans of one name in one place stay alike: dates and series tell those.
     */
    public static List<String> apart(List<CaseName> names) {
        Map<String, List<CaseName>> alike = new LinkedHashMap<>();
        names.forEach(n -> alikeTo(n, alike).add(n));
        // what a name's places have in common is looked for once: ten thousand may be called the same
        Map<CaseName, String> shown = new HashMap<>();
        for (List<CaseName> all : alike.values()) {
            Places places = Places.of(all);
            all.forEach(n -> shown.put(n, n.besides(places)));
        }
        return names.stream().map(n -> shown.getOrDefault(n, n.who)).toList();
    }

    /**
     * Where those lie that are called the same.
     *
     * @param count of different ones
     * @param above how many folders all of them begin with; {@code below} end with
     */
    private record Places(int count, int above, int below) {
        static Places of(List<CaseName> alike) {
            List<List<String>> all =
                    alike.stream().map(n -> folders(n.place)).distinct().toList();
            return new Places(all.size(), common(all, false), common(all, true));
        }
    }

    private static List<CaseName> alikeTo(CaseName name, Map<String, List<CaseName>> alike) {
        return alike.computeIfAbsent(name.who.toLowerCase(Locale.ROOT), w -> new ArrayList<>());
    }

    /** The name by itself, outside a list. */
    public String alone() {
        return besides(Places.of(List.of(this)));
    }

    private String besides(Places places) {
        if (place.isEmpty() || places.count() < 2 && !Anonymous.isPlaceholder(who)) {
            return who;
        }
        List<String> own = folders(place);
        int to = own.size() - places.below();
        List<String> telling =
                places.above() < to ? own.subList(places.above(), to) : own.subList(own.size() - 1, own.size());
        String told = String.join("/", telling);
        return told.equals(who) ? who : who + BESIDE + told;
    }

    private static List<String> folders(String place) {
        return Arrays.asList(place.split("/"));
    }

    /** How many folders all places begin with, or end with. */
    private static int common(List<List<String>> places, boolean fromEnd) {
        List<String> first = places.getFirst();
        int shortest = places.stream().mapToInt(List::size).min().orElse(0);
        for (int n = 0; n < shortest; n++) {
            int at = n;
            String folder = first.get(fromEnd ? first.size() - 1 - at : at);
            boolean all = places.stream()
                    .allMatch(p -> p.get(fromEnd ? p.size() - 1 - at : at).equals(folder));
            if (!all) {
                return n;
            }
        }
        return shortest;
    }
}
