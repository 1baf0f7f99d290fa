package org.longus.ui.panel;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** What is put on the clipboard. */
public final class Copied {
    private Copied() {}

    public static void text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A node as it is shown now. A plane's marks name no patient. */
    public static void picture(Node node) {
        Image shown = node.snapshot(null, null);
        ClipboardContent content = new ClipboardContent();
        content.putImage(shown);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A menu of one line that copies a number with its unit. */
    static ContextMenu menu(Supplier<String> number) {
        MenuItem copy = new MenuItem();
        copy.setMnemonicParsing(false);
        copy.setOnAction(e -> text(number.get()));
        ContextMenu menu = new ContextMenu(copy);
        menu.setOnShowing(e -> copy.setText("Copy \"%s\"".formatted(number.get())));
        return menu;
    }
}
