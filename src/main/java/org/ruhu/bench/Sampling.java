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
            long start = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Sampling(millis);
    }

    double median() {
        return millis[millis.length / 2];
    }

    double percentile(double share) {
        return millis[Math.min(millis.length - 1, (int) (share * millis.length))];
    }
}
