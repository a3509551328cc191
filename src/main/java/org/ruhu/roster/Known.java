package org.ruhu.roster;

import java.util.Map;
import java.util.Set;

/**
 * What the register knows already, as far as a roster is held against it.
 *
 * @param villages by code
 * @param houses   by number
 * @param holders  numbers of the households in which persons are, by the first eighteen characters of their ID number
 * @param heads    numbers of the households whose heads they are, likewise
 * @param numbers  ID numbers of persons, by {@link #person}
 */
public record Known(Map<String, Village> villages, Map<String, House> houses, Map<String, String> holders, Map<String, String> heads,
                    Map<String, String> numbers) {
    /** @param grids names of its grids */
    public record Village(String code, String name, String township, Set<String> grids) {}

    /** @param village its code. @param grid its name */
    public record House(String village, String grid, boolean hasHead) {}

    private static final int CITIZEN = 18;
    private static final String NO_NUMBER = "999999";

    /** Names a person within the register without a number. */
    public static String person(String household, String name, String birth) {
        return household + "\n" + name + "\n" + birth;
    }

    /** Whether a number is one person's: neither missing nor what the national system writes where there is none, {@code domain.md} §1.8. */
    public static boolean isOnes(String idNo) {
        return !idNo.isEmpty() && !idNo.startsWith(NO_NUMBER);
    }

    /** The citizen's part of an ID number, which a disability certificate's begins with. */
    public static String citizen(String idNo) {
        return idNo.length() > CITIZEN ? idNo.substring(0, CITIZEN) : idNo;
    }
}
