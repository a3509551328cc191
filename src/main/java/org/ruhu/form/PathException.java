package org.ruhu.form;

import java.util.Arrays;
import java.util.List;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/** A path that leads nowhere in a session, or where what is asked cannot be done. */
public final class PathException extends IllegalArgumentException {
    private final String key;
    private final transient List<String> args;

    PathException(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = Arrays.stream(args).map(String::valueOf).toList();
    }

    public String words(Lang lang) {
        return new Texts(lang).of(key, args.toArray());
    }

    @Override
    public String getMessage() {
        return words(Lang.EN);
    }
}
