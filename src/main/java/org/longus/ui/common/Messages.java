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

    public void show(Notice.Kind kind, String text) {
        notice.set(new Notice(kind, text));
    }

    public void show(Notice what) {
        notice.set(what);
    }

    public void show(Throwable failure) {
        notice.set(Failures.notice(failure));
    }

    public void clear() {
        notice.set(null);
    }

    public ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    public StringProperty messageProperty() {
        return message;
    }
}
