package org.ruhu.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Citizen numbers of a region that does not exist, with a valid check digit (GB 11643; {@code domain.md} §12.3). */
final class IdNumbers {
    private static final String REGION = "990103";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    /** Numbers of a day and sex that persons get; the one left over is for mistakes, so that it is nobody else's. */
    static final int TO_GIVE = 49;
    static final int NOBODYS = 49;
    private static final String CHECK = "10X98765432";

    private IdNumbers() {}

    /** @param sequence any number; its parity is made to fit the sex, its range is 900–999 */
    static String of(LocalDate birth, int sex, int sequence) {
        int number = 900 + Math.floorMod(sequence, 50) * 2 + (sex == 1 ? 1 : 0);
        return closed(REGION + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + number);
    }

    /** Adds the check digit to 17 digits. */
    static String closed(String digits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + CHECK.charAt(sum % 11);
    }
}
