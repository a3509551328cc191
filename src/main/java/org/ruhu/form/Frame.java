package org.ruhu.form;

import org.jspecify.annotations.Nullable;
import org.ruhu.text.Lang;

/** Where in the form an expression is being evaluated; one object serves a whole session. */
final class Frame {
    /** The question whose expression this is, -1 for none. */
    int slot = -1;
    /** The row being tested by a predicate, otherwise the same as {@code current}. */
    int row;
    /** The row the expression belongs to. */
    int current;
    /** The roster that {@code current} counts in, -1 outside rosters. */
    int repeat = -1;
    int position;
    Form.@Nullable Choice choice;
    Lang lang = Lang.ZH;

    Frame at(int slot, int repeat, int row) {
        this.slot = slot;
        this.repeat = repeat;
        this.row = row;
        this.current = row;
        return this;
    }
}
