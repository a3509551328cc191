package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ruhu.model.ChangeId;
import org.ruhu.model.HouseholdId;
import org.ruhu.model.PersonalNumber;
import org.ruhu.text.Texts;

/**
 * One question to a person: values that two wrote and nobody has seen together.
 *
 * @param code    names it, the same on every computer
 * @param type    the record's type, by its tag
 * @param asked   the field, or the first of those that belong together
 * @param subject the person or the visit it is about; empty for the household itself
 * @param label   what the field is called
 * @param options the oldest first
 * @param before  what stood there before, in words, such as 上一轮 7,900; empty if that is not known
 * @param number  what kind of personal number it is; its values are masked
 * @param over    by field: the changes that were there when this was read, and that a decision is written over
 * @param choices values to choose from instead of typing one, code and words; empty where one is typed
 */
public record Conflict(String code, UUID record, String type, String asked, Place place, String subject, String label,
                       List<Option> options, String before, Optional<PersonalNumber> number,
                       Map<String, List<ChangeId>> over, Map<String, String> choices) {
    /** @param household empty if it belongs to none that is here. @param where village and grid */
    public record Place(Optional<HouseholdId> household, String no, String head, String where) {}

    /**
     * One of the values.
     *
     * @param who    team or device, and the person
     * @param day    when, by the clock of that computer, in words
     * @param moment the same with the time of day
     * @param values by field
     * @param words  the same, masked
     * @param said   who, when and what in one sentence
     */
    public record Option(ChangeId change, String who, String day, String moment, Map<String, String> values, String words, String said) {}

    /** Who wrote what and what stood there before, in one line. */
    public String sentence(Texts texts) {
        List<String> said = new ArrayList<>(options.stream().map(Option::said).toList());
        if (!before.isEmpty()) {
            said.add(before);
        }
        return String.join(texts.of("conflict.between"), said);
    }

    /** Whether it can be decided otherwise than by one of the values. */
    public boolean typed() {
        return over.size() == 1 && !asked.equals("deleted");
    }
}
