package org.ruhu.work;

import java.time.LocalDate;
import java.util.UUID;
import org.ruhu.model.Fields;
import org.ruhu.model.Round;
import org.ruhu.model.RoundId;

/** Rounds from their records. */
final class Rounds {
    private Rounds() {}

    static Round of(UUID id, Fields fields) {
        LocalDate start = fields.date("start").orElse(LocalDate.EPOCH);
        LocalDate end = fields.date("end").orElse(start);
        return new Round(new RoundId(id), number(fields, "year", start.getYear()), number(fields, "no", 1),
            fields.text("kind"), fields.text("name"), start, end, fields.date("reference").orElse(end),
            fields.date("periodStart").orElse(start), fields.date("periodEnd").orElse(end),
            number(fields, "incomeYear", start.getYear()), fields.text("form"), !fields.text("state").equals("closed"));
    }

    private static int number(Fields fields, String name, int otherwise) {
        return fields.number(name).map(java.math.BigDecimal::intValue).orElse(otherwise);
    }
}
