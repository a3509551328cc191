package org.ruhu.work;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ruhu.model.ChangeId;
import org.ruhu.model.FieldGroups;
import org.ruhu.sync.RecordState;

/**
 * What somebody ruled on one answer in which two visits differ, {@code domain.md} §8.2. It stands in the first visit's record,
 * beside the answer: which visit holds, why, and the second visit's changes that were looked at. It stands as long as neither
 * answer is written anew; whoever writes the first one decides it with a reason, or it has to be ruled on again.
 *
 * @param reason as it was given
 */
public record Ruling(Holds holds, String reason) {
    private static final String LOOKED_AT = "#second";

    /** Which of the two visits. */
    public enum Holds {
        FIRST, SECOND;

        /** The name in records and on the command line. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Key of what it is called. */
        public String key() {
            return "round.second." + tag() + "_holds";
        }

        /** Empty for a word that names neither. */
        public static Optional<Holds> of(String tag) {
            return Arrays.stream(values()).filter(one -> one.tag().equals(tag)).findFirst();
        }
    }

    /** The field that says which holds. */
    static String field(String path) {
        return VisitFields.RULED + path;
    }

    static boolean isHolding(String field) {
        return field.startsWith(VisitFields.RULED) && !field.endsWith(LOOKED_AT);
    }

    /** The field that says why. */
    static String reasonField(String path) {
        return VisitFields.ANSWER + path + FieldGroups.REASON;
    }

    /** The field that names what was looked at of the second visit. */
    static String secondField(String path) {
        return VisitFields.RULED + path + LOOKED_AT;
    }

    /** What stands in that field if the second visit is as it is now. */
    static String lookedAt(RecordState second, String path) {
        return second.over(VisitFields.ANSWER + path).stream().map(ChangeId::toString).sorted().collect(Collectors.joining(" "));
    }

    /** Empty if nobody has ruled, or an answer was written since. */
    static Optional<Ruling> of(RecordState first, RecordState second, String path) {
        List<ChangeId> standing = first.over(VisitFields.ANSWER + path);
        boolean decided = first.over(reasonField(path)).stream().anyMatch(standing::contains);
        boolean same = first.register(secondField(path)).shown().equals(lookedAt(second, path));
        return decided && same ? Holds.of(first.register(field(path)).shown())
            .map(holds -> new Ruling(holds, first.register(reasonField(path)).shown())) : Optional.empty();
    }
}
