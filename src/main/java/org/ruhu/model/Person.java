package org.ruhu.model;

/** A member of a household, {@code domain.md} §1.3; keeps its id for life and moves between households. */
public record Person(PersonId id, HouseholdId household, Fields fields) {
    public static final String HEAD = "01";

    public String name() {
        return fields.text("name");
    }

    /** Code of RELATION. */
    public String relation() {
        return fields.text("relation");
    }

    public boolean head() {
        return HEAD.equals(relation());
    }

    /** Whether still counted: a reduced person stays in the file and out of every denominator. */
    public boolean active() {
        return !"OUT".equals(fields.text("status")) && !fields.yes(FieldGroups.DELETED);
    }
}
