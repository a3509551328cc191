package org.ruhu.work;

import java.nio.file.Path;
import org.ruhu.sync.Digests;
import org.ruhu.sync.Refusal;
import org.ruhu.text.Texts;

/** What became of a file that lay in the inbox. */
public sealed interface Verdict {
    Path file();

    /** For programs: {@code taken}, or why it was refused, such as {@code altered}. */
    String code();

    /** For people. */
    String said(Texts texts);

    /**
     * @param from  device that wrote it
     * @param pkg   id of the package
     * @param fresh changes that were new here
     * @param known changes that were here already
     * @param toDecide fields in which two have written different things
     * @param flagged  changes that count and that a person should look at
     * @param waiting  changes that do not count before a person has said so
     * @param sum      check digest of its content
     */
    record Taken(Path file, String from, String pkg, boolean demo, long fresh, long known, long toDecide, long flagged, long waiting,
                 byte[] sum) implements Verdict {
        static Taken of(ImportPackage.Preview.Ready seen, ImportPackage.Outcome.Done done) {
            return new Taken(seen.file(), seen.head().from(), seen.head().pkg(), seen.head().demo(), done.fresh(), seen.known(),
                seen.toDecide(), seen.flagged(), done.waiting(), seen.sum());
        }

        @Override
        public String code() {
            return "taken";
        }

        public String checkCode() {
            return Digests.checkCode(sum);
        }

        @Override
        public String said(Texts texts) {
            return texts.of("device.inbox.taken", fresh, known, toDecide, waiting, from, checkCode());
        }
    }

    record Refused(Path file, Refusal refusal) implements Verdict {
        @Override
        public String code() {
            return refusal.key().substring(refusal.key().lastIndexOf('.') + 1);
        }

        @Override
        public String said(Texts texts) {
            return texts.of("device.inbox.refused", texts.of(refusal.key(), refusal.args()));
        }
    }
}
