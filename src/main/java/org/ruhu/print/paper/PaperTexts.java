package org.ruhu.print.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ruhu.model.Configuration;
import org.ruhu.print.Block;
import org.ruhu.print.PaperWords;
import org.ruhu.text.Lang;
import org.ruhu.text.Words;

/** What papers say that an authority can change: statements and code lists of the district's configuration. */
public record PaperTexts(Configuration configuration) {
    /**
     * A statement such as {@code application.promise}.
     *
     * @param names what stands for {@code {village}} and the like; a name that the statement does not know is left out
     */
    Words statement(String key, Map<String, String> names) {
        Words words = configuration.papers().getOrDefault(key, Words.of(""));
        return words.map((lang, text) -> filled(text, names));
    }

    Words statement(String key) {
        return statement(key, Map.of());
    }

    private static String filled(String text, Map<String, String> names) {
        String filled = text;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", Shown.text(name.getValue()));
        }
        return filled;
    }

    /** What a code means in Chinese; the code itself if the list does not know it. */
    String word(String list, String code) {
        return configuration.word(list, code, Lang.ZH);
    }

    /** What a code means in Chinese; nothing if the list does not know it: for papers that everybody reads. */
    String known(String list, String code) {
        return configuration.lists().getOrDefault(list, List.of()).stream().filter(each -> each.code().equals(code))
            .map(each -> each.words().zh()).findFirst().orElse("");
    }

    /** The wording of a key with the meanings of a list in it, for who fills in a column by hand. */
    Words naming(String key, String list) {
        List<Words> meanings = configuration.lists().getOrDefault(list, List.of()).stream().map(Configuration.Code::words).toList();
        Words chinese = PaperWords.of(key, String.join("、", meanings.stream().map(Words::zh).toList()));
        Words english = PaperWords.of(key, String.join(", ", meanings.stream().map(words -> words.in(Lang.EN)).toList()));
        return new Words(chinese.zh(), chinese.bo(), english.en());
    }

    List<String> codes(String list) {
        return configuration.lists().getOrDefault(list, List.of()).stream().map(Configuration.Code::code).toList();
    }

    String words(String list, Collection<String> codes) {
        return String.join("、", codes.stream().map(code -> word(list, code)).toList());
    }

    /** A box for each code of a list; a chosen code that the list does not know has one too. */
    List<Block.Tick> ticks(String list, Collection<String> chosen) {
        List<Configuration.Code> known = configuration.lists().getOrDefault(list, List.of());
        List<Block.Tick> ticks = new ArrayList<>(known.stream().map(code -> new Block.Tick(code.words(), chosen.contains(code.code()))).toList());
        chosen.stream().filter(code -> !code.isEmpty() && known.stream().noneMatch(each -> each.code().equals(code)))
            .forEach(code -> ticks.add(new Block.Tick(Words.of(Shown.text(code)), true)));
        return ticks;
    }

    List<Block.Tick> ticks(String list, String chosen) {
        return ticks(list, List.of(chosen));
    }
}
