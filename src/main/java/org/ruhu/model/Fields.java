package org.ruhu.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** The fields of one record as text, with typed reading. Unknown fields are carried along. */
public record Fields(Map<String, String> values) {
    public static final Fields NONE = new Fields(Map.of());

    public Fields {
        values = Map.copyOf(values);
    }

    /** The value, or the empty text. */
    public String text(String field) {
        return values.getOrDefault(field, "");
    }

    public boolean yes(String field) {
        return "1".equals(values.get(field));
    }

    public Optional<LocalDate> date(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    public Optional<BigDecimal> number(String field) {
        String text = text(field);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
