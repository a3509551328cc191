package org.ruhu.print;

import java.time.LocalDateTime;

/**
 * What stands at the head and foot of a sheet.
 *
 * @param roundShort the round's short id, for the code on the sheet
 * @param phone      in full; printed masked
 * @param kind       type and monitoring category of the household in words
 * @param serial     number of the sheet
 * @param demo       whether the data are invented: every page says so
 */
public record SheetHead(String district, String village, String grid, String round, String roundShort, String householdNo,
                        String headName, String address, String phone, String kind, String team,
                        LocalDateTime printedAt, String printedBy, String serial, boolean demo, SheetLanguage language) {
    /** What the code on the sheet says: never an identity number. */
    String code() {
        return "RUHU1:" + householdNo + ":" + roundShort + ":" + serial + ":v1";
    }
}
