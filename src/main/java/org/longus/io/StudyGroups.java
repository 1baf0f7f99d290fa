package org.longus.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Sorts the series of an input by patient and study. What the headers say is not enough: anonymised sets carry one ID for
 * all patients or none, and some carry the UIDs of another patient's scan. Those are kept apart by where they lie.
 */
final class StudyGroups {
    /** @param place the folders that tell the study from others of the same header; empty where none are needed */
    private record Key(String patientId, String patientName, String study, String place) {}

    private final List<SeriesChoice> choices;
    private final Map<String, Integer> depthOf = new HashMap<>();

    private StudyGroups(List<SeriesChoice> choices) {
        this.choices = choices;
    }

    /** In the order of the first choice of each. */
    static List<Study> of(List<SeriesChoice> choices, List<RefusedSeries> refused) {
        StudyGroups groups = new StudyGroups(choices);
        groups.findReusedUids();
        List<Key> keys = new ArrayList<>();
        List<List<SeriesChoice>> members = new ArrayList<>();
        for (SeriesChoice choice : choices) {
            Key key = groups.key(choice.identity(), place(choice));
            int at = indexOf(keys, key);
            if (at < 0) {
                keys.add(key);
                members.add(new ArrayList<>());
                at = keys.size() - 1;
            } else if (keys.get(at).patientName.isEmpty()) {
                keys.set(at, key);
            }
            members.get(at).add(choice);
        }
        return IntStream.range(0, keys.size())
                .mapToObj(n -> new Study(members.get(n), of(refused, keys.get(n), groups)))
                .toList();
    }

    private static List<RefusedSeries> of(List<RefusedSeries> refused, Key key, StudyGroups groups) {
        return refused.stream()
                .filter(r -> same(key, groups.key(r.identity(), r.origin().place())))
                .toList();
    }

    private static int indexOf(List<Key> keys, Key key) {
        return IntStream.range(0, keys.size())
                .filter(n -> same(keys.get(n), key))
                .findFirst()
                .orElse(-1);
    }

    /** A name may be missing or cut short in one series of a patient; a different one is another patient. */
    private static boolean same(Key a, Key b) {
        return a.patientId.equals(b.patientId)
                && a.study.equals(b.study)
                && a.place.equals(b.place)
                && (a.patientName.startsWith(b.patientName) || b.patientName.startsWith(a.patientName));
    }

    private Key key(CtSeries.Identity who, String place) {
        String id =
                Anonymous.isPlaceholder(who.patientId()) ? "" : who.patientId().strip();
        String name = Anonymous.isPlaceholder(who.patientName()) ? "" : Anonymous.letters(who.patientName());
        String study = who.studyInstanceUid();
        if (study.isEmpty()) {
            return new Key(id, name, study, place);
        }
        String nobody = id.isEmpty() ? study : "";
        return new Key(id, name, study, head(place, depthOf.getOrDefault(nobody, 0)));
    }

    private static String place(SeriesChoice choice) {
        String place = choice.origin().place();
        return place.isEmpty() ? choice.source().toString() : place;
    }

    /** One series twice in a study without a patient, in two places: two scans share their UIDs. A name proves nothing here. */
    private void findReusedUids() {
        Map<String, Set<String>> placesOf = new HashMap<>();
        Map<String, String> studyOf = new HashMap<>();
        for (SeriesChoice choice : choices) {
            CtSeries.Identity who = choice.identity();
            if (!Anonymous.isPlaceholder(who.patientId())
                    || who.studyInstanceUid().isEmpty()) {
                continue;
            }
            for (String series : toldBy(choice)) {
                String key = who.studyInstanceUid() + "\n" + series;
                placesOf.computeIfAbsent(key, k -> new HashSet<>()).add(place(choice));
                studyOf.put(key, who.studyInstanceUid());
            }
        }
        placesOf.forEach((key, places) -> {
            if (places.size() > 1) {
                depthOf.merge(studyOf.get(key), depthOfDifference(places), Math::max);
            }
        });
    }

    /** What no two series of one study share: the UID, and number with description, for UIDs may be new for each file. */
    private static List<String> toldBy(SeriesChoice choice) {
        List<String> marks = new ArrayList<>();
        String uid = choice.identity().seriesInstanceUid();
        SeriesFacts facts = choice.origin().facts();
        if (!uid.isEmpty()) {
            marks.add("UID " + uid);
        }
        if (!facts.seriesNumber().isEmpty()) {
            marks.add("number " + facts.label());
        }
        return marks.isEmpty() ? List.of("neither") : marks;
    }

    private static int depthOfDifference(Set<String> places) {
        int depth = 1;
        Function<Integer, Long> distinct =
                d -> places.stream().map(p -> head(p, d)).distinct().count();
        while (distinct.apply(depth) == 1) {
            depth++;
        }
        return depth;
    }

    /** The first folders of a place; all of it when it has fewer. */
    private static String head(String place, int depth) {
        String[] folders = place.split("/");
        return String.join("/", List.of(folders).subList(0, Math.min(depth, folders.length)));
    }
}
