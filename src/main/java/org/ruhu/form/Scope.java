package org.ruhu.form;

import org.jspecify.annotations.Nullable;

/**
 * Where names of an expression are looked up.
 *
 * @param owner  the item the expression belongs to, what {@code current()} is
 * @param here   the node that {@code .} is: the owner, or in a predicate the node being tested
 * @param repeat the roster in one row of which the expression is evaluated, -1 if in none
 * @param tested the roster whose rows a predicate is testing, -1 if none
 * @param list   the choice list whose choices are being tested, null if none
 */
record Scope(Place owner, Place here, int repeat, int tested, @Nullable String list) {
    static Scope of(Place owner) {
        return new Scope(owner, owner, owner.repeat, -1, null);
    }

    /** For what a repeat asks as a whole, before there are rows. */
    static Scope outsideRows(Place owner) {
        return new Scope(owner, owner, owner.within, -1, null);
    }

    Scope testing(Place place) {
        return new Scope(owner, place, repeat, place.repeat, null);
    }

    Scope choosing(String listName) {
        return new Scope(owner, owner, repeat, -1, listName);
    }
}
