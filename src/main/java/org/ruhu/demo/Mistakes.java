package org.ruhu.demo;

import java.util.Optional;

/** Puts an error into every eighth household, the kind that came up least so far, so that the rare ones come up too. */
final class Mistakes {
    private static final int EVERY = 8;
    private static final int FIRST = 3;

    private final int[] times = new int[Mistake.ALL.size()];

    /** One injected error, as listed beside the package. */
    record Injected(String rule, String household, String householdId, String person, String field) {}

    Optional<Injected> into(Family family) {
        if (family.index % EVERY != FIRST) {
            return Optional.empty();
        }
        int least = -1;
        for (int i = 0; i < times.length; i++) {
            if ((least < 0 || times[i] < times[least]) && Mistake.ALL.get(i).fits(family)) {
                least = i;
            }
        }
        if (least < 0) {
            return Optional.empty();
        }
        times[least]++;
        return Optional.of(make(Mistake.ALL.get(least), family));
    }

    private static Injected make(Mistake mistake, Family family) {
        Member member = mistake.ofHousehold() ? family.head()
            : family.members.stream().filter(mistake.fits()).findFirst().orElseThrow();
        mistake.make().accept(family, member);
        return new Injected(mistake.rule(), family.no, family.id.toString(),
            mistake.ofHousehold() ? "" : member.id.toString(), mistake.field());
    }
}
