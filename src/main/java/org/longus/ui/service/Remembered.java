package org.longus.ui.service;

import java.util.Optional;
import org.longus.review.store.ReaderSettings;
import org.longus.review.store.Settings;

/**
 * What an earlier session left and the window needs before it is shown.
 *
 * @param settings of the window, and what was opened
 * @param reader whoever left the program as an annotator must not come back to the models' masks
 */
public record Remembered(Settings settings, ReaderSettings reader) {
    public static final Remembered NOTHING = new Remembered(Settings.NONE, ReaderSettings.NONE);

    /** Reads files: to be called before the window's thread begins. */
    public static Remembered read(Optional<KeptCases> kept) {
        return kept.map(k -> new Remembered(k.settings(), k.reader())).orElse(NOTHING);
    }
}
