package org.ruhu.print;

import java.time.ZonedDateTime;

/**
 * Who printed, when and what for, and how.
 *
 * @param purpose       shown across the pages; may be empty
 * @param demo          whether the data are invented: every page says so
 * @param tibetanDigits whether page numbers are also given in Tibetan digits
 */
public record Imprint(ZonedDateTime at, String by, String purpose, boolean demo, SheetLanguage language, boolean tibetanDigits) {}
