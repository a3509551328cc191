package org.ruhu.work;

import java.time.ZonedDateTime;

/** The program's own version, as it stands in packages and on papers. */
public final class Program {
    public static final String VERSION = "0.1.0";

    /** No right clock stands before this. Set at a release, not later than the day on which the program is made. */
    static final ZonedDateTime MADE = ZonedDateTime.parse("2026-05-01T00:00:00Z");

    private Program() {}
}
