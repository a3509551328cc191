package org.ruhu.sheet;

import java.util.ArrayDeque;
import java.util.Deque;

/** One sheet: its first filled row names the columns. */
final class Table {
    /** The sheet's or the file's name. */
    final String name;
    final Row head;
    /** Taken off one by one, so that a long list is never there twice. */
    final Deque<Row> rows = new ArrayDeque<>();

    Table(String name, Row head) {
        this.name = name;
        this.head = head;
    }

    String heading(int column) {
        Cell cell = head.at(column);
        return cell == null ? "" : cell.text().strip();
    }

    Spot spot(int row, int column) {
        return new Spot(name, row, column, heading(column));
    }
}
