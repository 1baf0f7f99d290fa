package org.longus.io;

import java.util.ArrayList;
import java.util.Arrays;
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
        return names.stream().map(n -> n.besides(alikeTo(n, alike))).toList();
    }

    private static List<CaseName> alikeTo(CaseName name, Map<String, List<CaseName>> alike) {
        return alike.computeIfAbsent(name.who.toLowerCase(Locale.ROOT), w -> new ArrayList<>());
    }

    /** The name by itself, outside a list. */
    public String alone() {
        return besides(List.of(this));
    }

    private String besides(List<CaseName> alike) {
        List<List<String>> places =
                alike.stream().map(n -> folders(n.place)).distinct().toList();
        if (place.isEmpty() || places.size() < 2 && !Anonymous.isPlaceholder(who)) {
            return who;
        }
        List<String> own = folders(place);
        int above = common(places, false);
        int below = common(places, true);
        int to = own.size() - below;
        List<String> telling = above < to ? own.subList(above, to) : own.subList(own.size() - 1, own.size());
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
