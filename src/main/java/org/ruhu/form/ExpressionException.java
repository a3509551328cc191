package org.ruhu.form;

/** An expression that cannot be read, or whose value cannot be computed from the values at hand. */
final class ExpressionException extends RuntimeException {
    ExpressionException(String message) {
        // thrown in the middle of recomputing: the place is told by the message, not by a stack
        super(message, null, false, false);
    }
}
