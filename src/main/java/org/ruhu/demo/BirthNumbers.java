package org.ruhu.demo;

import java.time.LocalDate;

/** Hands out citizen numbers so that no two persons get the same, whatever the size of the district. */
final class BirthNumbers {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int DAYS = 50_000;

    private final byte[] given = new byte[2 * DAYS];

    /** The first day from {@code wanted} on with a number left for the sex; takes that number. */
    Birth next(LocalDate wanted, int sex) {
        LocalDate day = wanted;
        while (given[place(day, sex)] == IdNumbers.TO_GIVE) {
            day = day.plusDays(1);
        }
        int nth = given[place(day, sex)]++;
        return new Birth(day, IdNumbers.of(day, sex, (day.getDayOfYear() * 7 + nth) % IdNumbers.TO_GIVE));
    }

    record Birth(LocalDate day, String idNo) {}

    private static int place(LocalDate day, int sex) {
        return 2 * (int) (day.toEpochDay() - FIRST.toEpochDay()) + sex - 1;
    }
}
