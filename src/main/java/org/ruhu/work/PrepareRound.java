package org.ruhu.work;

import java.time.LocalDate;
import java.util.SortedSet;
import org.ruhu.model.RoundId;

/** Writes down what a round will be, {@code domain.md} §8.3; nobody is visited in it before it is opened. Centre only. */
public final class PrepareRound {
    private final Workspace workspace;

    public PrepareRound(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param kind          code of {@code ROUND_KIND}
     * @param incomeYear    year whose monitoring line counts
     * @param form          name of a form that is here
     * @param region        codes of villages; empty: every village
     * @param samplePercent 0 to 100
     */
    public record Order(int year, int no, String kind, String name, LocalDate start, LocalDate end, LocalDate reference,
                        LocalDate periodStart, LocalDate periodEnd, int incomeYear, String form, SortedSet<String> region,
                        int samplePercent) {}

    /** What a new round would be if nothing else is said: the next number of this year, the dates of the configuration. */
    public Order proposal() {
        throw new UnsupportedOperationException();
    }

    /** @throws org.ruhu.model.Trouble if something of the order cannot be; then nothing was written */
    public RoundId run(Order order) {
        throw new UnsupportedOperationException();
    }

    /** Changes a round that is not opened yet. @throws org.ruhu.model.Trouble as {@link #run}, or if it is opened */
    public void change(RoundId round, Order order) {
        throw new UnsupportedOperationException();
    }
}
