package org.ruhu.work;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ruhu.model.Act;
import org.ruhu.model.Deed;
import org.ruhu.model.LogLine;
import org.ruhu.model.LogQuery;
import org.ruhu.model.Page;
import org.ruhu.model.Trouble;
import org.ruhu.store.ChainCheck;
import org.ruhu.text.Texts;

/**
 * The log of who did what, for those who may read it and nobody else, {@code sync-spec.md} §10.5. It is kept as long as the
 * workspace: nothing deletes from it, which is more than the six months that a laptop and the three years that a centre
 * must keep it.
 */
public final class ReadLog {
    private final Workspace workspace;

    /** @throws Denied if the person who has entered may not read it */
    public ReadLog(Workspace workspace) {
        workspace.require(Act.READ_LOG);
        this.workspace = workspace;
    }

    /** One page, the latest first. */
    public Page<LogLine> page(LogQuery query) {
        return workspace.store().audit().page(query);
    }

    /** All that is asked for, the latest first. */
    public void each(LogQuery query, Consumer<LogLine> reader) {
        workspace.store().audit().each(query, reader);
    }

    /** Everybody who stands in the log. */
    public List<String> people() {
        return workspace.store().audit().people();
    }

    public List<String> devices() {
        return workspace.store().audit().devices();
    }

    /** What came of recomputing the log. */
    public sealed interface Verdict {
        /**
         * @param entries entries of the log
         * @param changes changes in the chains they stand in
         * @param gaps    places where a chain has a gap, because what was before is not here
         */
        record Sound(long entries, long changes, long gaps) implements Verdict {}

        /**
         * @param entries those that fit before it
         * @param writer  whose chain, beginning of its id
         * @param at      when, ISO; empty if that cannot be read
         */
        record Broken(long entries, Kind kind, String writer, long n, String at) implements Verdict {}

        enum Kind { ALTERED, UNCHAINED, SHOWN_OTHERWISE, COUNTED_OTHERWISE }
    }

    /** Recomputes every hash and chain from the journal. @throws Progress.Cancelled if nobody wants to know any more */
    public Verdict verify(Progress progress) {
        ChainCheck.Checked checked = workspace.store().chainCheck().run(share -> {
            if (progress.cancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(share);
        });
        return checked.fault().<Verdict>map(fault -> new Verdict.Broken(checked.entries(), kind(fault.why()),
            fault.writer().toString().substring(0, 8), fault.n(), fault.at()))
            .orElseGet(() -> new Verdict.Sound(checked.entries(), checked.changes(), checked.gaps()));
    }

    private static Verdict.Kind kind(ChainCheck.Why why) {
        return switch (why) {
            case ALTERED -> Verdict.Kind.ALTERED;
            case UNCHAINED -> Verdict.Kind.UNCHAINED;
            case SHOWN_OTHERWISE -> Verdict.Kind.SHOWN_OTHERWISE;
            case COUNTED_OTHERWISE -> Verdict.Kind.COUNTED_OTHERWISE;
        };
    }

    /**
     * Writes what is asked for into a file, which is an entry of the log itself.
     *
     * @param words in which the deeds are said
     * @return how many entries were written
     * @throws Trouble if the file cannot be written; then no file of that name was made
     */
    public int write(Path file, LogFile.Format format, LogQuery query, Texts words) {
        return OutFile.write(file, out -> {
            var log = new LogFile(out, format, words);
            try {
                each(query, log::line);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
            return log.end();
        }, (part, written) -> workspace.log(Deed.LOG_EXPORTED, "", LogDetail.of("entries", written, "format", format.extension(),
            "who", query.who(), "what", query.what(), "device", query.device(), "from", query.from().map(Object::toString).orElse(""),
            "until", query.until().map(Object::toString).orElse(""))));
    }
}
