package org.longus.ui.state;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the window tells: a sentence in the status bar until the next one, and one above the planes until it is dismissed. */
final class Messages {
    private final ObjectProperty<Notice> notice = new SimpleObjectProperty<>();
    private final StringProperty message = new SimpleStringProperty("");

    void say(String sentence) {
        message.set(sentence);
    }

    void show(Notice.Kind kind, String text) {
        notice.set(new Notice(kind, text));
    }

    void show(Notice what) {
        notice.set(what);
    }

    void show(Throwable failure) {
        notice.set(Failures.notice(failure));
    }

    /** Answers whether another window has the case, so that it cannot be changed here, and says so. */
    boolean refuseReadOnly(CaseModel on) {
        if (on.isReadOnly()) {
            show(Notice.Kind.WARNING, String.join(" ", on.opened().remarks()));
        }
        return on.isReadOnly();
    }

    void clear() {
        notice.set(null);
    }

    ObjectProperty<Notice> noticeProperty() {
        return notice;
    }

    StringProperty messageProperty() {
        return message;
    }
}
