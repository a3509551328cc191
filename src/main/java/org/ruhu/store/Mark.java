package org.ruhu.store;

/**
 * A place between two entries of the journal.
 *
 * @param sequence of the entry before it; 0 at the beginning
 * @param tag      of the entry before it
 * @param digest   of the entry before it
 */
record Mark(int segment, long end, long sequence, byte[] tag, byte[] digest) {
    static final Mark BEGIN = new Mark(1, Segment.HEADER, 0, new byte[Segment.TAG], new byte[EntryCodec.DIGEST]);

    long position() {
        return Segment.at(segment, end);
    }

    Mark after(EntryCodec.Entry entry) {
        return new Mark(segment, entry.end(), entry.sequence(), entry.tag(),
            entry.frame(segment).digest());
    }
}
