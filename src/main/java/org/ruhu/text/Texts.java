package org.ruhu.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The program's words. A key {@code visit.save.button} is looked up in {@code visit_zh.properties} beside this class:
 * its first segment names the file. A wording missing in Tibetan falls back to Chinese; a missing key is a defect that a
 * test finds, and shows itself as the key. Thread-safe.
 */
public final class Texts {
    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private final Lang lang;

    public Texts(Lang lang) {
        this.lang = lang;
    }

    public Lang lang() {
        return lang;
    }

    public Locale locale() {
        return switch (lang) {
            case ZH -> Locale.SIMPLIFIED_CHINESE;
            case BO -> Locale.of("bo", "CN");
            case EN -> Locale.ENGLISH;
        };
    }

    /** The sentence of {@code key} with its {@code {0}} filled in; numbers are written without grouping. */
    public String of(String key, Object... args) {
        String pattern = file(area(key), lang).getProperty(key);
        if (pattern == null) {
            pattern = file(area(key), Lang.ZH).getProperty(key, key);
        }
        if (args.length == 0) {
            return pattern;
        }
        Object[] plain = new Object[args.length];
        for (int i = 0; i < args.length; i++) {
            plain[i] = args[i] instanceof Number number ? number.toString() : args[i];
        }
        return new MessageFormat(pattern, locale()).format(plain);
    }

    /** Whether the language has a wording of its own for the key. */
    public boolean has(String key) {
        return file(area(key), lang).containsKey(key);
    }

    private static String area(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    static Properties file(String area, Lang lang) {
        return FILES.computeIfAbsent(area + "_" + lang.tag() + ".properties", Texts::load);
    }

    private static Properties load(String name) {
        Properties words = new Properties();
        try (var in = Texts.class.getResourceAsStream(name)) {
            if (in != null) {
                words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
