package org.ruhu.sheet;

import java.nio.file.Path;
import java.util.List;
import org.ruhu.model.Trouble;

/** Reads the sheets of a workbook (.xlsx, .xls) or of a CSV file as they are; which of them it is its content says, not its name. */
public final class ReadSheets {
    private ReadSheets() {}

    /** @throws Trouble if the file cannot be read or must not be, in one sentence */
    public static List<PlainSheet> read(Path file) {
        String name = String.valueOf(file.getFileName());
        var taker = new WholeSheets(name);
        try {
            if (WorkbookFile.isWorkbook(file, name)) {
                WorkbookFile.readByContent(file, name, taker);
            } else {
                PlainText.read(file, name, taker);
            }
        } catch (Unreadable e) {
            throw new Trouble(e.fault.fault().key(), e, e.fault.fault().args().toArray());
        }
        return taker.sheets();
    }
}
