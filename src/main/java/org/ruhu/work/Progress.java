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

    /** Thrown through the work when the person cancelled it. */
    final class Cancelled extends RuntimeException {
        public Cancelled() {
            super("cancelled", null, false, false);
        }
    }
}
