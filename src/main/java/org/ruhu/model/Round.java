package org.ruhu.model;

import java.time.LocalDate;

/**
 * One sweep, {@code domain.md} §8.3.
 *
 * @param kind      集中排查 and its like, a code of the configuration
 * @param reference day on which ages are computed
 * @param incomeYear year whose monitoring line the income is held against
 * @param form      id of the form, such as {@code HV}
 */
public record Round(RoundId id, int year, int no, String kind, String name, LocalDate start, LocalDate end,
                    LocalDate reference, LocalDate periodStart, LocalDate periodEnd, int incomeYear, String form,
                    boolean open) {}
