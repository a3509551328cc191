package org.ruhu.work;

import java.nio.file.Path;
import org.ruhu.model.Trouble;
import org.ruhu.roster.HeldFile;
import org.ruhu.roster.RosterBook;
import org.ruhu.text.Texts;

/** Writes the rows of a roster that wait for a person beside it, so that nothing is lost: as CSV and as JSON. */
public final class WriteHeldRows {
    private WriteHeldRows() {}

    /**
     * @return the CSV file
     * @throws Trouble if it cannot be written
     */
    public static Path run(Path roster, RosterBook book, Texts texts) {
        String name = roster.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = texts.of("roster.held.file", dot > 0 ? name.substring(0, dot) : name);
        var held = new HeldFile(book.held(), texts);
        Path csv = roster.resolveSibling(stem + ".csv");
        OutFile.write(csv, out -> {
            held.csv(out);
            return csv;
        });
        OutFile.write(roster.resolveSibling(stem + ".json"), out -> {
            held.json(out);
            return csv;
        });
        return csv;
    }
}
