package org.ruhu.ui.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ruhu.form.Form;
import org.ruhu.text.Lang;

/** Finds choices by the beginning of their name or any part of their words; quick also in a list of a whole county. */
final class FittingChoices {
    private List<Form.Choice> choices = List.of();
    private @Nullable Lang lang;
    private String[] names = {};
    private String[] words = {};

    List<Form.Choice> fitting(List<Form.Choice> among, Lang in, String typed, int most) {
        prepare(among, in);
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Form.Choice> fitting = new ArrayList<>();
        for (int i = 0; i < names.length && fitting.size() < most; i++) {
            if (names[i].startsWith(wanted) || words[i].contains(wanted)) {
                fitting.add(choices.get(i));
            }
        }
        return fitting;
    }

    /** Small letters once, and not at every key. */
    private void prepare(List<Form.Choice> among, Lang in) {
        if (in == lang && among.equals(choices)) {
            return;
        }
        choices = among;
        lang = in;
        names = among.stream().map(choice -> choice.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);
        words = among.stream().map(choice -> choice.label().in(in).toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }
}
