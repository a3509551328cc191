package org.ruhu.form;

import org.jspecify.annotations.Nullable;

/**
 * Where names of an expression are looked up.
 *
 * @param owner  the item the expression belongs to, what {@code current()} is
 * @param here   the node that {@code .} is: the owner, or in a predicate the node being tested
 * @param repeat the roster in one row of which the expression is evaluated, -1 if in none
 * @param tested whether {@code here} is being tested by a predicate
 * @param list   the choice list whose choices are being tested, null if none
 */
record Scope(Place owner, Place here, int repeat, boolean tested, @Nullable String list) {
    static Scope of(Place owner) {
        return new Scope(owner, owner, owner.repeat, false, null);
    }

    /** For what a repeat asks as a whole, before there are rows. */
    static Scope outsideRows(Place owner) {
        return new Scope(owner, owner, owner.isRepeat() ? -1 : owner.repeat, false, null);
    }

    Scope testing(Place place) {
        return new Scope(owner, place, repeat, true, null);
    }

    Scope choosing(String listName) {
        return new Scope(owner, owner, repeat, false, listName);
    }

    boolean isBound() {
        return here.repeat >= 0 && (tested || repeat >= 0);
    }
}
