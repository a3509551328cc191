package org.ruhu.model;

import java.util.UUID;

/** A clue that a household may be at risk. */
public record ClueId(UUID uuid) {
    @Override
    public String toString() {
        return uuid.toString();
    }
}
