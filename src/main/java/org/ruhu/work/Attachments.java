package org.ruhu.work;

import org.ruhu.picture.Attachment;
import org.ruhu.store.Blobs;

/**
 * Pictures and files that answers name. Confined to the thread of its workspace; what takes time, reading and making
 * small, is done before, in {@link Attachment}.
 */
public final class Attachments {
    private final Blobs blobs;

    Attachments(Workspace workspace) {
        this.blobs = workspace.store().blobs();
    }

    /** What came of asking for an attachment. */
    public sealed interface Found {
        record Here(byte[] content) implements Found {}

        record Missing() implements Found {}

        record Damaged() implements Found {}
    }

    /**
     * Keeps an attachment; it is durable when this returns, and only then may an answer name it.
     *
     * @return its name: SHA-256 and ending
     * @throws org.ruhu.model.Trouble if it could not be written; then nothing was kept
     */
    public String keep(Attachment attachment) {
        return blobs.put(attachment.content(), attachment.ending());
    }

    public Found find(String name) {
        return switch (blobs.get(name)) {
            case Blobs.Found.Here(byte[] content) -> new Found.Here(content);
            case Blobs.Found.Missing() -> new Found.Missing();
            case Blobs.Found.Damaged() -> new Found.Damaged();
        };
    }
}
