package org.longus.ui.commands;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.longus.review.ReviewedCase;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.ListWork;
import org.longus.ui.cases.OtherStudies;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.ReaderText;
import org.longus.ui.casework.StudyChange;
import org.longus.ui.casework.StudySide;
import org.longus.ui.common.Job;
import org.longus.ui.common.Messages;
import org.longus.ui.common.Notice;
import org.longus.ui.key.Shortcut;
import org.longus.ui.service.StoreDoor;

/** Holds the shown case against the same patient's study before it: its CT is read for that where it is not there. */
public final class EarlierStudy {
    private final CaseList list;
    private final OtherStudies studies;
    private final StoreDoor store;
    private final ListWork work;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<StudyChange> change = new ReadOnlyObjectWrapper<>();

    public EarlierStudy(CaseList list, OtherStudies studies, StoreDoor store, ListWork work, Messages messages) {
        this.store = store;
        this.list = list;
        this.studies = studies;
        this.work = work;
        this.messages = messages;
    }

    /** Why it cannot be done with a case, in words for a menu; empty where it can. */
    public String whyNot(StudyItem item) {
        if (item == null) {
            return "No case is shown";
        }
        if (!OtherStudies.isTold(item)) {
            return "The file has no PatientID, or no date: nobody can say which study is the same patient's";
        }
        return !studies.of(item).isEmpty() && studies.before(item).isEmpty()
                ? "This is the patient's first study on the list: show the later one"
                : "";
    }

    /** Another study may have been worked on and not be on the list now: then it is said where that was. */
    private void noneOnTheList(StudyItem shown) {
        store.placesOf(
                shown.patientId(),
                shown.key(),
                places -> messages.show(
                        Notice.Kind.INFORMATION,
                        places.isEmpty()
                                ? "No other study of PatientID %s is on the list, and none was worked on here: open it, too."
                                        .formatted(shown.patientId())
                                : "No other study of PatientID %s is on the list. One was worked on that lay in '%s': open it, too (%s)."
                                        .formatted(
                                                shown.patientId(),
                                                String.join("', '", places),
                                                Shortcut.OPEN_FOLDER.keys())));
    }

    /** Compares the shown case with the one before it, or says why not. */
    public void compare() {
        StudyItem shown = list.chosen();
        String whyNot = whyNot(shown);
        CaseModel model = list.current();
        if (!whyNot.isEmpty()) {
            messages.say(whyNot + ".");
        } else if (studies.of(shown).isEmpty()) {
            noneOnTheList(shown);
        } else if (model == null) {
            messages.say("The CT is not there yet.");
        } else if (model.slice() == null) {
            messages.say(ReaderText.noMask(model));
        } else if (work.isBusy()) {
            messages.say("\"%s\" is still running. Wait, or stop it first."
                    .formatted(work.textProperty().get()));
        } else {
            model.endStroke();
            StudyItem before = studies.before(shown).orElseThrow();
            Reading reading = new Reading(model.snapshot());
            work.start(new ListWork.Task("Earlier study", List.of(before), reading, reading::end));
        }
    }

    /** Draws both slices once the earlier CT is there. */
    private final class Reading implements ListWork.Step {
        private final ReviewedCase later;
        private StudyChange found;

        Reading(ReviewedCase later) {
            this.later = later;
        }

        @Override
        public Optional<String> leftOut(StudyItem item) {
            return item.summaryProperty().get().smaCm2().isPresent() ? Optional.empty() : unmeasured(item);
        }

        @Override
        public Optional<String> leftOut(StudyItem item, CaseModel model) {
            if (model.isReadOnly()) {
                return Optional.of(ListExport.elsewhere(model));
            }
            return model.slice() == null ? unmeasured(item) : Optional.empty();
        }

        private static Optional<String> unmeasured(StudyItem item) {
            return Optional.of("The study of %s has no result yet: show it and run the models, or measure a slice."
                    .formatted(item.studyDate()));
        }

        @Override
        public Job.Work<Runnable> work(StudyItem item, CaseModel model) {
            ReviewedCase earlier = model.snapshot();
            return progress -> {
                progress.throwIfCancelled();
                StudyChange both = StudyChange.of(StudySide.of(earlier), StudySide.of(later));
                return () -> found = both;
            };
        }

        @Override
        public boolean makesWay() {
            return false;
        }

        Job.Work<Runnable> end(ListWork.Outcome outcome) {
            return progress -> () -> {
                if (found != null) {
                    // the same again is shown again
                    change.set(null);
                    change.set(found);
                } else if (!outcome.stopped()) {
                    messages.show(
                            Notice.Kind.INFORMATION,
                            outcome.leftOut().getFirst().why());
                }
            };
        }
    }

    /** What was compared last; null before. */
    public ReadOnlyObjectProperty<StudyChange> changeProperty() {
        return change.getReadOnlyProperty();
    }
}
