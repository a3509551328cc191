package org.ruhu.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One household being made up, with its members and what its last visit said. */
final class Family {
    final UUID id;
    final int index;
    final String no;
    final UUID village;
    final UUID grid;
    final Map<String, String> fields = new LinkedHashMap<>();
    final List<Member> members = new ArrayList<>();
    final Map<String, String> lastVisit = new LinkedHashMap<>();

    Family(UUID id, int index, String no, UUID village, UUID grid) {
        this.id = id;
        this.index = index;
        this.no = no;
        this.village = village;
        this.grid = grid;
    }

    String get(String field) {
        return fields.getOrDefault(field, "");
    }

    Member head() {
        return members.getFirst();
    }
}
