package org.ruhu.model;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which passwords are good enough, {@code sync-spec.md} §10.2: at least ten characters, or six Chinese ones; none that is
 * put together of what everybody tries first; not the person's own name. Whoever has the laptop can try as fast as
 * Argon2id lets them, so nothing else stands between them and the data. A password never has to be changed because of its
 * age.
 */
public final class Passwords {
    /** Characters. */
    public static final int SHORTEST = 10;
    /** A Chinese character is one of some thousands: six of them are about four words. */
    public static final int SHORTEST_CHINESE = 6;

    private static final int LONGEST = 200;
    private static final Pattern DATE = Pattern.compile("(19|20)\\d\\d((0[1-9]|1[0-2])([0-2]\\d|3[01])?)?");
    /** How much of a password must be more than what everybody tries; a Chinese character counts twice. */
    private static final int OWN = 5;
    private static final int RUN = 3;
    private static final int FEWEST_DIFFERENT = 4;

    /** Runs of keys and characters, each also backwards. */
    private static final List<String> ROWS = List.of("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl",
        "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "!@#$%^&*()", "一二三四五六七八九十",
        "甲乙丙丁戊己庚辛壬癸");

    /** Words that passwords are made of; with digits, years, runs and signs around them they are tried first. */
    private static final List<String> WORDS = List.of("password", "passwd", "passw0rd", "p@ssw0rd", "p@ssword", "admin",
        "administrator", "root", "user", "guest", "test", "demo", "login", "welcome", "hello", "iloveyou", "love", "letmein",
        "master", "secret", "monkey", "dragon", "football", "sunshine", "princess", "superman", "computer", "internet",
        "windows", "lenovo", "huawei", "xiaomi", "office", "woaini", "woaiwo", "woaiwojia", "wodemima", "mima", "mimashi",
        "nihao", "zhongguo", "china", "beijing", "xizang", "tibet", "lasa", "lhasa", "duilongdeqing", "duilong", "deqing",
        "doilungdeqen", "doilung", "zhaxidele", "tashidelek", "wangge", "wanggeyuan", "cunwei", "shequ", "ruhu", "fupin",
        "xiangcun", "zhenxing", "gongzuo", "dianhua", "shouji", "laopo", "laogong", "baobei", "mama", "baba", "wangyi",
        "taobao", "weixin", "wechat", "alipay", "qq", "abc", "aaa", "asd", "qwe", "zxc", "5201314", "1314", "520", "521",
        "密码", "口令", "我爱你", "我的", "我", "你好", "中国", "北京", "西藏", "拉萨", "拉萨市", "堆龙", "德庆", "堆龙德庆", "堆龙德庆区", "扎西德勒",
        "入户", "网格", "网格员", "村委会", "社区", "工作", "电脑", "老婆", "老公", "宝贝", "妈妈", "爸爸", "是");

    /** Why a password is refused. */
    public enum Fault {
        SHORT, LONG, COMMON, NAME;

        /** Key of the sentence that says so. */
        public String key() {
            return "work.password." + name().toLowerCase(Locale.ROOT);
        }
    }

    private Passwords() {}

    /** The first thing that is wrong with a password; empty if it may be used. @param name of the person whose it is to be */
    public static Optional<Fault> fault(char[] password, String name) {
        String plain = normal(new String(password));
        String small = plain.toLowerCase(Locale.ROOT);
        if (plain.codePointCount(0, plain.length()) < SHORTEST && chinese(plain) < SHORTEST_CHINESE) {
            return Optional.of(Fault.SHORT);
        }
        if (plain.length() > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        String own = normal(name).toLowerCase(Locale.ROOT).strip();
        if (own.length() > 1 && small.contains(own)) {
            return Optional.of(Fault.NAME);
        }
        return common(small) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    /** @throws Trouble with the sentence, if it may not be used */
    public static void require(char[] password, String name) {
        fault(password, name).ifPresent(wrong -> {
            throw new Trouble(wrong.key(), SHORTEST, SHORTEST_CHINESE);
        });
    }

    /** The one form (NFKC) that is stretched: an input method's full-width digits open what plain ones have locked. */
    public static char[] normal(char[] password) {
        return normal(new String(password)).toCharArray();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static long chinese(String text) {
        return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
    }

    private static boolean common(String password) {
        String sole = password.replaceAll("[\\s\\p{P}\\p{S}_]", "");
        boolean digits = sole.chars().allMatch(c -> c >= '0' && c <= '9');
        long different = password.codePoints().distinct().count();
        return digits || different < FEWEST_DIFFERENT || Math.min(own(sole), own(password)) < OWN;
    }

    /** How many characters are left when runs, repetitions, dates and everybody's words are taken out as well as can be. */
    private static int own(String password) {
        int[] least = new int[password.length() + 1];
        for (int end = 1; end <= password.length(); end++) {
            least[end] = least[end - 1] + weight(password.charAt(end - 1));
            for (int start = 0; start < end; start++) {
                if (least[start] < least[end] && everybodys(password, start, end)) {
                    least[end] = least[start];
                }
            }
        }
        return least[password.length()];
    }

    private static int weight(char one) {
        return Character.isIdeographic(one) ? 2 : Character.isLetterOrDigit(one) ? 1 : 0;
    }

    private static boolean everybodys(String password, int start, int end) {
        String piece = password.substring(start, end);
        return WORDS.contains(piece) || end - start >= RUN && (run(piece) || same(piece) || DATE.matcher(piece).matches())
            || again(password, start, end);
    }

    private static boolean run(String piece) {
        String back = new StringBuilder(piece).reverse().toString();
        return ROWS.stream().anyMatch(row -> row.contains(piece) || row.contains(back));
    }

    private static boolean same(String piece) {
        return piece.chars().distinct().count() == 1;
    }

    /** Whether the piece stands just before itself: said twice is not said better. */
    private static boolean again(String password, int start, int end) {
        int length = end - start;
        return length > 1 && start >= length && password.regionMatches(start - length, password, start, length);
    }

    /** Overwrites a password that is no longer needed. */
    public static void wipe(char[] password) {
        Arrays.fill(password, '\0');
    }
}
