package org.longus.ui.commands;

import java.util.List;
import org.longus.io.Study;
import org.longus.ui.cases.CaseList;
import org.longus.ui.cases.CaseLoader;
import org.longus.ui.cases.PatientImport;
import org.longus.ui.cases.PredictAhead;
import org.longus.ui.cases.StudyItem;
import org.longus.ui.cases.TakenSeries;
import org.longus.ui.service.Questions;

/** What is done with a case of the list as a whole, and with the list's patients. */
public final class CaseCommands {
    private final CaseList list;
    private final CaseLoader loader;
    private final PredictAhead ahead;
    private final PatientImport patientImport;
    private final Questions questions;
    private final PersonsWork work;

    public CaseCommands(
            CaseList list,
            CaseLoader loader,
            PredictAhead ahead,
            PatientImport patientImport,
            Questions questions,
            PersonsWork work) {
        this.list = list;
        this.loader = loader;
        this.ahead = ahead;
        this.patientImport = patientImport;
        this.questions = questions;
        this.work = work;
    }

    /** Takes the chosen case off the list; its files and its saved work stay. */
    public void close() {
        boolean free = !work.isAt(list.chosen()) || !work.refuseWhileBusy();
        if (free && list.chosen() != null && UnkeptWork.mayGo(List.of(list.chosen()), questions)) {
            list.closeChosen();
        }
    }

    /** Stops the reading of a CT. The chosen one is read when it is chosen again. */
    public void cancelRead() {
        if (!loader.isReading(list.chosen())) {
            ahead.enabledProperty().set(false);
        }
        loader.reads().cancel();
    }

    /** Shows the series of the chosen case's study and takes another one when the person chooses it. */
    public void otherSeries() {
        StudyItem on = list.chosen();
        if (on == null || work.refuseWhileBusy()) {
            return;
        }
        Study study = on.taken().study();
        List<String> leftOut = on.taken().leftOut();
        questions
                .series(study, on.choice(), leftOut)
                .filter(s -> UnkeptWork.mayGo(List.of(on), questions))
                .ifPresent(s -> list.take(new TakenSeries(study, s, true, leftOut)));
    }

    /** Asks for a table and takes the patients' values out of it. */
    public void importPatients() {
        if (!work.refuseWhileBusy()) {
            questions.patientTable().ifPresent(file -> work.start(patientImport.job(file), null));
        }
    }
}
