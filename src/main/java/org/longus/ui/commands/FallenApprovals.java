package org.longus.ui.commands;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.longus.io.Sentence;
import org.longus.review.ReviewState;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.common.About;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;

/**
 * Names the cases that are not shown and whose approval has ended, as when a run of the models or a table of patients came to
 * them: nobody sees it otherwise.
 */
final class FallenApprovals {
    private final CaseList list;
    private final Messages messages;
    private final About about = new About(this, "approvals");
    private final Map<StudyItem, ReviewState> before = new WeakHashMap<>();
    private final Set<StudyItem> fallen = new LinkedHashSet<>();

    FallenApprovals(CaseList list, Messages messages) {
        this.list = list;
        this.messages = messages;
        list.all().subscribe(this::look);
    }

    private void look() {
        boolean more = false;
        for (StudyItem item : list.all()) {
            ReviewState was = before.put(item, item.state());
            boolean undecided = item.state() == ReviewState.PREDICTED || item.state() == ReviewState.EDITED;
            // of the shown one its own notice tells
            boolean unseen = item.model() != null && item.model() != list.current();
            if (was == ReviewState.APPROVED && undecided && unseen) {
                more |= fallen.add(item);
            }
        }
        boolean fewer =
                fallen.removeIf(i -> i.state().isDecided() || !list.all().contains(i));
        if (fallen.isEmpty() && fewer) {
            messages.end(about);
        } else if (more) {
            messages.show(
                    about,
                    new Notice(
                            Notice.Kind.WARNING,
                            "No longer approved, since the mask or the patient's values have changed: %s"
                                    .formatted(Sentence.ended(
                                            fallen.stream().map(StudyItem::who).collect(Collectors.joining(", "))))));
        }
    }
}
