package org.longus.io.open;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.longus.io.InputName;
import org.longus.io.InputScan;

/**
 * Of a folder of patients: the folders of which nothing came, so that nobody is passed over in silence. A folder counts as
 * one when neither it nor any below it has anything that could be read; of such that lie in one another the uppermost is
 * told. One that holds a file of a scan, by its beginning or by its name, has failed; others hold notes or the like.
 */
final class UnopenedFolders {
    private static final int MAX_NAMED = 20;
    /** So many files are looked into. */
    private static final int MAX_LOOKED_AT = 10_000;

    private static final Pattern SCANS_NAME = Pattern.compile(".*\\.(dcm|dicom|dic|ima)");
    /** As scanners and CDs name their files: no ending, or a number for one. */
    private static final Pattern NO_ENDING = Pattern.compile("[^.]+|.*\\.\\d+");

    private final Path folder;
    /** Where something was read, with all folders above. */
    private final Set<String> seen = new HashSet<>();

    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, List<String>> failed = new LinkedHashMap<>();
    private final Set<String> others = new LinkedHashSet<>();
    private int lookedAt;

    UnopenedFolders(Path folder) {
        this.folder = folder;
    }

    /** @param place a folder in which something was read, named from the input on; empty for the input itself */
    void seen(String place) {
        for (String at = place; seen.add(at) && !at.isEmpty(); ) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
    }

    /** Something was read of the folder of this file. */
    void seenBeside(Path file) {
        seen(place(file));
    }

    /** A file that is a scan by itself cannot be read. */
    void refused(Path file, String sentence) {
        refused.put(InputName.below(folder, file), sentence);
    }

    /** Looks at a file from which no scan came, when all that came is known. */
    void look(Path file) {
        String place = place(file);
        if (seen.contains(place)) {
            return;
        }
        String top = place;
        for (int end = place.indexOf('/'); end > 0; end = place.indexOf('/', end + 1)) {
            if (!seen.contains(place.substring(0, end))) {
                top = place.substring(0, end);
                break;
            }
        }
        if (isHidden(place)) {
            return;
        }
        if (isOfAScan(file)) {
            failed.computeIfAbsent(top, t -> new ArrayList<>()).add(InputName.below(folder, file));
        } else if (!top.contains("/")) {
            others.add(top);
        }
    }

    private String place(Path file) {
        String name = InputName.below(folder, file);
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static boolean isHidden(String place) {
        return place.startsWith(".") || place.contains("/.") || place.contains("__MACOSX");
    }

    private boolean isOfAScan(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || name.equals("dicomdir") || lookedAt++ > MAX_LOOKED_AT) {
            return false;
        }
        if (SCANS_NAME.matcher(name).matches()) {
            return true;
        }
        try {
            FileStart start = FileStart.of(file);
            return start.isDicom() || NO_ENDING.matcher(name).matches() && isBinary(start);
        } catch (IOException e) {
            return NO_ENDING.matcher(name).matches();
        }
    }

    private static boolean isBinary(FileStart start) {
        return FormatProbe.byContent(start).isEmpty() && start.text().indexOf('\0') >= 0;
    }

    /** Those that failed, with the files that are scans by themselves and cannot be read. */
    List<InputScan.Unopened> folders() {
        List<InputScan.Unopened> all = new ArrayList<>();
        refused.forEach((file, sentence) -> all.add(new InputScan.Unopened(file, sentence)));
        failed.forEach((place, files) -> all.add(new InputScan.Unopened(
                place,
                "'%s' holds nothing that can be opened ('%s'%s). Copy or export it again."
                        .formatted(place, files.getFirst(), files.size() == 1 ? "" : " and so on"))));
        return all;
    }

    /** A sentence on the folders right below the input that hold no file of a scan at all; empty where there are none. */
    Optional<String> withoutScan() {
        List<String> names = others.stream().filter(o -> !failed.containsKey(o)).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String named = "'" + String.join("', '", names.subList(0, Math.min(MAX_NAMED, names.size()))) + "'";
        return Optional.of("No scan is in %s%s.".formatted(named, names.size() > MAX_NAMED ? " and so on" : ""));
    }
}
