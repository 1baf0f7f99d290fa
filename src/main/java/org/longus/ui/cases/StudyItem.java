package org.longus.ui.cases;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.longus.export.SeriesText;
import org.longus.io.CaseName;
import org.longus.io.SeriesChoice;
import org.longus.io.table.patient.Subject;
import org.longus.measure.CutOffTable;
import org.longus.review.ReviewState;
import org.longus.review.store.CaseKey;
import org.longus.review.store.CaseSummary;
import org.longus.ui.casework.CaseModel;
import org.longus.ui.casework.CaseView;
import org.longus.volume.Progress;

/** A line of the case list. Its CT may be in memory or not; what the line says it knows either way. */
public final class StudyItem {
    /** What is being done with a case besides what a person does. */
    public enum Activity {
        NONE(""),
        READING("reading"),
        PREDICTING("predicting"),
        /** Its CT could not be read, for {@link #failure}. */
        FAILED("unreadable");

        private final String word;

        Activity(String word) {
            this.word = word;
        }

        /** Empty for {@link #NONE}. */
        public String word() {
            return word;
        }
    }

    /** Reads the headers of a scan of which only a result was known. */
    @FunctionalInterface
    interface Finder {
        TakenSeries find(Progress progress) throws IOException;
    }

    private TakenSeries taken;
    private final Optional<Finder> finder;
    private final String beforehand;
    private final CaseKey key;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<CaseModel> model = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CaseSummary> summary = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Activity> activity = new ReadOnlyObjectWrapper<>(Activity.NONE);
    private CaseView view = new CaseView();
    /** Whether the models' answer on it was, or may have been, on the screen in this session. */
    private boolean aiSeen;

    private String failure = "";
    private Subscription following = Subscription.EMPTY;

    StudyItem(TakenSeries taken, CaseKey key, CaseSummary summary) {
        this(taken, key, summary, Optional.empty(), "");
    }

    /**
     * Of a scan that is known from a result of it.
     *
     * @param finder finds the scan itself, and the other series of its study
     * @param beforehand what to say of that result when nothing else is kept of the case; may be empty
     */
    StudyItem(TakenSeries taken, CaseKey key, CaseSummary summary, Optional<Finder> finder, String beforehand) {
        this.taken = taken;
        this.finder = finder;
        this.beforehand = beforehand;
        this.key = key;
        this.name.set(CaseName.of(taken.choice()).who());
        this.summary.set(summary);
    }

    /** Whose scan it is, told from all others of the list ({@link CaseName#apart}). */
    public String who() {
        return name.get();
    }

    /** As {@link #who()}; it changes when others of the same name come to the list. */
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    void call(String who) {
        name.set(who);
    }

    public String patientId() {
        return choice().identity().patientId();
    }

    /** The case as a table may name it. */
    Subject subject() {
        String place = choice().origin().place();
        boolean said = place.isEmpty() || who().endsWith(place);
        return Subject.of(choice(), said ? who() : "%s in '%s'".formatted(who(), place));
    }

    /** As a person writes it; empty when the file has none. */
    public String studyDate() {
        return SeriesText.date(choice().identity().studyDate());
    }

    public SeriesChoice choice() {
        return taken.choice();
    }

    /** Which series of its study it is. */
    public TakenSeries taken() {
        return taken;
    }

    /** The series with its whole study, whose headers may have to be read for that. */
    TakenSeries find(Progress progress) throws IOException {
        return finder.isPresent() ? finder.get().find(progress) : taken;
    }

    /** It was found: the same scan, with the name that its headers have. */
    void found(TakenSeries now) {
        taken = now;
    }

    /** Whether it came to the list by its result in a cohort's folder. */
    public boolean isOfCohort() {
        return finder.isPresent();
    }

    /** What is to be said of that result when nothing is kept of the case; may be empty. */
    String beforehand() {
        return beforehand;
    }

    /** What the case is kept under. */
    public CaseKey key() {
        return key;
    }

    /** Whether the line holds these words, in any case: name, PatientID, date, series, state or reason. */
    boolean matches(String words) {
        String line = String.join(
                        " ",
                        who(),
                        patientId(),
                        studyDate(),
                        choice().identity().studyDate(),
                        choice().name(),
                        choice().description(),
                        state().word(),
                        summary.get().reason())
                .toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!line.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** The case while its CT is in memory; null otherwise. */
    public ReadOnlyObjectProperty<CaseModel> modelProperty() {
        return model.getReadOnlyProperty();
    }

    public CaseModel model() {
        return model.get();
    }

    void put(CaseModel loaded) {
        following.unsubscribe();
        model.set(loaded);
        following = Subscription.combine(
                loaded.stateProperty().subscribe(s -> summarise()),
                loaded.flagsProperty().subscribe(f -> summarise()),
                loaded.numbers().indicesProperty().subscribe(i -> summarise()),
                loaded.numbers().categoriesProperty().subscribe(c -> summarise()),
                loaded.numbers().areaProperty().subscribe(a -> summarise()));
    }

    /** Has the line say what the case in memory has come to; what is not there stays as it was said. */
    public void summarise() {
        if (model() != null) {
            summary.set(LineSummary.of(model()));
        }
    }

    /** Shows what is known of the case while its CT is not there. */
    void show(CaseSummary known) {
        summary.set(known);
    }

    /** Has the line say what other cut-offs say; a case in memory says so itself. */
    public void judgeBy(CutOffTable inForce) {
        if (model() == null) {
            summary.set(summary.get().judgedBy(inForce));
        }
    }

    /** Forgets the CT; what the line says stays. */
    void release() {
        following.unsubscribe();
        // ended or not, it holds the case and with it the CT
        following = Subscription.EMPTY;
        if (model() != null) {
            aiSeen |= model().reader().isEmpty() && model().resultProperty().get() != null;
            view.keepCrossHair(model().cursor().at());
        }
        model.set(null);
    }

    /** Whether the models' answer on it was on the screen since the program began, outside annotator mode. */
    public boolean isAiSeen() {
        return aiSeen;
    }

    /** Another reader comes: where one looked before, as at the slice that the models chose, would tell of it. */
    void forgetView() {
        view = new CaseView();
    }

    /** How the case is looked at; it stays while its CT comes and goes. */
    CaseView view() {
        return view;
    }

    public ReadOnlyObjectProperty<CaseSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ReviewState state() {
        return summary.get().state();
    }

    /** It is so until {@link #end}. */
    public void begin(Activity what) {
        failure = "";
        activity.set(what);
    }

    /** Whatever was done with it, or failed, may be tried again. */
    void idle() {
        begin(Activity.NONE);
    }

    /** What was begun is over; a failure of something else stays. */
    public void end(Activity what) {
        if (activity.get() == what) {
            activity.set(Activity.NONE);
        }
    }

    /** @param why in a sentence with the next step */
    void fail(String why) {
        failure = why;
        activity.set(Activity.FAILED);
    }

    public ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    public Activity activity() {
        return activity.get();
    }

    /** Why its CT could not be read; empty when it could. */
    public String failure() {
        return failure;
    }

    /** Whether a person still has to decide about it. */
    public boolean wantsDecision() {
        return switch (state()) {
            case NEW, PREDICTED, EDITED -> true;
            case APPROVED, FLAGGED, EXCLUDED, FINISHED -> false;
        };
    }
}
