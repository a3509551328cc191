package org.ruhu.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the log is asked for.
 *
 * @param who    name of the person; empty: anybody
 * @param what   tag of a deed; empty: any
 * @param device empty: any
 * @param from   first day, by the clocks of the computers it was done on
 * @param until  last day
 * @param page   from 0
 * @param size   lines a page
 */
public record LogQuery(String who, String what, String device, Optional<LocalDate> from, Optional<LocalDate> until, int page,
                       int size) {
    public static final LogQuery ALL = new LogQuery("", "", "", Optional.empty(), Optional.empty(), 0, 100);

    public LogQuery at(int otherPage) {
        return new LogQuery(who, what, device, from, until, otherPage, size);
    }
}
