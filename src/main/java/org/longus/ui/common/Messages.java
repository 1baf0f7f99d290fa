package org.longus.ui.common;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * What the window tells. A sentence says what was done last, until the next one or until that has changed again. Notices
 * stand until they are dismissed or no longer true; there may be several at once.
 */
public final class Messages {
    private record Standing(Notice notice, Subscription until) {}

    /** The newest at the end. */
    private final Map<About, Standing> standing = new LinkedHashMap<>();

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();
    private final ObservableList<Notice> toLookAt = FXCollections.unmodifiableObservableList(notices);
    private final ReadOnlyObjectWrapper<Notice> notice = new ReadOnlyObjectWrapper<>();
    private final StringProperty message = new SimpleStringProperty("");

    /** Shows a short sentence until the next one. */
    public void say(String sentence) {
        message.set(sentence);
    }

    /** Shows what came of the last step, until that of the next one, {@link #clear} or it is dismissed. */
    public void show(Notice.Kind kind, String text) {
        show(new Notice(kind, text));
    }

    /** As {@link #show(Notice.Kind, String)}. */
    public void show(Notice what) {
        show(About.LAST_STEP, what);
    }

    /** Shows why a step failed, and what to do next. */
    public void show(Throwable failure) {
        show(Failures.notice(failure));
    }

    /** Shows what happened outside of any step, until it is dismissed. */
    public void unexpected(Throwable error) {
        Notice told = Failures.unexpected(error);
        show(new About(this, told.text()), told);
    }

    /** Shows a notice until what it is about ends, a newer one takes its place, or it is dismissed. */
    public void show(About about, Notice what) {
        stand(about, what, Subscription.EMPTY);
    }

    /** Shows a notice as long as it is so; one that is not so already is not shown. */
    public void showWhile(ObservableValue<Boolean> so, About about, Notice what) {
        end(about);
        if (Boolean.TRUE.equals(so.getValue())) {
            stand(about, what, so.subscribe((was, is) -> {
                if (!Boolean.TRUE.equals(is)) {
                    end(about);
                }
            }));
        }
    }

    private void stand(About about, Notice what, Subscription until) {
        remove(about);
        standing.put(about, new Standing(what, until));
        refresh();
    }

    /** What this was about is over. */
    public void end(About about) {
        remove(about);
        refresh();
    }

    /** A case is left, a part of the program mended: nothing about it is true any more. */
    public void endAll(Object of) {
        endThose(about -> about.of() == of);
    }

    /** Takes away what came of the last step. */
    public void clear() {
        end(About.LAST_STEP);
    }

    /** The person has read it. */
    public void dismiss(Notice read) {
        endThose(about -> standing.get(about).notice().equals(read));
    }

    /** The person has read what stands first. */
    public void dismiss() {
        if (notice.get() != null) {
            dismiss(notice.get());
        }
    }

    private void endThose(Predicate<About> which) {
        List.copyOf(standing.keySet()).stream().filter(which).forEach(this::remove);
        refresh();
    }

    private void remove(About about) {
        Standing over = standing.remove(about);
        if (over != null) {
            over.until().unsubscribe();
        }
    }

    private void refresh() {
        List<Notice> now = standing.values().stream().map(Standing::notice).distinct().toList().reversed().stream()
                .sorted(Comparator.comparing(Notice::kind).reversed())
                .toList();
        if (!now.equals(notices)) {
            notices.setAll(now);
        }
        notice.set(now.isEmpty() ? null : now.getFirst());
    }

    /** Those that stand: the gravest first, of the same the newest. */
    public ObservableList<Notice> notices() {
        return toLookAt;
    }

    /** The first of them; null for none. */
    public ReadOnlyObjectProperty<Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The sentence on what was done last. */
    public StringProperty messageProperty() {
        return message;
    }
}
