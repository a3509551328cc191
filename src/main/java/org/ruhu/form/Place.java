package org.ruhu.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An item of the form and where it stands; the root has no item. */
final class Place {
    final @Nullable Place parent;
    final Form.@Nullable Item item;
    final String path;
    /** With {@code []} where a row id goes; the same as {@code path} outside rosters. */
    final String pattern;
    /** Number of the question in form order, -1 for groups and repeats. */
    final int slot;
    /** The innermost roster it stands in or is, -1 outside. */
    final int repeat;
    /** The roster in each row of which it is there once, -1 if it is there once in the form; for a repeat the one around it. */
    final int within;
    /** Number of the item in form order. */
    final int number;
    /** Number of the condition that decides over it, its own or one around it; -1 if none does. */
    final int condition;
    /** How many rosters further out that condition stands. */
    final int climb;
    /** The items in it, in order. */
    final List<Place> inside;

    /** @param condition number for a condition of its own, -1 if it has none */
    Place(@Nullable Place parent, Form.@Nullable Item item, int number, int slot, int repeat, int condition) {
        this.parent = parent;
        this.item = item;
        this.number = number;
        this.slot = slot;
        this.repeat = repeat;
        within = parent == null ? -1 : parent.repeat;
        if (parent == null || item == null) {
            path = "";
            pattern = "";
        } else {
            String name = item.name();
            path = parent.path.isEmpty() ? name : parent.path + "/" + name;
            String before = parent.pattern + (parent.item instanceof Form.Repeat ? "[]" : "");
            String full = before.isEmpty() ? name : before + "/" + name;
            pattern = full.length() == path.length() ? path : full;
        }
        if (condition >= 0 || parent == null) {
            this.condition = condition;
            climb = 0;
        } else {
            this.condition = parent.condition;
            climb = parent.climb + (parent.isRepeat() ? 1 : 0);
        }
        inside = slot >= 0 ? List.of() : new ArrayList<>();
    }

    boolean isRepeat() {
        return item instanceof Form.Repeat;
    }

    /** Nothing will be added any more. */
    void settle() {
        if (inside instanceof ArrayList<Place> grown) {
            grown.trimToSize();
        }
    }

    boolean isNamed(String name) {
        return item != null && item.name().equals(name);
    }

    @Nullable Place child(String name) {
        for (Place child : inside) {
            if (child.isNamed(name)) {
                return child;
            }
        }
        return null;
    }

    boolean isQuestion() {
        return slot >= 0;
    }

    Form.Question question() {
        if (item instanceof Form.Question question) {
            return question;
        }
        throw new IllegalStateException(path + " is no question");
    }

    /** Whether it is the other item or stands in it. */
    boolean isIn(Place other) {
        for (Place at = this; at != null; at = at.parent) {
            if (at == other) {
                return true;
            }
        }
        return false;
    }
}
