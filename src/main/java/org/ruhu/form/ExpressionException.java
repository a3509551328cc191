package org.ruhu.form;

import java.util.Arrays;
import java.util.List;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** An expression that cannot be read, or whose value cannot be computed from the values at hand. */
final class ExpressionException extends RuntimeException {
    final String key;
    final transient List<String> args;

    ExpressionException(String key, Object... args) {
        // thrown in the middle of recomputing: the place is told by the message, not by a stack
        super(key, null, false, false);
        this.key = key;
        this.args = Arrays.stream(args).map(String::valueOf).toList();
    }

    @Override
    public String getMessage() {
        return new Texts(Lang.EN).of(key, args.toArray());
    }
}
