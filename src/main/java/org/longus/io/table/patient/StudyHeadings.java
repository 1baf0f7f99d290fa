package org.longus.io.table.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.longus.io.UnreadableInputException;
import org.longus.measure.survival.FollowUpUnit;
import org.longus.volume.PlainNumber;

/**
 * What the headings of a study's table mean, after case, blanks and brackets were made one: "OS (months)" is {@code os_months}. An
 * outcome is a pair, time and event, of one name.
 */
final class StudyHeadings {
    private static final Pattern TIME = Pattern.compile("(.+)_(?:time_|in_)*(day|month|year)s");
    private static final Pattern EVENT = Pattern.compile("(.+)_event(?:_0_1)?");
    private static final Pattern MASK = Pattern.compile("(truth|reader_(?:.+))_mask(?:_path|_file)?");
    private static final Pattern AREA = Pattern.compile("(truth|reader_(?:.+))_area_cm_2");
    private static final Set<String> STAGES =
            Set.of("stage", "uicc_stage", "ajcc_stage", "tnm_stage", "stage_uicc", "stage_ajcc");
    /** Words of a column that may stand for groups of people. */
    private static final int MOST_LEVELS = 12;

    private StudyHeadings() {}

    /** @param cells of the column below the heading */
    static StudyColumn of(String heading, List<String> cells) {
        String plain = String.join("_", HeadingWords.of(heading));
        Matcher time = TIME.matcher(plain);
        if (time.matches()) {
            return new StudyColumn.Time(heading, time.group(1), unit(time.group(2)));
        }
        Matcher event = EVENT.matcher(plain);
        if (event.matches()) {
            return new StudyColumn.Event(heading, event.group(1));
        }
        Matcher mask = MASK.matcher(plain);
        if (mask.matches()) {
            return new StudyColumn.MaskPath(heading, whose(mask.group(1)));
        }
        Matcher area = AREA.matcher(plain);
        if (area.matches()) {
            return new StudyColumn.Area(heading, whose(area.group(1)));
        }
        return STAGES.contains(plain) ? new StudyColumn.Stage(heading) : covariate(heading, cells);
    }

    private static FollowUpUnit unit(String word) {
        return switch (word) {
            case "day" -> FollowUpUnit.DAYS;
            case "month" -> FollowUpUnit.MONTHS;
            default -> FollowUpUnit.YEARS;
        };
    }

    private static String whose(String words) {
        return words.equals(StudyColumn.TRUTH) ? words : words.replaceFirst("^reader_", "");
    }

    private static StudyColumn covariate(String heading, List<String> cells) {
        List<String> known =
                cells.stream().filter(c -> !CellNumber.isUnknown(c)).toList();
        if (known.isEmpty()) {
            return new StudyColumn.Kept(heading, "no cell says anything");
        }
        if (known.stream().allMatch(c -> PlainNumber.scientific(c).isPresent())) {
            return new StudyColumn.Amount(heading);
        }
        int levels = Set.copyOf(known).size();
        return levels <= MOST_LEVELS
                ? new StudyColumn.Levels(heading, levels)
                : new StudyColumn.Kept(heading, "it holds more different words than groups of people have");
    }

    /**
     * The columns with those put among the kept ones that lack the other half of an outcome.
     *
     * @throws UnreadableInputException where two columns claim to be the same
     */
    static List<StudyColumn> settled(String table, List<StudyColumn> columns) throws UnreadableInputException {
        Map<String, List<String>> meanings = new TreeMap<>();
        Set<String> times = new TreeSet<>();
        Set<String> events = new TreeSet<>();
        for (StudyColumn column : columns) {
            meaning(column)
                    .ifPresent(m ->
                            meanings.computeIfAbsent(m, k -> new ArrayList<>()).add(column.heading()));
            if (column instanceof StudyColumn.Time time) {
                times.add(time.outcome());
            } else if (column instanceof StudyColumn.Event event) {
                events.add(event.outcome());
            }
        }
        for (Map.Entry<String, List<String>> same : meanings.entrySet()) {
            if (same.getValue().size() > 1) {
                throw new UnreadableInputException("'%s' has several columns for %s: %s. Leave one of them."
                        .formatted(table, same.getKey(), String.join(", ", same.getValue())));
            }
        }
        return columns.stream().map(c -> whole(c, times, events)).toList();
    }

    private static StudyColumn whole(StudyColumn column, Set<String> times, Set<String> events) {
        return switch (column) {
            case StudyColumn.Time t
            when !events.contains(t.outcome()) ->
                new StudyColumn.Kept(t.heading(), "there is no column '%s_event'".formatted(t.outcome()));
            case StudyColumn.Event e
            when !times.contains(e.outcome()) ->
                new StudyColumn.Kept(
                        e.heading(), "there is no column '%1$s_days' or '%1$s_months'".formatted(e.outcome()));
            default -> column;
        };
    }

    private static Optional<String> meaning(StudyColumn column) {
        return switch (column) {
            case StudyColumn.Time t -> Optional.of("the time of '%s'".formatted(t.outcome()));
            case StudyColumn.Event e -> Optional.of("the event of '%s'".formatted(e.outcome()));
            case StudyColumn.Stage _ -> Optional.of("the stage");
            case StudyColumn.MaskPath m -> Optional.of("the mask of '%s'".formatted(m.whose()));
            case StudyColumn.Area a -> Optional.of("the area of '%s'".formatted(a.whose()));
            case StudyColumn.Amount c -> Optional.of("'%s'".formatted(c.heading()));
            case StudyColumn.Levels c -> Optional.of("'%s'".formatted(c.heading()));
            case StudyColumn.Kept c -> Optional.of("'%s'".formatted(c.heading()));
        };
    }
}
