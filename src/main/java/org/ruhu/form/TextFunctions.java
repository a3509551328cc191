package org.ruhu.form;

import static org.ruhu.form.Function.asking;
import static org.ruhu.form.Function.overNodes;
import static org.ruhu.form.Function.pure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Functions on texts. Characters are code points: what a person sees as one counts as one. */
final class TextFunctions {
    static final List<Function> ALL = List.of(
            overNodes("string", 1, 1, Function.Nodes.ALLOWED, (e, c, f) -> e.text(c.arg(0), f)),
            overNodes("concat", 0, Function.ANY, Function.Nodes.ALLOWED, (e, c, f) -> join(e, c, f, "", 0)),
            overNodes("join", 1, Function.ANY, Function.Nodes.ALLOWED,
                    (e, c, f) -> join(e, c, f, e.text(c.arg(0), f), 1)),
            pure("substr", 2, 3, TextFunctions::substr),
            pure("substring-before", 2, 2, (e, c, f) -> before(e.text(c.arg(0), f), e.text(c.arg(1), f))),
            pure("substring-after", 2, 2, (e, c, f) -> after(e.text(c.arg(0), f), e.text(c.arg(1), f))),
            pure("translate", 3, 3,
                    (e, c, f) -> translate(e.text(c.arg(0), f), e.text(c.arg(1), f), e.text(c.arg(2), f))),
            pure("string-length", 1, 1, (e, c, f) -> (double) length(e.text(c.arg(0), f))),
            pure("normalize-space", 1, 1, (e, c, f) -> e.text(c.arg(0), f).strip().replaceAll("\\s+", " ")),
            pure("contains", 2, 2, (e, c, f) -> e.text(c.arg(0), f).contains(e.text(c.arg(1), f))),
            pure("starts-with", 2, 2, (e, c, f) -> e.text(c.arg(0), f).startsWith(e.text(c.arg(1), f))),
            pure("ends-with", 2, 2, (e, c, f) -> e.text(c.arg(0), f).endsWith(e.text(c.arg(1), f))),
            asking("uuid", 0, 1, TextFunctions::uuid),
            pure("digest", 2, 3, TextFunctions::digest),
            pure("base64-decode", 1, 1, (e, c, f) -> decode(e.text(c.arg(0), f))),
            pure("regex", 2, 2, (e, c, f) -> Bounded.matches(pattern(e.text(c.arg(1), f)), e.text(c.arg(0), f))));

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();
    private static final int MOST_PATTERNS = 500;
    private static final int LONGEST_ID = 1000;
    private static final String ALPHANUMERIC = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private TextFunctions() {}

    private static String join(Evaluator e, Ast.Call call, Frame f, String separator, int from) {
        List<String> parts = new ArrayList<>();
        for (int i = from; i < call.size(); i++) {
            parts.addAll(call.arg(i) instanceof Ast.Cell ? List.of(e.text(call.arg(i), f)) : e.texts(call.arg(i), f));
        }
        return String.join(separator, parts);
    }

    private static String substr(Evaluator e, Ast.Call call, Frame f) {
        int[] points = e.text(call.arg(0), f).codePoints().toArray();
        int start = index(e.number(call.arg(1), f), points.length);
        int end = call.size() < 3 ? points.length : index(e.number(call.arg(2), f), points.length);
        return start < end ? new String(points, start, end - start) : "";
    }

    private static int index(double at, int length) {
        int index = (int) at;
        return Math.clamp(index < 0 ? (long) index + length : index, 0, length);
    }

    private static String before(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(0, at);
    }

    private static String after(String text, String mark) {
        int at = text.indexOf(mark);
        return at < 0 ? "" : text.substring(at + mark.length());
    }

    private static String translate(String text, String from, String to) {
        int[] old = from.codePoints().toArray();
        int[] fresh = to.codePoints().toArray();
        var out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int i = 0;
            while (i < old.length && old[i] != point) {
                i++;
            }
            if (i == old.length) {
                out.appendCodePoint(point);
            } else if (i < fresh.length) {
                out.appendCodePoint(fresh[i]);
            }
        });
        return out.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** {@code uuid()}, or {@code uuid(n)}: n letters and digits. */
    private static String uuid(Evaluator e, Ast.Call call, Frame f) {
        if (call.size() == 1) {
            double wanted = e.number(call.arg(0), f);
            var out = new StringBuilder();
            for (int i = 0; i < Math.clamp(Double.isNaN(wanted) ? 0 : wanted, 0, LONGEST_ID); i++) {
                out.append(ALPHANUMERIC.charAt(e.world().random.nextInt(ALPHANUMERIC.length())));
            }
            return out.toString();
        }
        long high = e.world().random.nextLong() & 0xffff_ffff_ffff_0fffL | 0x4000L;
        long low = e.world().random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static String digest(Evaluator e, Ast.Call call, Frame f) {
        try {
            byte[] hash = MessageDigest.getInstance(e.text(call.arg(1), f))
                    .digest(e.text(call.arg(0), f).getBytes(StandardCharsets.UTF_8));
            boolean hex = call.size() == 3 && e.text(call.arg(2), f).equals("hex");
            return hex ? HexFormat.of().formatHex(hash) : Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException _) {
            throw new ExpressionException("form.fault.digest", e.text(call.arg(1), f));
        }
    }

    private static String decode(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    private static Pattern pattern(String text) {
        Pattern known = PATTERNS.get(text);
        if (known != null) {
            return known;
        }
        if (PATTERNS.size() > MOST_PATTERNS) { // patterns may themselves be computed
            PATTERNS.clear();
        }
        try {
            Pattern fresh = Pattern.compile(text);
            PATTERNS.put(text, fresh);
            return fresh;
        } catch (java.util.regex.PatternSyntaxException _) {
            throw new ExpressionException("form.fault.pattern", text);
        }
    }
}
