package org.ruhu.picture;

/** What came of reading something that is to be attached. */
public sealed interface Reading {
    record Ready(Attachment attachment) implements Reading {}

    record Refused(Why why) implements Reading {}

    /** Why something cannot be attached. */
    enum Why {
        /** Neither JPEG nor PNG nor, where files may be attached, PDF. */
        TYPE,
        /** More bytes than {@link ReadAttachment#MOST_SOURCE} or {@link ReadAttachment#MOST_KEPT}. */
        BYTES,
        /** More than {@link ReadAttachment#MOST_PIXELS}. */
        PIXELS,
        /** Cut off or damaged. */
        DAMAGED,
        /** The file itself cannot be read. */
        UNREADABLE
    }
}
