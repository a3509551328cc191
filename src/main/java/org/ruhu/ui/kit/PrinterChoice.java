package org.ruhu.ui.kit;

import org.ruhu.print.PrintJob;

/** How this person printed last. @param printer empty before the first time */
public record PrinterChoice(String printer, PrintJob.Sides sides) {
    public static final PrinterChoice NONE = new PrinterChoice("", PrintJob.Sides.LONG_EDGE);
}
