package org.ruhu.form;

import java.util.function.IntConsumer;

/** Finds what a path names in a session, and goes through what counts there in the order of the form. */
final class Spots {
    private final Outline outline;
    private final Answers cells;

    Spots(Outline outline, Answers cells) {
        this.outline = outline;
        this.cells = cells;
    }

    /** @param row of the roster in which the place is there once */
    record Spot(Place place, int row) {}

    interface Visitor {
        void question(Place place, int row);
    }

    /** @throws IllegalArgumentException if the path names no question */
    Spot question(String path) {
        Spot spot = any(path);
        if (!spot.place().isQuestion()) {
            throw new PathException("form.path.noquestion", path);
        }
        return spot;
    }

    /** @throws IllegalArgumentException if the path names no roster as a whole */
    Spot repeat(String path) {
        Spot spot = any(path);
        if (!spot.place().isRepeat() || path.endsWith("]")) {
            throw new PathException("form.path.norepeat", path);
        }
        return spot;
    }

    /** @throws IllegalArgumentException if the roster has no such row */
    int row(Spot repeat, String rowId) {
        int row = cells.roster(repeat.place().repeat).find(repeat.row(), rowId);
        if (row < 0) {
            throw new PathException("form.path.norow", rowId, repeat.place().path);
        }
        return row;
    }

    /**
     * An item, or with a row id at the end a whole row, which stands where its repeat does.
     *
     * @throws IllegalArgumentException if there is none
     */
    Spot any(String path) {
        int open = path.indexOf('[');
        Place place = open < 0 ? outline.byPattern(path) : null;
        if (place != null && place.within < 0) {
            return new Spot(place, 0);
        }
        int row = 0;
        var pattern = new StringBuilder();
        int from = 0;
        while (open >= 0) {
            int close = path.indexOf(']', open);
            Place repeat = outline.byPattern(pattern.append(path, from, open).toString());
            if (close < 0 || repeat == null || !repeat.isRepeat()) {
                throw new PathException("form.path.none", path);
            }
            Spot around = new Spot(repeat, row);
            row = row(around, path.substring(open + 1, close));
            if (close == path.length() - 1) {
                return around;
            }
            pattern.append("[]");
            from = close + 1;
            open = path.indexOf('[', from);
        }
        place = outline.byPattern(pattern.append(path, from, path.length()).toString());
        if (place == null) {
            throw new PathException("form.path.none", path);
        }
        return new Spot(place, row);
    }

    /** Every row of a roster that counts, in the whole form. */
    void eachRow(Place repeat, IntConsumer then) {
        eachAround(repeat, parent -> eachRow(repeat, parent, then));
    }

    /** Every row that counts around a roster; outside rosters there is one. */
    void eachAround(Place repeat, IntConsumer then) {
        if (repeat.within < 0) {
            then.accept(0);
        } else {
            eachRow(outline.repeats.get(repeat.within), then);
        }
    }

    private void eachRow(Place repeat, int parent, IntConsumer then) {
        Roster roster = cells.roster(repeat.repeat);
        for (int i = 0; i < roster.live(parent); i++) {
            then.accept(roster.first(parent) + i);
        }
    }

    /** Every question below in the form's order, row by row in rosters, hidden rows left out. */
    void visit(Place from, Visitor visitor) {
        visit(from, 0, visitor);
    }

    private void visit(Place from, int row, Visitor visitor) {
        if (from.isQuestion()) {
            visitor.question(from, row);
        } else if (from.isRepeat()) {
            eachRow(from, row, inside -> from.inside.forEach(child -> visit(child, inside, visitor)));
        } else {
            from.inside.forEach(child -> visit(child, row, visitor));
        }
    }
}
