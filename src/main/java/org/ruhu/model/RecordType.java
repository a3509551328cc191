package org.ruhu.model;

import java.util.Optional;

/** The kinds of records that changes are about, by their name in packages. */
public enum RecordType {
    CONFIG("config"), FORM("form"), USER("user"), VILLAGE("village"), GRID("grid"), ROUND("round"),
    HOUSEHOLD("household"), PERSON("person"), VISIT("visit"), TEAM("team"), DEVICE("device"), ASSIGNMENT("assignment"), AUDIT("audit"),
    /** One printed copy of a household's visit sheet. */
    SHEET("sheet"),
    /** A household as it stood in the frozen list of a round. */
    BASE("base"),
    /** A person or a household that came or went. */
    MOVE("move"),
    /** A sign that a household may be at risk. */
    CLUE("clue");

    private final String tag;

    RecordType(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    /** Empty for a type of a newer program: its changes are kept and passed on, not shown. */
    public static Optional<RecordType> of(String tag) {
        for (RecordType type : values()) {
            if (type.tag.equals(tag)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
