package org.ruhu.ui.round;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.ruhu.model.Square;
import org.ruhu.model.SquareState;

/**
 * The wall on one canvas no larger than what is seen of it. Arrows go from square to square, Page Up and Down by what is seen, Home and End
 * to the ends of a grid, with Ctrl to the ends of the wall; Enter or a click opens.
 */
final class WallView extends Region {
    /** From square to square, in parts of the height of a line. */
    private static final double[] ZOOMS = {0.62, 1, 1.5};
    private static final double LABEL_EMS = 13;
    private static final double HEADING_EMS = 2.4;
    private static final double LINE_EMS = 1.5;
    private static final double PITCH_EMS = 1.1;
    private static final double INSET = 3;
    /** Side of a square in the legend. */
    static final double SWATCH = 16;

    private final Canvas canvas = new Canvas();
    private final ScrollBar bar = new ScrollBar();
    private final WallColours colours = new WallColours();
    private final WallPainter painter = new WallPainter(colours);
    private final WallPainter.Counting counting;
    private final Consumer<Square> open;
    private final Runnable drawn;
    private boolean drawnOnce;
    private final ReadOnlyObjectWrapper<Optional<Square>> looked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private WallCells cells = new WallCells(List.of(), WallCells.By.HOUSEHOLDS, Set.of());
    private WallLayout layout = new WallLayout(cells, new WallLayout.Sizes(1, 0, 1, 1, 1));
    private int zoom = 1;
    private int focus = -1;
    private int hover = -1;

    /** @param drawn told once, when the colours are known */
    WallView(WallPainter.Counting counting, Consumer<Square> open, Runnable drawn) {
        this.drawn = drawn;
        this.counting = counting;
        this.open = open;
        setId("wall");
        getStyleClass().add("wall");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(value -> requestLayout());
        getChildren().addAll(canvas, bar, colours.view());
        focusedProperty().subscribe(now -> focused());
        setOnKeyPressed(this::pressed);
        setOnMouseMoved(event -> hover(event.getX(), event.getY()));
        setOnMouseExited(event -> hover(-1, -1));
        setOnMousePressed(event -> requestFocus());
        setOnMouseClicked(this::clicked);
        setOnScroll(event -> bar.setValue(Math.clamp(bar.getValue() - event.getDeltaY(), 0, Math.max(0, bar.getMax()))));
    }

    /** The household under the mouse, else the one with the keys. */
    ReadOnlyObjectProperty<Optional<Square>> looked() {
        return looked.getReadOnlyProperty();
    }

    /** The keys stay at the household they were at, if it is still shown. */
    void show(WallCells now) {
        Optional<Square> before = focus < 0 ? Optional.empty() : Optional.of(cells.square(focus));
        cells = now;
        hover = -1;
        focus = before.map(cells::find).orElse(-1);
        arrange();
        look();
    }

    /** Larger squares, or smaller ones. */
    void zoom(int by) {
        zoom = Math.clamp(zoom + by, 0, ZOOMS.length - 1);
        arrange();
        reveal();
    }

    private void arrange() {
        double em = colours.nameFont().getSize();
        double width = Math.max(1, getWidth() - bar.prefWidth(-1) - 2 * INSET);
        layout = new WallLayout(cells, new WallLayout.Sizes(width, Math.rint(LABEL_EMS * em), Math.rint(HEADING_EMS * em),
            Math.rint(LINE_EMS * em), Math.rint(PITCH_EMS * em * ZOOMS[zoom])));
        double seen = seen();
        bar.setMax(Math.max(0, layout.height() - seen));
        bar.setVisibleAmount(layout.height() <= 0 ? 0 : bar.getMax() * Math.min(1, seen / layout.height()));
        bar.setValue(Math.min(bar.getValue(), bar.getMax()));
        bar.setUnitIncrement(layout.sizes().pitch());
        bar.setBlockIncrement(seen);
        bar.setVisible(layout.height() > seen);
        requestLayout();
    }

    private double seen() {
        return Math.max(0, getHeight() - 2 * INSET);
    }

