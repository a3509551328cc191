package org.ruhu.model;

/** A household of the register, {@code domain.md} §1.2; the field names are those of the form's {@code saveTo}. */
public record Household(HouseholdId id, GridId grid, VillageId village, Fields fields) {
    public String no() {
        return fields.text("no");
    }

    public String address() {
        return fields.text("address");
    }

    public String phone() {
        return fields.text("phone");
    }

    /** Code of HH_TYPE. */
    public String type() {
        return fields.text("type");
    }

    /** Code of MON_CAT; empty: not monitored. */
    public String category() {
        return fields.text("category");
    }
}
