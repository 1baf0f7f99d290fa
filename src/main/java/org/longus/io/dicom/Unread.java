package org.longus.io.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Files that could not be read or hold nothing, and to which scan they may have belonged. */
final class Unread {
    /** Of many files so many are named. */
    private static final int MAX_NAMED = 3;

    private final List<HeaderReader.Damaged> damaged = new ArrayList<>();
    private final List<String> empty = new ArrayList<>();

    void add(HeaderReader.Damaged file) {
        damaged.add(file);
    }

    void addEmpty(String name) {
        empty.add(name);
    }

    /** Of a scan that lacks a slice: the files that may be it. */
    List<String> mayBelongTo(List<SliceHeader> scan) {
        return shortened(Stream.concat(
                        damaged.stream().filter(d -> mayBe(d, scan)).map(HeaderReader.Damaged::sentence),
                        empty.stream().filter(name -> isBeside(name, scan)).map(Unread::emptySentence))
                .toList());
    }

    /**
     * Of a scan that lacks nothing between its ends: the files that belong to it.
     *
     * @param alone whether its folder holds no other series
     */
    List<String> belongTo(List<SliceHeader> scan, boolean alone) {
        return shortened(damaged.stream()
                .filter(d -> d.seriesInstanceUid().isEmpty() ? alone && mayBe(d, scan) : mayBe(d, scan))
                .map(HeaderReader.Damaged::sentence)
                .toList());
    }

    /**
     * All that were left out but those that were said before.
     *
     * @param slices all that were read: an empty file is worth a word where it is named as they are
     */
    List<String> sentences(List<SliceHeader> slices, Set<String> said) {
        return shortened(Stream.concat(
                        damaged.stream().map(HeaderReader.Damaged::sentence),
                        empty.stream().filter(name -> isBeside(name, slices)).map(Unread::emptySentence))
                .filter(sentence -> !said.contains(sentence))
                .toList());
    }

    private static boolean mayBe(HeaderReader.Damaged file, List<SliceHeader> scan) {
        String uid = file.seriesInstanceUid();
        return file.mayBeCt()
                && (uid.isEmpty()
                        ? scan.stream().anyMatch(s -> s.folder().equals(folder(file.name())))
                        : uid.equals(scan.getFirst().series().seriesInstanceUid()));
    }

    private static boolean isBeside(String name, List<SliceHeader> slices) {
        return slices.stream()
                .anyMatch(s -> s.folder().equals(folder(name))
                        && !ending(name).isEmpty()
                        && ending(name).equals(ending(s.input().name())));
    }

    private static String emptySentence(String name) {
        return "'%s' is empty (0 bytes). Copy or export it again.".formatted(name);
    }

    private static String folder(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static List<String> shortened(List<String> sentences) {
        if (sentences.size() <= MAX_NAMED) {
            return sentences;
        }
        List<String> few = new ArrayList<>(sentences.subList(0, MAX_NAMED));
        few.add(String.format(
                Locale.ROOT, "%d more files could not be read and were left out.", sentences.size() - MAX_NAMED));
        return few;
    }
}
