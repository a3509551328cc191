package org.ruhu.form;

import java.util.Arrays;
import java.util.List;
import org.ruhu.text.Lang;
import org.ruhu.text.Texts;

/**
 * One thing that is wrong with a form, with its place in it and a sentence in each language.
 *
 * @param at     path of the item, {@code checks/ID} of a check, {@code lists/NAME} of a choice list; empty: the form
 * @param what   the part of it as its JSON calls it, such as {@code relevant}; empty: the whole
 * @param key    of the sentence
 * @param source the expression it is about, shortened; empty if it is about none
 */
public record Fault(String at, String what, String key, List<String> args, String source) {
    private static final int LONGEST = 200;

    public Fault {
        args = List.copyOf(args);
    }

    static Fault at(String at, String what, String key, Object... args) {
        return new Fault(at, what, key, Arrays.stream(args).map(String::valueOf).toList(), "");
    }

    static Fault of(String at, String what, ExpressionException e, String source) {
        String shown = source.length() <= LONGEST ? source : source.substring(0, LONGEST) + "…";
        return new Fault(at, what, e.key, e.args, shown);
    }

    /** The sentence without its place. */
    public String words(Lang lang) {
        var texts = new Texts(lang);
        String sentence = texts.of(key, args.toArray());
        return source.isEmpty() ? sentence : texts.of("form.fault.in", sentence, source);
    }

    /** Place and sentence. */
    public String in(Lang lang) {
        String place = what.isEmpty() ? at : at.isEmpty() ? what : at + ": " + what;
        return place.isEmpty() ? words(lang) : place + ": " + words(lang);
    }

    @Override
    public String toString() {
        return in(Lang.EN);
    }
}
