package org.ruhu.model;

import java.util.UUID;

public record SheetId(UUID uuid) {
    @Override
    public String toString() {
        return uuid.toString();
    }
}
