package org.longus.ui.common;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the window tells: a sentence in the status bar until the next one, and one above the planes until it is dismissed. */
public final class Messages {
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
    private final StringProperty message = new SimpleStringProperty("");

    /** Shows a short sentence in the status bar until the next one. */
    public void say(String sentence) {
        message.set(sentence);
    }

    /** Shows a sentence above the planes until it is dismissed. */
    public void show(Notice.Kind kind, String text) {
        notice.set(new Notice(kind, text));
    }

    /** Shows it above the planes until it is dismissed. */
    public void show(Notice what) {
        notice.set(what);
    }

    /** Shows why a job failed, and the next step. */
    public void show(Throwable failure) {
        notice.set(Failures.notice(failure));
    }

    /** Takes away what stands above the planes. */
    public void clear() {
        notice.set(null);
    }

    /** What stands above the planes; null for nothing. */
    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    /** The sentence in the status bar. */
    public StringProperty messageProperty() {
        return message;
    }
}
