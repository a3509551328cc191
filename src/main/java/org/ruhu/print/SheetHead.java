package org.ruhu.print;

import java.util.List;
import org.ruhu.text.Words;

/**
 * What stands at the head of a household's sheet.
 *
 * @param roundShort the round's short id, for the code on the sheet
 * @param phone      in full; printed masked
 * @param kind       type and monitoring category of the household in words
 * @param serial     number of this copy of the sheet
 * @param version    how often a sheet of this household and form was printed in the round, with this one
 */
public record SheetHead(String district, String village, String grid, String round, String roundShort, String householdNo,
                        String headName, String address, String phone, String kind, String team, String serial, int version,
                        Imprint imprint) {
    /** What the code on the sheet says: never an identity number; short, and in capitals, so that it is read from a poor scan. */
    String code() {
        return "R1" + householdNo + ":" + roundShort + ":" + serial + ":" + version;
    }

    PageFrame frame(Words title, String state) {
        return new PageFrame(title, String.join(" · ", List.of(district, round, state)), serial, code(), householdNo + "  " + headName,
            village + " " + grid, imprint);
    }
}
