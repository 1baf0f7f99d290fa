package org.longus.ui.commands;

import java.util.List;
import java.util.stream.Collectors;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.service.Questions;

/** Work that is in memory alone, because the folder of cases cannot be used: a person says whether it may go. */
final class UnkeptWork {
    private UnkeptWork() {}

    /** Whether these may be let go of; asked only where something would be lost. */
    static boolean mayGo(List<StudyItem> items, Questions questions) {
        List<StudyItem> lost = items.stream()
                .filter(i -> i.model() != null && i.model().opened().losesChangesWhenClosed())
                .toList();
        return lost.isEmpty()
                || questions.confirmed(
                        "Work that is not saved",
                        "The work on %s could not be saved and is lost now. Export it first to keep its result."
                                .formatted(lost.stream().map(StudyItem::who).collect(Collectors.joining(", "))),
                        "Lose it");
    }
}
