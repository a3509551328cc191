package org.ruhu.print;

import java.util.Map;
import org.ruhu.form.FormSession;

/**
 * A household's sheet to be printed.
 *
 * @param session the form opened for the household: its register values, and its answers if the sheet shows them
 * @param reasons why findings were confirmed, by {@link org.ruhu.form.Finding#key()}
 */
public record VisitSheet(SheetHead head, FormSession session, Kind kind, Extent extent, Map<String, String> reasons)
    implements Printable {
    /** {@code BLANK}: to be written on at the door; {@code FILLED}: to be signed. */
    public enum Kind { BLANK, FILLED }

    /** {@code SHORT}: only what must be answered, so that it fits on one page for most households. */
    public enum Extent { FULL, SHORT }

    public VisitSheet {
        reasons = Map.copyOf(reasons);
    }

    boolean filled() {
        return kind == Kind.FILLED;
    }
}
