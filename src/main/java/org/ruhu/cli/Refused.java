package org.ruhu.cli;

/** Ends a command with exit code 1 and one sentence on standard error. */
final class Refused extends RuntimeException {
    Refused(String sentence) {
        super(sentence, null, false, false);
    }
}
