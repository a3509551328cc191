package org.ruhu.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Deed;
import org.ruhu.model.Env;
import org.ruhu.model.LogLine;
import org.ruhu.model.LogQuery;
import org.ruhu.text.Moments;
import org.ruhu.work.LogFile;
import org.ruhu.work.LogWords;
import org.ruhu.work.Progress;
import org.ruhu.work.ReadLog;
import org.ruhu.work.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the log of who did what. Broken chains are exit code 1. */
@Command(mixinStandardHelpOptions = true)
final class Log implements Callable<Integer> {
    private static final int BROKEN = 1;

    @Mixin
    private WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--json", descriptionKey = "log.json")
    private boolean json;

    @Option(names = "--from", paramLabel = "DAY", descriptionKey = "log.from")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", descriptionKey = "log.until")
    private @Nullable LocalDate until;

    @Option(names = "--who", paramLabel = "NAME", defaultValue = "", descriptionKey = "log.who")
    private String who = "";

    @Option(names = "--deed", paramLabel = "DEED", defaultValue = "", descriptionKey = "log.deed")
    private String deed = "";

    @Option(names = "--device", paramLabel = "DEVICE", defaultValue = "", descriptionKey = "log.device")
    private String device = "";

    @Option(names = "--verify", descriptionKey = "log.verify")
    private boolean verify;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "log.out")
    private @Nullable Path out;

    private final Env env;

    Log(Env env) {
        this.env = env;
    }

    @Override
    public Integer call() {
        if (!deed.isEmpty() && Deed.of(deed).isEmpty()) {
            throw Refused.usage(Console.TEXTS.of("cli.log.deed", deed, String.join(" ", java.util.Arrays.stream(Deed.values())
                .map(Deed::tag).toList())));
        }
        try (Workspace open = workspace.open(env)) {
            var log = new ReadLog(open);
            return verify ? verify(log) : read(log);
        }
    }

    private int read(ReadLog log) {
        var query = new LogQuery(who, deed, device, Optional.ofNullable(from), Optional.ofNullable(until), 0, LogQuery.ALL.size());
        if (out != null) {
            LogFile.Format format = json ? LogFile.Format.JSONL : LogFile.Format.of(out.toString());
            int entries = log.write(out, format, query, Console.TEXTS);
            System.out.println(Console.TEXTS.of("cli.log.written", out.toString(), entries));
            return 0;
        }
        var lines = new BufferedOutputStream(System.out);
        log.each(query, line -> say(lines, json ? LogFile.json(line) : words(line)));
        say(lines, "");
        return 0;
    }

    private static String words(LogLine line) {
        return String.join("\t", Moments.second(line.at()), line.who(), line.device(), LogWords.deed(line.what(), Console.TEXTS),
            LogWords.subject(line), LogWords.detail(line, Console.TEXTS));
    }

    /** An empty text only empties the buffer. */
    private static void say(OutputStream to, String text) {
        try {
            if (text.isEmpty()) {
                to.flush();
            } else {
                to.write((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int verify(ReadLog log) {
        return switch (log.verify(Progress.NONE)) {
            case ReadLog.Verdict.Sound sound -> {
                System.out.println(LogWords.sound(sound, Console.TEXTS));
                yield 0;
            }
            case ReadLog.Verdict.Broken broken -> {
                System.out.println(LogWords.broken(broken, Console.TEXTS));
                yield BROKEN;
            }
        };
    }
}
