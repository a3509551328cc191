package org.ruhu.work;

/** How far long work is, and whether the person still wants it. */
public interface Progress {
    /** For work nobody watches. */
    Progress NONE = new Progress() {
        @Override
        public void at(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** @param share 0 to 1 */
    void at(double share);

    /** Read between items; true ends the work with nothing changed. */
    boolean cancelled();

    /** The progress of one part of the work. @param from share of the whole at which it begins. @param to at which it ends */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
            @Override
            public void at(double share) {
                whole.at(from + share * (to - from));
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    /** Thrown through the work when the person cancelled it. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
