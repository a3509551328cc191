package org.ruhu.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Which fields of a record belong together, such as a status and its date: two people who wrote different things into them
 * are one question to a person, and whoever changes one of them writes all. Read from {@code together.properties}.
 */
public final class FieldGroups {
    /** Says in one record that it is one with another one; the other one's id follows. */
    public static final String LINK = "link#";
    /** Behind a field's name: why somebody decided so. */
    public static final String REASON = "#reason";
    /** Where a record was deleted while somebody else went on writing it. */
    public static final String DELETED = "deleted";

    private static final FieldGroups ALL = read();

    /** By type and field: the group. */
    private final Map<String, Group> groups = new HashMap<>();
    private final Set<String> silent = new HashSet<>();

    /** @param first names the group */
    private record Group(String first, List<String> fields) {}

    private FieldGroups() {}

    private static FieldGroups read() {
        Properties lines = new Properties();
        try (InputStream in = FieldGroups.class.getResourceAsStream("/org/ruhu/config/together.properties")) {
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = new FieldGroups();
        lines.forEach((name, fields) -> all.add(name.toString(), List.of(fields.toString().split(" "))));
        return all;
    }

    private void add(String name, List<String> fields) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            fields.forEach(field -> silent.add(name + "." + field));
            return;
        }
        var group = new Group(name.substring(dot + 1), fields);
        fields.forEach(field -> groups.put(name.substring(0, dot + 1) + field, group));
    }

    /** The name of what a person is asked where values of the field differ; empty if nobody is. @param type a record's, by its tag */
    public static Optional<String> asked(String type, String field) {
        String name = type + "." + field;
        return field.contains("#") || ALL.silent.contains(name) ? Optional.empty() : Optional.of(ALL.group(name, field).first);
    }

    /** The field itself and those that belong to it. */
    public static List<String> together(String type, String field) {
        return ALL.group(type + "." + field, field).fields;
    }

    private Group group(String name, String field) {
        Group known = groups.get(name);
        return known == null ? new Group(field, List.of(field)) : known;
    }
}
