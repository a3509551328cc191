package org.ruhu.model;

import java.util.List;

/**
 * What was checked in a workspace's files, and what is not as it must be.
 *
 * @param log     changes among {@code changes} that say who did what
 * @param rows    of the database, all compared with those made anew from the journal
 * @param missing pictures that answers name and that are not here: packages do not carry them
 */
public record Verified(long entries, long changes, int writers, long log, int pictures, int missing, long rows,
                       List<Verified.Fault> faults) {
    /** Something that is not as it must be. */
    public sealed interface Fault {
        /** An entry's check digest is not that of the changes up to it. @param entry its number */
        record Digest(long entry) implements Fault {}

        /** A line is not a change, or a value in it is not what its writer wrote. */
        record BadChange(long entry, int line) implements Fault {}

        /** A change does not follow the one before it. @param writer the first eight digits of its id */
        record Broken(String writer, long n) implements Fault {}

        /** A picture is not what its name says. */
        record Picture(String name) implements Fault {}

        /** The database holds something else than the journal. */
        record Table(String name) implements Fault {}
    }
}
