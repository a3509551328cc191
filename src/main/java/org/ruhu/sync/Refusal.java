package org.ruhu.sync;

/** Why a package is not taken in; each becomes one sentence, and nothing was changed. */
public sealed interface Refusal {
    /** Key of the sentence. */
    String key();

    default Object[] args() {
        return new Object[0];
    }

    /** Not a file of ours at all. */
    record NotAPackage() implements Refusal {
        @Override
        public String key() {
            return "package.refused.format";
        }
    }

    /** Written by a newer program. */
    record Newer(int version) implements Refusal {
        @Override
        public String key() {
            return "package.refused.newer";
        }

        @Override
        public Object[] args() {
            return new Object[] {version};
        }
    }

    /** The end is missing. @param announced 0 if not even that could be read */
    record Truncated(long here, long announced) implements Refusal {
        @Override
        public String key() {
            return announced == 0 ? "package.refused.cut" : "package.refused.truncated";
        }

        @Override
        public Object[] args() {
            return new Object[] {here, announced};
        }
    }

    /** A byte differs from what was written. @param line number of the line, from 1; 0 for the whole */
    record Altered(long line) implements Refusal {
        @Override
        public String key() {
            return "package.refused.altered";
        }

        @Override
        public Object[] args() {
            return new Object[] {line};
        }
    }

    /** A line or the whole is larger than any package of ours. */
    record TooLarge() implements Refusal {
        @Override
        public String key() {
            return "package.refused.large";
        }
    }

    /** Demo data for a workspace with real data, or the other way round. */
    record DemoMixed(boolean demoPackage) implements Refusal {
        @Override
        public String key() {
            return demoPackage ? "package.refused.demo" : "package.refused.real";
        }
    }

    /** Demo ID numbers in a package that calls itself real, {@code domain.md} §12.3. */
    record DemoNumbers() implements Refusal {
        @Override
        public String key() {
            return "package.refused.demonumbers";
        }
    }

    /** Addressed to somebody else. */
    record OtherAddressee() implements Refusal {
        @Override
        public String key() {
            return "package.refused.addressee";
        }
    }

    /** Sealed, and to nobody whose key is here. */
    record NotForUs() implements Refusal {
        @Override
        public String key() {
            return "package.refused.sealed";
        }
    }

    /** A signature does not fit: somebody else wrote it, or changed it. */
    record Forged() implements Refusal {
        @Override
        public String key() {
            return "package.refused.forged";
        }
    }

    /** From a device that the district has not admitted. */
    record UnknownSender(String device) implements Refusal {
        @Override
        public String key() {
            return "package.refused.unknown";
        }

        @Override
        public Object[] args() {
            return new Object[] {device};
        }
    }

    /** Real data for a laptop that no district has admitted. */
    record NotEnrolled() implements Refusal {
        @Override
        public String key() {
            return "package.refused.notenrolled";
        }
    }

    /** Carries a refusal out of a reader. */
    final class Refused extends RuntimeException {
        private final transient Refusal refusal;

        public Refused(Refusal refusal) {
            super(refusal.key());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }
}
