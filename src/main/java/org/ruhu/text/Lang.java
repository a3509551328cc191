package org.ruhu.text;

/** The languages of the screen and of paper; Chinese is the first, and what the others fall back to. */
public enum Lang {
    ZH("zh"), BO("bo"), EN("en");

    private final String tag;

    Lang(String tag) {
        this.tag = tag;
    }

    /** The language's tag in resource names, forms and packages: {@code zh}, {@code bo} or {@code en}. */
    public String tag() {
        return tag;
    }
}
