package org.ruhu.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ruhu.model.Trouble;
import org.ruhu.sync.Digests;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbered steps from one format of a workspace's files to the next. A step that was released is never changed: its
 * checksum, over its number, its name and the file that describes it, stands in the label of every workspace it was done in.
 *
 * <p>A step may be cut off anywhere and done again: what it writes is there whole or not at all, and the label, written
 * last, says what was done.
 */
final class Migrations {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final List<Step> ALL = List.of(new Step(2, "identity-epoch", Migrations::identityEpoch),
        new Step(3, "settings-and-doubts", opened -> false));
    private static final Map<Integer, String> CHECKSUMS =
        ALL.stream().collect(Collectors.toUnmodifiableMap(Step::number, Step::checksum));

    private Migrations() {}

    /** @param number the format that the files have afterwards */
    private record Step(int number, String name, Function<Opened, Boolean> action) {
        String checksum() {
            MessageDigest digest = Digests.sha256();
            digest.update((number + "\n" + name + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(description()));
        }

        private byte[] description() {
            try (InputStream in = Migrations.class.getResourceAsStream("migrations/%03d-%s.txt".formatted(number, name))) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "").getBytes(StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new Trouble("store.trouble.program", e);
            }
        }
    }

    /** What a step works on. */
    record Opened(Identity identity, Journal journal) {}

    /** A step as it stands in the label. */
    record Done(int number, String checksum) {}

    /** For the label of a workspace made now. */
    static List<Done> all() {
        return ALL.stream().map(step -> new Done(step.number, step.checksum())).toList();
    }

    /** Whether this program can read the files: no newer format, and no step that it does not know or knows otherwise. */
    static boolean knows(Folders.Label label) {
        List<Done> steps = label.steps() == null ? List.of() : label.steps();
        return label.format() <= Folders.FORMAT
            && steps.stream().allMatch(done -> done.checksum().equals(CHECKSUMS.get(done.number())));
    }

    static boolean due(Folders.Label label) {
        return label.format() < Folders.FORMAT;
    }

    /** Does what is due. @return whether anything was appended to the journal */
    static boolean run(Folders folders, Folders.Label label, Opened opened) {
        boolean appended = false;
        for (Step step : ALL) {
            if (step.number > label.format()) {
                appended |= step.action.apply(opened);
            }
        }
        folders.write(new Folders.Label(Folders.FORMAT, label.role(), label.created(), all()));
        return appended;
    }

    private static boolean identityEpoch(Opened opened) {
        Identity was = opened.identity;
        if (was.epoch() > 0) {
            return false;
        }
        var named = new Identity(was.workspace(), was.role(), was.device(), was.writer(), 1, was.user(), was.userName(),
            was.created());
        opened.journal.append(Frame.Kind.IDENTITY, opened.journal.digest(), JSON.writeValueAsBytes(named));
        opened.journal.force();
        return true;
    }
}
