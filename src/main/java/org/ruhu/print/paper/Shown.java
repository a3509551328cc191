package org.ruhu.print.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Masks;
import org.ruhu.print.PaperWords;

/** Values as a paper shows them. */
final class Shown {
    private Shown() {}

    /** With the personal numbers in it masked. */
    static String text(String text) {
        return Masks.inText(text);
    }

    /** What is not known is to be written in, on the wording of a key. */
    static String orBlank(String known, String key) {
        return known.isEmpty() ? PaperWords.of(key).zh() : known;
    }

    static String idNo(String number) {
        return number.isEmpty() ? "" : Masks.idNo(number);
    }

    static String phone(String number) {
        return number.isEmpty() ? "" : Masks.phone(number);
    }

    /** A date that is not known is to be filled in. */
    static String date(@Nullable LocalDate date) {
        return date == null ? PaperWords.of("paper.value.nodate").zh()
            : PaperWords.of("paper.value.date", date.getYear(), date.getMonthValue(), date.getDayOfMonth()).zh();
    }

    /** For a narrow column: {@code 2023-11-15}, or nothing. */
    static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    static String count(@Nullable Integer count) {
        return count == null ? "" : count.toString();
    }

    /** Yuan with two digits. */
    static String yuan(@Nullable BigDecimal sum) {
        return sum == null ? "" : sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
