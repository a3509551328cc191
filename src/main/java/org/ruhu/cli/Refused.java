package org.ruhu.cli;

/** Ends a command with one sentence on standard error: exit code 1, or 2 where the command was given wrongly. */
final class Refused extends RuntimeException {
    private final int exit;

    Refused(String sentence) {
        this(sentence, 1);
    }

    private Refused(String sentence, int exit) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    static Refused usage(String sentence) {
        return new Refused(sentence, 2);
    }

    int exit() {
        return exit;
    }
}
