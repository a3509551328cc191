package org.ruhu.roster;

/**
 * A column that rosters have.
 *
 * @param field of the register, as the plain roster names it
 * @param list  of its codes; empty if it has none
 */
record Column(Part of, String field, Kind kind, String list) {
    /** What a column says something about. */
    enum Part { VILLAGE, GRID, HOUSEHOLD, HEAD, PERSON }

    /** How its values are written. */
    enum Kind {
        TEXT, NAME,
        /** A number by which something is called, with its zeros in front. */
        MARK,
        ID, PHONE, DATE, AMOUNT, YES, CODE,
        /** Several codes. */
        CODES
    }

    /** Whether all rows of a household say the same. */
    boolean shared() {
        return of != Part.PERSON;
    }

    /** Such as {@code household.no}. */
    String key() {
        return of.name().toLowerCase(java.util.Locale.ROOT) + "." + field;
    }
}
