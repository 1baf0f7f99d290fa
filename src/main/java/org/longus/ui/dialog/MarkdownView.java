package org.longus.ui.dialog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The Markdown of our own documents as nodes: headings, paragraphs, lists, tables and pictures that lie beside the text. */
final class MarkdownView {
    private static final Pattern HEADING = Pattern.compile("(#+) +(.*)");
    private static final Pattern ITEM = Pattern.compile(" *(?:[-*]|\\d+\\.) +.*");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)\\]\\(([^)]*)\\) *");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern RULE_OF_TABLE = Pattern.compile("\\|[-:| ]+\\|?");

    private final List<Node> nodes = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private GridPane table;

    private final Path folder;

    private MarkdownView(Path folder) {
        this.folder = folder;
    }

    /** @param folder of the document, from which its pictures are found; one that is missing is left out */
    static List<Node> of(String markdown, Path folder) {
        MarkdownView view = new MarkdownView(folder);
        markdown.lines().forEach(view::take);
        view.endParagraph();
        return view.nodes;
    }

    private void take(String line) {
        Matcher heading = HEADING.matcher(line);
        if (!line.startsWith("|")) {
            table = null;
        }
        Matcher picture = PICTURE.matcher(line);
        if (line.isBlank()) {
            endParagraph();
        } else if (picture.matches()) {
            endParagraph();
            picture(picture.group(1), folder.resolve(picture.group(2)));
        } else if (heading.matches()) {
            endParagraph();
            add(
                    plain(heading.group(2)),
                    "guide-heading-" + Math.min(3, heading.group(1).length()));
        } else if (line.startsWith("|")) {
            endParagraph();
            row(line);
        } else {
            if (ITEM.matcher(line).matches()) {
                endParagraph();
            }
            paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
        }
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            boolean item = ITEM.matcher(paragraph).matches();
            String text = plain(paragraph.toString());
            add(item ? text.replaceFirst("^[-*] ", "\u2022  ") : text, item ? "guide-item" : "guide-paragraph");
            paragraph.setLength(0);
        }
    }

    private void row(String line) {
        if (RULE_OF_TABLE.matcher(line).matches()) {
            return;
        }
        if (table == null) {
            table = new GridPane();
            table.getStyleClass().add("guide-table");
            nodes.add(table);
        }
        List<String> cells = Arrays.stream(
                        line.strip().replaceAll("^\\||\\|$", "").split("\\|"))
                .map(cell -> plain(cell.strip()))
                .toList();
        int row = table.getRowCount();
        for (int column = 0; column < cells.size(); column++) {
            Label cell = label(cells.get(column), column == 0 ? "guide-name" : "guide-paragraph");
            GridPane.setHgrow(cell, column == cells.size() - 1 ? Priority.ALWAYS : Priority.NEVER);
            table.add(cell, column, row);
        }
    }

    private void picture(String what, Path file) {
        if (file.toFile().canRead()) {
            nodes.add(new GuidePicture(what, file));
        }
    }

    private void add(String text, String style) {
        nodes.add(label(text, style));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    /** Without the signs that stand for bold, code and links. */
    static String plain(String text) {
        return LINK.matcher(text).replaceAll("$1").replace("**", "").replace("`", "");
    }
}
