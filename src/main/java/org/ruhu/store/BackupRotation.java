package org.ruhu.store;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which back-ups of a workspace are kept, {@code sync-spec.md} §9: the 3 latest, the last one of each of 7 days and of
 * each of 8 weeks. Days without a back-up do not count, and the order is that in which they were made: a clock that was
 * wrong for a day cannot push out what is newer.
 */
final class BackupRotation {
    private static final int LATEST = 3;
    private static final int DAYS = 7;
    private static final int WEEKS = 8;
    private static final int WEEKS_A_YEAR = 100;

    private BackupRotation() {}

    /** @return their numbers */
    static Set<Integer> kept(List<BackupManifest> all) {
        Set<Integer> kept = new HashSet<>();
        Set<LocalDate> days = new HashSet<>();
        Set<Integer> weeks = new HashSet<>();
        int latest = 0;
        for (BackupManifest one : all.stream().sorted(Comparator.comparingInt(BackupManifest::number).reversed()).toList()) {
            LocalDate day = day(one);
            boolean keep = latest++ < LATEST;
            keep |= days.size() < DAYS && days.add(day);
            keep |= weeks.size() < WEEKS && weeks.add(week(day));
            if (keep) {
                kept.add(one.number());
            }
        }
        return kept;
    }

    /** As the laptop's calendar showed it. */
    private static LocalDate day(BackupManifest one) {
        try {
            return ZonedDateTime.parse(one.created()).toLocalDate();
        } catch (DateTimeParseException e) {
            return LocalDate.EPOCH;
        }
    }

    private static int week(LocalDate day) {
        return day.get(IsoFields.WEEK_BASED_YEAR) * WEEKS_A_YEAR + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }
}
