package org.ruhu.model;

/** What a workspace is for: a team's laptop, or the district centre that merges what the laptops bring. */
public enum Role {
    FIELD, CENTRE;

    /** The name in packages and on the command line. */
    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Role of(String tag) {
        return valueOf(tag.toUpperCase(java.util.Locale.ROOT));
    }

    public static boolean isTag(String tag) {
        return java.util.Arrays.stream(values()).anyMatch(role -> role.tag().equals(tag));
    }
}
