package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.longus.io.Anonymous;

/**
 * The slices that call themselves one series of one study of one patient. Files of several patients under one
 * SeriesInstanceUID are several of these; files without one, or with one each, are one where everything else fits.
 *
 * @param warnings what was not accepted, for whoever looks at a scan made of these slices
 * @param framesOfReference whether their FrameOfReferenceUIDs mean anything
 */
record NamedSeries(List<SliceHeader> slices, List<String> warnings, boolean framesOfReference) {
    /** So many files with a UID each are no coincidence. */
    private static final int MANY = 3;

    /** @param slices in the order of their files, which is kept */
    static List<NamedSeries> of(List<SliceHeader> slices) {
        List<NamedSeries> found = new ArrayList<>();
        List<SliceHeader> alone = new ArrayList<>();
        for (List<SliceHeader> named : by(slices, NamedSeries::name).values()) {
            boolean studies = !isOneEach(named, s -> s.series().studyInstanceUid());
            List<List<SliceHeader>> ofOneEach = people(named, studies);
            for (List<SliceHeader> ofOne : ofOneEach) {
                List<String> warnings = new ArrayList<>();
                if (ofOneEach.size() > 1) {
                    warnings.add(apart(ofOneEach, ofOne));
                }
                if (!studies) {
                    warnings.add(
                            "Each file has a StudyInstanceUID of its own. They were read as one study because their"
                                    + " patient and SeriesInstanceUID are the same.");
                }
                if (ofOne.getFirst().series().seriesInstanceUid().isEmpty()) {
                    warnings.add("The files state no SeriesInstanceUID. Those of one folder, patient, series number and"
                            + " description were taken as one series.");
                }
                if (ofOne.size() == 1 && ofOne.getFirst().framesInFile() == 1 && ofOneEach.size() == 1) {
                    alone.add(ofOne.getFirst());
                } else {
                    found.add(new NamedSeries(ofOne, warnings));
                }
            }
        }
        by(alone, NamedSeries::fit).values().forEach(fitting -> found.addAll(gathered(fitting)));
        return found;
    }

    private NamedSeries(List<SliceHeader> slices, List<String> warnings) {
        this(
                slices,
                withFrames(slices, warnings),
                !isOneEach(slices, s -> s.series().frameOfReferenceUid()));
    }

    private static List<String> withFrames(List<SliceHeader> slices, List<String> warnings) {
        if (isOneEach(slices, s -> s.series().frameOfReferenceUid())) {
            warnings.add("Each file has a FrameOfReferenceUID of its own. They were read as one scan because patient,"
                    + " study, orientation and size fit.");
        }
        return warnings;
    }

    /** Files of a series UID each, alike in all else. */
    private static List<NamedSeries> gathered(List<SliceHeader> fitting) {
        boolean oneStudy = by(fitting, s -> s.series().studyInstanceUid()).size() == 1;
        if (fitting.size() < MANY
                || !oneStudy && !isOneEach(fitting, s -> s.series().studyInstanceUid())) {
            return fitting.stream()
                    .map(s -> new NamedSeries(List.of(s), new ArrayList<>()))
                    .toList();
        }
        List<String> warnings = new ArrayList<>();
        warnings.add("Each file has a SeriesInstanceUID%s of its own. They were taken as one series because patient,%s"
                        .formatted(oneStudy ? "" : " and a StudyInstanceUID", oneStudy ? " study," : "")
                + " folder, series number, description and size fit.");
        return List.of(new NamedSeries(fitting, warnings));
    }

    private static boolean isOneEach(List<SliceHeader> slices, Function<SliceHeader, String> uid) {
        Set<String> uids = new HashSet<>(slices.stream().map(uid).toList());
        return slices.size() >= MANY && uids.size() == slices.size();
    }

    private static String name(SliceHeader s) {
        String uid = s.series().seriesInstanceUid();
        return uid.isEmpty()
                ? String.join(
                        "\n",
                        "",
                        s.folder(),
                        s.series().seriesNumber(),
                        s.series().seriesDescription())
                : uid;
    }

    private static String fit(SliceHeader s) {
        return String.join(
                "\n",
                s.series().patientId(),
                s.series().patientName(),
                s.folder(),
                s.series().seriesNumber(),
                s.series().seriesDescription(),
                s.format().rows() + " x " + s.format().columns());
    }

    private static Map<String, List<SliceHeader>> by(List<SliceHeader> slices, Function<SliceHeader, String> key) {
        Map<String, List<SliceHeader>> groups = new LinkedHashMap<>();
        slices.forEach(s ->
                groups.computeIfAbsent(key.apply(s), k -> new ArrayList<>()).add(s));
        return groups;
    }

    /** Apart by patient and, where the files' study UIDs mean anything, by study. */
    private static List<List<SliceHeader>> people(List<SliceHeader> slices, boolean studies) {
        return Likes.groups(slices, (a, b) -> isSame(a.series(), b.series(), studies));
    }

    private static boolean isSame(SeriesHeader a, SeriesHeader b, boolean studies) {
        boolean nobody = Anonymous.isPlaceholder(a.patientId());
        boolean sameId =
                nobody ? Anonymous.isPlaceholder(b.patientId()) : a.patientId().equals(b.patientId());
        if (!sameId || studies && !a.studyInstanceUid().equals(b.studyInstanceUid())) {
            return false;
        }
        String nameA = Anonymous.letters(a.patientName());
        String nameB = Anonymous.letters(b.patientName());
        if (nobody) {
            return nameA.equals(nameB)
                    && a.birthDate().equals(b.birthDate())
                    && a.sex().equals(b.sex());
        }
        // in one file of a scan the name may be missing or cut short
        return nameA.startsWith(nameB) || nameB.startsWith(nameA);
    }

    private static String apart(List<List<SliceHeader>> people, List<SliceHeader> one) {
        SliceHeader here = one.getFirst();
        SliceHeader there =
                people.stream().filter(p -> p != one).findFirst().orElseThrow().getFirst();
        return String.format(
                Locale.ROOT,
                "%d scans carry the same SeriesInstanceUID and differ in %s (%s and %s); they were kept apart.",
                people.size(),
                difference(here.series(), there.series()),
                here.label(),
                there.label());
    }

    private static String difference(SeriesHeader a, SeriesHeader b) {
        List<String> differs = new ArrayList<>();
        if (!a.patientId().equals(b.patientId())) {
            differs.add("PatientID");
        }
        if (!Anonymous.letters(a.patientName()).equals(Anonymous.letters(b.patientName()))) {
            differs.add("PatientName");
        }
        if (!a.studyInstanceUid().equals(b.studyInstanceUid())) {
            differs.add("StudyInstanceUID");
        }
        return differs.isEmpty() ? "the patient's birth date or sex" : String.join(", ", differs);
    }
}
