package org.ruhu.bench;

import java.util.Arrays;

/** Times something several times; medians, since machines are noisy. */
final class Sampling {
    private final double[] millis;

    private Sampling(double[] millis) {
        Arrays.sort(millis);
        this.millis = millis;
    }

    interface Work {
        void run() throws Exception;
    }

    static Sampling of(int warmUp, int times, Work work) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = timed(work);
        }
        return new Sampling(millis);
    }

    /** What is short is timed in turn with its floor, so that a noisy machine slows both. */
    record Pair(Sampling ours, Sampling floor) {
        static Pair of(int warmUp, int times, Work work, Work least) throws Exception {
            double[] ours = new double[times];
            double[] floor = new double[times];
            for (int i = -warmUp; i < times; i++) {
                double one = timed(work);
                double other = timed(least);
                if (i >= 0) {
                    ours[i] = one;
                    floor[i] = other;
                }
            }
            return new Pair(new Sampling(ours), new Sampling(floor));
        }
    }

    private static double timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    double median() {
        return millis[millis.length / 2];
    }

    double percentile(double share) {
        return millis[Math.min(millis.length - 1, (int) (share * millis.length))];
    }
}
