package org.ruhu.model;

import java.util.List;

/**
 * The environment failed us (disk full, file in use, damaged file): caught in one place of each surface, logged once
 * and shown in plain words. The message names the text key; it holds no personal data.
 */
public class Trouble extends RuntimeException {
    private final String key;
    private final List<Object> args;

    public Trouble(String key, Throwable cause, Object... args) {
        super(key, cause);
        this.key = key;
        this.args = List.of(args);
    }

    public Trouble(String key, Object... args) {
        super(key);
        this.key = key;
        this.args = List.of(args);
    }

    /** Key of the sentence to show. */
    public String key() {
        return key;
    }

    public Object[] args() {
        return args.toArray();
    }
}