    @Override
    protected void layoutChildren() {
        double wide = bar.prefWidth(-1);
        bar.resizeRelocate(getWidth() - wide, 0, wide, getHeight());
        canvas.relocate(INSET, INSET);
        double width = Math.max(1, getWidth() - wide - 2 * INSET);
        if (canvas.getWidth() != width || canvas.getHeight() != seen() || layout.sizes().width() != width) {
            canvas.setWidth(width);
            canvas.setHeight(seen());
            arrange();
        }
        paint();
        if (!drawnOnce) {
            drawnOnce = true;
            drawn.run();
        }
    }

    /** A square of the legend. */
    Image picture(SquareState state) {
        return new SquareShape(colours, SWATCH).picture(state, scale());
    }

    private double scale() {
        return getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
    }

    /** Now, down to the pixels. @param place 0: top, 1: end */
    void repaint(double place) {
        bar.setValue(place * bar.getMax());
        paint();
        canvas.snapshot(null, null);
    }

    private void paint() {
        painter.paint(canvas.getGraphicsContext2D(), cells, layout, counting,
            new WallPainter.Sight(Math.rint(bar.getValue()), canvas.getHeight(), isFocused() ? focus : -1, hover), scale());
    }

    private void focused() {
        if (isFocused() && focus < 0 && cells.size() > 0) {
            focus = 0;
        }
        look();
        requestLayout();
    }

    private void look() {
        int cell = hover >= 0 ? hover : isFocused() ? focus : -1;
        looked.set(cell < 0 ? Optional.empty() : Optional.of(cells.square(cell)));
    }

    private void hover(double x, double y) {
        int now = y < 0 ? -1 : layout.cell(x - INSET, y - INSET + Math.rint(bar.getValue()));
        if (now != hover) {
            hover = now;
            look();
            requestLayout();
        }
    }

    private void clicked(MouseEvent event) {
        int cell = layout.cell(event.getX() - INSET, event.getY() - INSET + Math.rint(bar.getValue()));
        if (event.getButton() == MouseButton.PRIMARY && cell >= 0) {
            focus = cell;
            open.accept(cells.square(cell));
        }
    }

    private void pressed(KeyEvent event) {
        if (cells.size() == 0) {
            return;
        }
        int now = Math.max(0, focus);
        if (event.getCode() == KeyCode.ENTER && focus >= 0) {
            event.consume();
            open.accept(cells.square(focus));
        } else if (event.isShortcutDown() && zoomed(event.getCode())) {
            event.consume();
        } else {
            int next = next(now, event);
            if (next >= 0) {
                event.consume();
                focus = Math.clamp(next, 0, cells.size() - 1);
                hover = -1;
                reveal();
                look();
                requestLayout();
            }
        }
    }

    private boolean zoomed(KeyCode code) {
        int by = switch (code) {
            case PLUS, EQUALS, ADD -> 1;
            case MINUS, SUBTRACT -> -1;
            default -> 0;
        };
        if (by != 0) {
            zoom(by);
        }
        return by != 0;
    }

    /** -1: the key goes nowhere. */
    private int next(int now, KeyEvent event) {
        WallCells.Group grid = layout.block(now).group();
        int page = Math.max(1, (int) (seen() / layout.sizes().pitch()) - 1);
        return switch (event.getCode()) {
            case LEFT -> Math.max(0, now - 1);
            case RIGHT -> now + 1;
            case UP -> layout.vertically(now, -1);
            case DOWN -> layout.vertically(now, 1);
            case PAGE_UP -> layout.vertically(now, -page);
            case PAGE_DOWN -> layout.vertically(now, page);
            case HOME -> event.isShortcutDown() ? 0 : grid.first();
            case END -> event.isShortcutDown() ? cells.size() - 1 : grid.first() + grid.count() - 1;
            default -> -1;
        };
    }

    private void reveal() {
        if (focus < 0) {
            return;
        }
        double top = layout.at(focus).y();
        double bottom = top + layout.sizes().pitch();
        double above = focus == 0 ? top : layout.sizes().heading();
        if (top - above < bar.getValue()) {
            bar.setValue(Math.max(0, top - above));
        } else if (bottom > bar.getValue() + seen()) {
            bar.setValue(Math.min(bar.getMax(), bottom - seen()));
        }
    }
}
