package org.ruhu.sheet;

import java.util.Arrays;
import java.util.List;
import org.ruhu.form.Fault;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/**
 * One thing that is wrong with a workbook, or may not be meant, with its place and a sentence in each language.
 *
 * @param meant what a misspelt name was probably meant to be; empty if nothing is near
 */
public record SheetFault(Spot spot, Fault fault, String meant) {
    SheetFault(Spot spot, Fault fault) {
        this(spot, fault, "");
    }

    static SheetFault of(Spot spot, String key, Object... args) {
        List<String> said = Arrays.stream(args).map(String::valueOf).toList();
        return new SheetFault(spot, new Fault("", "", key, said, ""));
    }

    SheetFault meaning(String name) {
        return new SheetFault(spot, fault, name);
    }

    /** Place and sentence, such as {@code survey!F12 (calculation): unexpected end}. */
    public String in(Lang lang) {
        var texts = new Texts(lang);
        String plain = fault.words(lang);
        String sentence = meant.isEmpty() ? plain : texts.of("sheet.meant", plain, meant);
        if (spot.sheet().isEmpty()) {
            return fault.in(lang);
        }
        if (spot.row() == 0) {
            return texts.of("sheet.at.sheet", spot.sheet(), sentence);
        }
        return spot.heading().isEmpty() ? texts.of("sheet.at.cell", spot.sheet(), spot.cell(), sentence)
            : texts.of("sheet.at.column", spot.sheet(), spot.cell(), spot.heading(), sentence);
    }

    @Override
    public String toString() {
        return in(Lang.EN);
    }
}
