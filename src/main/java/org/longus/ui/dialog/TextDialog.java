package org.longus.ui.dialog;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextArea;
import javafx.stage.Window;

/** A file of the installation as it is, to be read and copied. */
final class TextDialog extends Dialog<Void> {
    /** @param text read in the background */
    TextDialog(Window owner, String title, CompletableFuture<String> text) {
        Dialogs.prepare(this, owner, "text", title, title);
        TextArea area = new TextArea("...");
        area.setId("text-area");
        area.setEditable(false);
        area.setAccessibleText(title);
        area.getStyleClass().add("text-file");
        text.thenAcceptAsync(
                read -> {
                    area.setText(read);
                    area.positionCaret(0);
                },
                Platform::runLater);
        getDialogPane().setContent(area);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        setResizable(true);
    }

    /** The texts of some files, one after the other; each that is missing is said to be. */
    static String joined(String[] files, Function<String, Optional<String>> read) {
        return Arrays.stream(files)
                .map(file -> read.apply(file).orElse("This installation has no file '%s'.\n".formatted(file)))
                .collect(Collectors.joining("\n\n"));
    }
}
