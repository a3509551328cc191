package org.ruhu.work;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.ruhu.model.Act;
import org.ruhu.model.BackUpReason;
import org.ruhu.model.Deed;
import org.ruhu.model.Role;
import org.ruhu.model.Trouble;
import org.ruhu.store.Backup;
import org.ruhu.store.BackupMemo;
import org.ruhu.store.BackupSource;
import org.ruhu.sync.Knowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes back-ups of an open workspace: beside it, and a second copy where one was named and is there. What is to be backed
 * up is noted on the workspace's thread in an instant; the writing may be done on any other, while work goes on.
 */
public final class BackUp {
    private static final Logger LOG = LoggerFactory.getLogger(BackUp.class);
    private static final Duration BETWEEN = Duration.ofHours(1);

    private final Workspace workspace;

    public BackUp(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What came of it at one place. */
    public sealed interface Result {
        /**
         * @param verified whether all of it was read back
         * @param damaged  names of older back-ups there that cannot be read any more
         */
        record Made(Path file, long changes, long bytes, boolean verified, List<String> damaged) implements Result {}

        /** Nothing was saved since the last one. */
        record Unchanged() implements Result {}

        /** The place is not there, such as a stick that is not plugged in. */
        record Missing(Path place) implements Result {}

        /** What was there before is still there. */
        record Failed(Trouble why) implements Result {}
    }

    /** @param second empty if no second place was named */
    public record Results(Result first, Optional<Result> second) {
        /** The first failure; empty if there was none. */
        public Optional<Trouble> trouble() {
            return Stream.concat(Stream.of(first), second.stream())
                .flatMap(result -> result instanceof Result.Failed(Trouble why) ? Stream.of(why) : Stream.empty()).findFirst();
        }
    }

    /** Whether an hour has gone by since the last one, and something was saved in it. */
    public boolean isDue() {
        BackupMemo.Seen last = workspace.backUps().first();
        ZonedDateTime now = workspace.env().now();
        boolean waited = Stream.of(Optional.ofNullable(last.at()), Optional.ofNullable(last.failedAt())).flatMap(Optional::stream)
            .map(ZonedDateTime::parse).noneMatch(at -> !at.isAfter(now) && now.isBefore(at.plus(BETWEEN)));
        return waited && !source(BackUpReason.HOURLY).mark().equals(last.mark());
    }

    /** Notes what is to be backed up. @throws Denied if it is by hand and the person may not */
    public Job prepare(BackUpReason why) {
        if (why == BackUpReason.BY_HAND) {
            workspace.require(Act.BACK_UP);
            workspace.log(Deed.BACKED_UP, "", "");
        }
        return new Job(workspace, source(why), why);
    }

    private BackupSource source(BackUpReason why) {
        return workspace.store().backup(why);
    }

    /** Does it all on this thread. */
    public Results now(BackUpReason why, Progress progress) {
        return prepare(why).run(progress);
    }

    /** To a place that was named for this time only. @throws Trouble if it could not be made there */
    public Result.Made to(Path place, Progress progress) {
        if (!Files.isDirectory(place)) {
            throw new Trouble("backup.trouble.noplace", place.toString());
        }
        return made(Backup.make(prepare(BackUpReason.BY_HAND).source, place, Backup.Depth.EVERYTHING, watched(progress)));
    }

    private static Result.Made made(Backup.Made made) {
        return new Result.Made(made.file(), made.manifest().changes(), made.manifest().bytes(), made.verified(), made.damaged());
    }

    private static DoubleConsumer watched(Progress progress) {
        return share -> {
            if (progress.cancelled()) {
                throw new Progress.Cancelled();
            }
            progress.at(share);
        };
    }

    /** A back-up that is to be written. */
    public static final class Job {
        private final Workspace workspace;
        private final BackupSource source;
        private final BackUpReason why;
        /** What of it the laptops may rely on, once it is read back. */
        private final Optional<Knowledge> held;

        private Job(Workspace workspace, BackupSource source, BackUpReason why) {
            this.workspace = workspace;
            this.source = source;
            this.why = why;
            this.held = workspace.role() == Role.CENTRE ? Optional.of(workspace.store().knowledge()) : Optional.empty();
        }

        /** Whether it has anything to write where it should. */
        public boolean isNeeded() {
            return isNeeded(workspace.store().backups(), workspace.backUps().first())
                || second().filter(place -> Files.isDirectory(place) && isNeeded(place, workspace.backUps().other())).isPresent();
        }

        private boolean isNeeded(Path place, BackupMemo.Seen last) {
            boolean same = source.mark().equals(last.mark()) && (last.verified() || why == BackUpReason.EXIT);
            return why == BackUpReason.BY_HAND || !same || !Files.isDirectory(source.folder(place));
        }

        private Optional<Path> second() {
            return Optional.ofNullable(workspace.backUps().second()).map(Path::of);
        }

        /** On any thread. @throws Progress.Cancelled if it was given up; then no back-up was made where it was under way */
        public Results run(Progress progress) {
            Result first = at(workspace.store().backups(), workspace.backUps().first(), false, progress);
            Optional<Result> other = second().map(place -> Files.isDirectory(place)
                ? at(place, workspace.backUps().other(), true, progress) : new Result.Missing(place));
            return new Results(first, other);
        }

        private Result at(Path place, BackupMemo.Seen last, boolean second, Progress progress) {
            if (!isNeeded(place, last)) {
                return new Result.Unchanged();
            }
            try {
                Backup.Depth depth = why == BackUpReason.EXIT ? Backup.Depth.NEW_PARTS : Backup.Depth.EVERYTHING;
                Backup.Made made = Backup.make(source, place, depth, watched(progress));
                held.filter(known -> made.verified()).ifPresent(workspace::backedUp);
                remember(BackupMemo.Seen.made(source.head().created(), source.mark(), made.verified()), second);
                return made(made);
            } catch (Trouble e) {
                LOG.warn("A back-up failed: {}", e.key(), e);
                remember(last.failed(workspace.env().now().toString(), e), second);
                return new Result.Failed(e);
            }
        }

        private void remember(BackupMemo.Seen seen, boolean second) {
            workspace.remember(memo -> second ? memo.withOther(seen) : memo.withFirst(seen));
        }
    }
}
