package org.ruhu.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What happens in one fleet, made from one seed.
 *
 * @param noticing computers remember their workspaces, so that restored and cloned ones are noticed
 */
record FleetHistory(long seed, int laptops, boolean noticing, List<FleetOp> ops) {
    private static final int SHORTEST = 12;
    private static final int SPREAD = 36;

    static FleetHistory of(long seed) {
        RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int laptops = 2 + (chance.nextInt(3) == 0 ? 1 + chance.nextInt(FleetBase.LAPTOPS - 2) : 0);
        boolean noticing = chance.nextInt(3) == 0;
        int length = SHORTEST + chance.nextInt(SPREAD);
        List<FleetOp> ops = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            ops.add(FleetOp.byChance(chance));
        }
        return new FleetHistory(seed, laptops, noticing, ops);
    }

    FleetHistory with(List<FleetOp> others) {
        return new FleetHistory(seed, laptops, noticing, others);
    }

    /** Plays it. @return what went wrong; empty if nothing did */
    Optional<String> failure() {
        try (var fleet = new Fleet(this)) {
            fleet.play();
            new FleetCheck(fleet).run();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(said(e));
        }
    }

    private static String said(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        StringBuilder text = new StringBuilder(e.toString());
        for (int i = 0; i < Math.min(12, trace.length); i++) {
            text.append("\n    at ").append(trace[i]);
        }
        return e.getCause() == null ? text.toString() : text + "\n  because " + said(e.getCause());
    }

    /** The shortest history found that still fails: halves, then quarters, then single steps are left out. */
    FleetHistory shrunk() {
        FleetHistory shortest = this;
        for (int size = Math.max(1, ops.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from < shortest.ops.size(); ) {
                List<FleetOp> fewer = new ArrayList<>(shortest.ops);
                fewer.subList(from, Math.min(fewer.size(), from + size)).clear();
                FleetHistory tried = shortest.with(fewer);
                if (tried.failure().isPresent()) {
                    shortest = tried;
                } else {
                    from += size;
                }
            }
        }
        return shortest;
    }

    @Override
    public String toString() {
        return "seed " + seed + ", " + laptops + " laptops" + (noticing ? ", restoring is noticed" : "") + "\n  "
            + String.join("\n  ", ops.stream().map(FleetOp::toString).toList());
    }
}
