package org.ruhu.demo;

import java.util.Optional;

/** Puts errors into every eighth household, the kinds in turn, so that each kind comes up again and again. */
final class Mistakes {
    private static final int EVERY = 8;
    private static final int FIRST = 3;

    private Mistakes() {}

    /** One injected error, as listed beside the package. */
    record Injected(String rule, String household, String householdId, String person, String field) {}

    static Optional<Injected> into(Family family) {
        if (family.index % EVERY != FIRST) {
            return Optional.empty();
        }
        int turn = family.index / EVERY;
        for (int i = 0; i < Mistake.ALL.size(); i++) {
            Mistake mistake = Mistake.ALL.get((turn + i) % Mistake.ALL.size());
            if (mistake.fits(family)) {
                Member member = mistake.ofHousehold() ? family.head()
                    : family.members.stream().filter(mistake.fits()).findFirst().orElseThrow();
                mistake.make().accept(family, member);
                return Optional.of(new Injected(mistake.rule(), family.no, family.id.toString(),
                    mistake.ofHousehold() ? "" : member.id.toString(), mistake.field()));
            }
        }
        return Optional.empty();
    }
}
