package org.ruhu.model;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * One sweep, {@code domain.md} §8.3.
 *
 * @param kind          集中排查 and its like, a code of {@code ROUND_KIND}
 * @param reference     day on which ages are computed
 * @param incomeYear    year whose monitoring line the income is held against
 * @param form          id of the form, such as {@code HV}
 * @param region        codes of the villages; empty: every village
 * @param samplePercent share of the households that is verified a second time by chance
 * @param seed          of that sample, fixed at the opening; empty before
 * @param opened        when its base list was frozen, ISO; empty: it has none, and the register is taken as its list
 */
public record Round(RoundId id, int year, int no, String kind, String name, LocalDate start, LocalDate end,
                    LocalDate reference, LocalDate periodStart, LocalDate periodEnd, int incomeYear, String form,
                    SortedSet<String> region, int samplePercent, RoundState state, String seed, String opened) {
    public boolean open() {
        return state.open();
    }

    /** Whether the list of households and persons was frozen when it opened. */
    public boolean frozen() {
        return !opened.isEmpty();
    }

    /** @param village its code */
    public boolean covers(String village) {
        return region.isEmpty() || region.contains(village);
    }
}
