package org.longus.ui.chart;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.longus.ui.cohort.Chart;
import org.longus.ui.display.DecimalSign;
import org.longus.ui.display.TextScale;
import org.longus.ui.tool.OwnKeys;

/**
 * A chart. What lies under the pointer, or where the keyboard has walked to (Left, Right, Page Up and Down, Home, End; Up and Down
 * to another group), is told in words; a click or Enter opens its case.
 */
final class ChartView extends Region {
    private static final double FONT = 12;
    private static final double NEAR = 16;
    private static final int PAGE = 10;
    /** A menu with more lines helps nobody. */
    private static final int MOST_CASES = 25;

    private final Canvas canvas = new Canvas();
    /** What is pointed at, over the rest: ten thousand points are not drawn anew for it. */
    private final Canvas over = new Canvas();

    private final ChartInk ink = new ChartInk(this::draw);
    private final ObservableValue<Chart> chart;
    private final ObservableValue<TextScale> scale;
    private final ObservableValue<DecimalSign> sign;
    private final Consumer<String> open;
    private final ReadOnlyStringWrapper told = new ReadOnlyStringWrapper("");
    private ChartFrame frame;
    private int at = -1;

    /** @param open shows the case of this key */
    ChartView(
            String id,
            ObservableValue<Chart> chart,
            ObservableValue<TextScale> scale,
            ObservableValue<DecimalSign> sign,
            Consumer<String> open) {
        this.chart = chart;
        this.scale = scale;
        this.sign = sign;
        this.open = open;
        setId(id);
        getStyleClass().add("chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setFocusTraversable(true);
        OwnKeys.keep(this);
        setMinSize(160, 120);
        canvas.setMouseTransparent(true);
        over.setMouseTransparent(true);
        over.widthProperty().bind(canvas.widthProperty());
        over.heightProperty().bind(canvas.heightProperty());
        getChildren().addAll(ink, canvas, over);
        chart.subscribe(c -> {
            at = -1;
            tell();
            draw();
        });
        scale.subscribe(this::draw);
        sign.subscribe(this::draw);
        focusedProperty().subscribe(this::draw);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> point(nearest(e.getX(), e.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, e -> {
            if (!isFocused()) {
                point(-1);
            }
        });
        addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            requestFocus();
            point(nearest(e.getX(), e.getY()));
            openPointed();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent e) {
        List<Chart.Mark> marks = chart.getValue().marks();
        if (marks.isEmpty() || e.isShortcutDown() || e.isAltDown()) {
            return;
        }
        int last = marks.size() - 1;
        int to = switch (e.getCode()) {
            case RIGHT -> at + 1;
            case LEFT -> at < 0 ? last : at - 1;
            case PAGE_DOWN -> at + PAGE;
            case PAGE_UP -> at - PAGE;
            case HOME -> 0;
            case END -> last;
            case UP -> inAnotherGroup(-1);
            case DOWN -> inAnotherGroup(1);
            default -> Integer.MIN_VALUE;
        };
        if (to != Integer.MIN_VALUE) {
            point(Math.clamp(to, 0, last));
            e.consume();
        } else if (e.getCode() == javafx.scene.input.KeyCode.ENTER || e.getCode() == javafx.scene.input.KeyCode.SPACE) {
            openPointed();
            e.consume();
        }
    }

    /** The mark of the next group that lies nearest across. */
    private int inAnotherGroup(int way) {
        Chart c = chart.getValue();
        if (at < 0) {
            return 0;
        }
        int groups = c.groups().size();
        double x = c.marks().get(at).x();
        int group = c.marks().get(at).group();
        for (int n = 1; n < groups; n++) {
            int other = Math.floorMod(group + n * way, groups);
            var found = IntStream.range(0, c.marks().size())
                    .filter(i -> c.marks().get(i).group() == other)
                    .boxed()
                    .min(java.util.Comparator.comparingDouble(
                            i -> Math.abs(c.marks().get(i).x() - x)));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return at;
    }

    private void point(int to) {
        if (to != at) {
            at = to;
            tell();
            drawOver();
        }
    }

    private void tell() {
        Chart c = chart.getValue();
        boolean isOn = at >= 0 && at < c.marks().size();
        String words = isOn ? sign.getValue().shown(c.marks().get(at).words()) : "";
        told.set(words);
        setCursor(isOn && !c.marks().get(at).cases().isEmpty() ? Cursor.HAND : Cursor.DEFAULT);
        setAccessibleText(isOn ? words : sign.getValue().shown(c.summary()));
        setAccessibleHelp("Left and Right walk the points, Up and Down go to another group"
                + (c.opensCases() ? ", Enter opens the case" : ""));
    }

    private void openPointed() {
        if (at < 0) {
            return;
        }
        List<String> cases = chart.getValue().marks().get(at).cases();
        if (cases.size() == 1) {
            open.accept(cases.getFirst());
        } else if (!cases.isEmpty()) {
            menu(cases);
        }
    }

    private void menu(List<String> cases) {
        ContextMenu menu = new ContextMenu();
        for (String key : cases.subList(0, Math.min(MOST_CASES, cases.size()))) {
            // an underscore of a name is no mnemonic
            MenuItem item = new MenuItem(key);
            item.setMnemonicParsing(false);
            item.setOnAction(e -> open.accept(key));
            menu.getItems().add(item);
        }
        if (cases.size() > MOST_CASES) {
            MenuItem more = new MenuItem((cases.size() - MOST_CASES) + " more: choose them in the table of cases");
            more.setDisable(true);
            menu.getItems().add(more);
        }
        Chart.Mark m = chart.getValue().marks().get(at);
        menu.show(this, Side.TOP, frame.px(m.x()), frame.py(m.y()));
    }

    private int nearest(double x, double y) {
        List<Chart.Mark> marks = chart.getValue().marks();
        if (frame == null || marks.isEmpty()) {
            return -1;
        }
        int inBar = inBar(x, y);
        if (!chart.getValue().bars().isEmpty()) {
            return inBar;
        }
        int best = -1;
        double least = NEAR;
        for (int n = 0; n < marks.size(); n++) {
            double away = Math.hypot(
                    frame.px(marks.get(n).x()) - x, frame.py(marks.get(n).y()) - y);
            if (away < least) {
                least = away;
                best = n;
            }
        }
        return best;
    }

    private int inBar(double x, double y) {
        Chart c = chart.getValue();
        for (Chart.Bar b : c.bars()) {
            boolean inside = x >= frame.px(b.fromX())
                    && x < frame.px(b.toX())
                    && y >= Math.min(frame.py(b.toY()), frame.py(b.fromY()) - 4)
                    && y <= frame.py(b.fromY());
            if (inside) {
                double middle = (b.fromX() + b.toX()) / 2;
                return IntStream.range(0, c.marks().size())
                        .filter(n -> c.marks().get(n).group() == b.group()
                                && c.marks().get(n).x() == middle)
                        .findFirst()
                        .orElse(-1);
            }
        }
        return -1;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(Math.max(0, getWidth()));
        canvas.setHeight(Math.max(0, getHeight()));
        draw();
    }

    private void draw() {
        Chart c = chart.getValue();
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        over.getGraphicsContext2D().clearRect(0, 0, over.getWidth(), over.getHeight());
        frame = null;
        if (!c.missing().isEmpty() || canvas.getWidth() == 0) {
            return;
        }
        double size = FONT * scale.getValue().factor();
        Font font = Font.font(size);
        g.setFont(font);
        ChartFrame now =
                ChartFrame.of(c, canvas.getWidth(), canvas.getHeight(), Math.ceil(size * 1.45), t -> width(t, font));
        if (!now.hasRoom()) {
            return;
        }
        frame = now;
        new ChartPainter(g, c, now, ink, sign.getValue()::shown).draw();
        drawOver();
    }

    private void drawOver() {
        Chart c = chart.getValue();
        GraphicsContext g = over.getGraphicsContext2D();
        g.clearRect(0, 0, over.getWidth(), over.getHeight());
        if (frame != null && at >= 0 && at < c.marks().size()) {
            new ChartPainter(g, c, frame, ink, sign.getValue()::shown)
                    .pointedAt(c.marks().get(at));
        }
    }

    private static double width(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }

    /** What is pointed at, in words; empty where nothing is. */
    ReadOnlyStringProperty toldProperty() {
        return told.getReadOnlyProperty();
    }
}
