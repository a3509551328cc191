package org.ruhu.work;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.ruhu.model.FieldGroups;
import org.ruhu.model.Fields;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.Round;
import org.ruhu.model.VisitId;
import org.ruhu.sync.Digests;

/**
 * How a visit is kept in fields: {@code a:} and the path for an answer, {@code c:} and the finding for a confirmation,
 * {@code n:} and the path for a note.
 */
final class VisitFields {
    static final String ANSWER = "a:";
    static final String CONFIRMATION = "c:";
    static final String NOTE = "n:";
    static final String OUTCOME = "a/visit_result";
    static final String PER_HEAD = "l/auto/pc";
    /** In front of a path, in the first visit's record: which of two visits holds there, as {@link Ruling} reads it. */
    static final String RULED = "ruled#";

    private VisitFields() {}

    /**
     * One household has one visit in a round with each form, and its id follows from these: two teams at one door write
     * the same record, and their work is merged answer by answer. The round's own form is not named in the id, as it was
     * before there were others.
     */
    static VisitId visitOf(HouseholdId household, Round round, String form) {
        String named = "visit:" + round.id() + ":" + household + (form.equals(round.form()) ? "" : ":" + form);
        byte[] hash = Digests.sha256().digest(named.getBytes(StandardCharsets.UTF_8));
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long high = bytes.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L;
        long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new VisitId(new UUID(high, low));
    }

    static Map<String, String> answers(Fields visit) {
        return stripped(visit, ANSWER);
    }

    static Map<String, String> confirmations(Fields visit) {
        return stripped(visit, CONFIRMATION);
    }

    static Map<String, String> notes(Fields visit) {
        return stripped(visit, NOTE);
    }

    /** Whether a field is one answer, confirmation or note, and not about the visit as a whole or why somebody decided so. */
    static boolean isPart(String field) {
        return !field.endsWith(FieldGroups.REASON) && (field.startsWith(ANSWER) || field.startsWith(CONFIRMATION) || field.startsWith(NOTE));
    }

    private static Map<String, String> stripped(Fields visit, String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        visit.values().forEach((field, value) -> {
            if (field.startsWith(prefix) && isPart(field)) {
                found.put(field.substring(prefix.length()), value);
            }
        });
        return found;
    }
}
