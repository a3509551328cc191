package org.ruhu.form;

import java.util.List;
import org.ruhu.text.Words;

/**
 * Something a check found in a form.
 *
 * @param rule    id of the rule in the catalogue, such as {@code IC-07}, or the question's code for required ones
 * @param path    the answer it is about; empty for a check of the whole form
 * @param message placeholders already filled in
 * @param fields  paths to jump to, the first one first
 */
public record Finding(String rule, Form.Level level, String path, Words message, List<String> fields) {
    private static final String REQUIRED = ".required";

    /** Says that a question which must be answered is not. */
    static String missing(String code) {
        return code + REQUIRED;
    }

    public boolean isMissing() {
        return rule.endsWith(REQUIRED);
    }

    /** The question's code, of one that is missing; otherwise the rule. */
    public String code() {
        return isMissing() ? rule.substring(0, rule.length() - REQUIRED.length()) : rule;
    }

    /** What a confirmation refers to: the same rule at the same place. */
    public String key() {
        return rule + "@" + path;
    }
}
