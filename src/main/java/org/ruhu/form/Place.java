package org.ruhu.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    final Map<String, Place> children = new HashMap<>();
    /** The items in it, in order. */
    final List<Place> inside = new ArrayList<>();

    Place(@Nullable Place parent, Form.@Nullable Item item, int number, int slot, int repeat) {
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
            pattern = before.isEmpty() ? name : before + "/" + name;
        }
    }

    boolean isRepeat() {
        return item instanceof Form.Repeat;
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
