package org.ruhu.model;

import java.util.List;

/** @param total lines of all pages together */
public record Page<T>(List<T> lines, int total, int page, int size) {
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }
}
