package org.ruhu.form;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The citizen identification number, GB 11643: region, birth date, sequence and an ISO 7064 MOD 11-2 check character. */
public final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdNumber() {}

    public static boolean isValid(String number) {
        if (!number.matches("[1-9][0-9]{16}[0-9Xx]")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11) == Character.toUpperCase(number.charAt(17)) && hasBirthDate(number);
    }

    private static boolean hasBirthDate(String number) {
        try {
            LocalDate.of(Integer.parseInt(number.substring(6, 10)), Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14)));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
