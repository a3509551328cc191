package org.ruhu.form;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/** Small forms and contexts for tests. */
final class Forms {
    static final FormContext NOWHERE = context(Map.of(), List.of(), Map.of());

    private Forms() {}

    static Form read(String json) {
        return FormJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    static Form of(String... items) {
        return read("{\"form\":\"T\",\"version\":\"1\",\"title\":{\"zh\":\"试\"},\"items\":[" + String.join(",", items) + "]}");
    }

    /** A question; {@code more} are further JSON members. */
    static String q(String name, String type, String... more) {
        var out = new StringBuilder("{\"kind\":\"question\",\"name\":\"" + name + "\",\"type\":\"" + type
                + "\",\"label\":{\"zh\":\"" + name + "\"}");
        for (String member : more) {
            int colon = member.indexOf(':');
            String value = member.substring(colon + 1);
            boolean json = value.startsWith("[") || value.startsWith("{");
            out.append(",\"").append(member, 0, colon).append("\":").append(json ? value : "\"" + value + "\"");
        }
        return out.append('}').toString();
    }

    static String group(String name, String relevant, String... items) {
        return "{\"kind\":\"group\",\"name\":\"" + name + "\",\"label\":{\"zh\":\"" + name + "\"},\"relevant\":\"" + relevant
                + "\",\"items\":[" + String.join(",", items) + "]}";
    }

    static String repeat(String name, String more, String... items) {
        return "{\"kind\":\"repeat\",\"name\":\"" + name + "\",\"label\":{\"zh\":\"" + name + "\"}" + more
                + ",\"items\":[" + String.join(",", items) + "]}";
    }

    static FormContext context(Map<String, String> register, List<FormContext.Row> persons, Map<String, String> last) {
        return new FormContext(ZonedDateTime.parse("2026-11-24T08:30:00+08:00"), LocalDate.of(2026, 11, 24),
                Map.of(2026, "7800"), Map.of("eduAgeFrom", "6"), Map.of(), register, Map.of("persons", persons), last);
    }

    static FormContext.Row person(String id, String... register) {
        var values = new java.util.HashMap<String, String>();
        for (int i = 0; i < register.length; i += 2) {
            values.put(register[i], register[i + 1]);
        }
        return new FormContext.Row(id, values);
    }

    static FormSession session(Form form) {
        return new FormSession(form, NOWHERE, Map.of());
    }
}
