package org.ruhu.roster;

import java.util.List;
import org.ruhu.model.Masks;
import org.ruhu.model.PersonalNumber;
import org.ruhu.text.Texts;

/**
 * One thing in a roster that a person must look at before its row can go in.
 *
 * @param row    as Excel counts, from 1
 * @param column its heading; empty if it is about the whole row
 * @param field  what the column means, such as {@code person.idNo}; empty likewise
 * @param value  as it stands in the sheet
 * @param key    of the sentence that says why
 * @param args   of the sentence
 */
public record Doubt(String sheet, int row, String column, String field, String value, String key, List<String> args) {
    /** One sentence; personal numbers in it are masked. */
    public String why(Texts texts) {
        return texts.of(key, args.toArray());
    }

    /** The value as a screen may show it. */
    public String shown() {
        return PersonalNumber.ofField(field).map(number -> number.mask(value)).orElseGet(() -> Masks.inText(value)).strip();
    }
}
