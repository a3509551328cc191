package org.ruhu.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a cell holds, as a person who looks at it would say; what a person could not say is of a kind of its own. */
public record Cell(Kind kind, String text) {
    public enum Kind {
        TEXT, NUMBER, DATE, TRUTH,
        /** Excel keeps 15 digits; of an ID number typed as a number the last three are gone. */
        LONG_NUMBER,
        ERROR,
        /** A formula that no program has worked out yet. */
        UNCOMPUTED,
        TOO_LONG
    }

    /** What Excel and WPS take. */
    static final int LONGEST = 32_767;

    private static final MathContext EXCEL = new MathContext(15);
    private static final double FIRST_INEXACT = 1e15;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    static Cell text(String text) {
        return text.length() > LONGEST ? new Cell(Kind.TOO_LONG, text.substring(0, 20)) : new Cell(Kind.TEXT, text);
    }

    static Cell number(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return new Cell(Kind.ERROR, "#NUM!");
        }
        String text = new BigDecimal(value).round(EXCEL).stripTrailingZeros().toPlainString();
        return new Cell(Math.abs(value) < FIRST_INEXACT ? Kind.NUMBER : Kind.LONG_NUMBER, text);
    }

    /** @param days as Excel counts them, from 1900 or from 1904 */
    static Cell date(double days, boolean from1904) {
        LocalDateTime moment = DateUtil.isValidExcelDate(days) ? DateUtil.getLocalDateTime(days, from1904, true) : null;
        if (moment == null) {
            return number(days);
        }
        if (days < 1) {
            return new Cell(Kind.DATE, moment.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME));
        }
        boolean whole = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
        return new Cell(Kind.DATE, whole ? moment.toLocalDate().toString() : moment.format(MOMENT));
    }

    static Cell truth(boolean value) {
        return new Cell(Kind.TRUTH, value ? "true" : "false");
    }
}
