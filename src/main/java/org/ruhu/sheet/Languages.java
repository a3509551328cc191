package org.ruhu.sheet;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a workbook's names of languages become the form's; whatever is not one of the program's three keeps its name. */
final class Languages {
    private static final Pattern CODE = Pattern.compile(".*\\(\\s*(zh|bo|en)(?:[-_][A-Za-z-]+)?\\s*\\)");
    private static final Map<String, String> NAMES = Map.of("zh", "zh", "中文", "zh", "chinese", "zh", "bo", "bo",
        "བོད་ཡིག", "bo", "藏文", "bo", "tibetan", "bo", "en", "en", "english", "en");

    /** The language of columns that name none. */
    final String plain;

    /** @param written as columns name them */
    Languages(Set<String> written, String standard) {
        String tag = tag(standard);
        plain = isOurs(tag) || !tag.isEmpty() && written.contains(standard) ? tag : "zh";
    }

    String of(Heading heading) {
        return heading.language().isEmpty() ? plain : tag(heading.language());
    }

    static String tag(String language) {
        String small = language.strip().toLowerCase(Locale.ROOT);
        Matcher code = CODE.matcher(small);
        return code.matches() ? code.group(1) : NAMES.getOrDefault(small, language.strip());
    }

    static boolean isOurs(String tag) {
        return tag.equals("zh") || tag.equals("bo") || tag.equals("en");
    }

    /** As columns name it. */
    static String written(String tag) {
        return switch (tag) {
            case "zh" -> "中文 (zh)";
            case "bo" -> "བོད་ཡིག (bo)";
            case "en" -> "English (en)";
            default -> tag;
        };
    }
}
