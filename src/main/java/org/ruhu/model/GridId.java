package org.ruhu.model;

import java.util.UUID;

public record GridId(UUID uuid) {
    @Override
    public String toString() {
        return uuid.toString();
    }
}
