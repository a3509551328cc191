package org.ruhu.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import org.ruhu.model.Env;

/**
 * Seals and opens the entries of a journal: {@code magic u32 | length u32 | sequence u64 | nonce 12 | ciphertext |
 * tag 16}, AES-256-GCM; the cleartext is {@code kind u8 | digest 32 | body}. The header and the tag of the entry before
 * are authenticated with it, so that no entry can be taken out, put elsewhere or come from another journal.
 */
final class EntryCodec {
    static final int DIGEST = 32;
    /** An entry is never shorter than this. */
    static final int LEAST = EntryCodec.PREFIX + 1 + DIGEST + Segment.TAG;

    private static final int NONCE = 12;
    private static final int PREFIX = 4 + 4 + 8 + NONCE;
    private static final int BODY_LIMIT = 16 << 20;

    private final SecretKey key;
    private final Env env;

    EntryCodec(SecretKey key, Env env) {
        this.key = key;
        this.env = env;
    }

    /** An entry that authenticated. */
    record Entry(long start, long end, long sequence, byte[] tag, byte[] clear) {
        Frame frame(int segment) {
            return new Frame(Segment.at(segment, start), Segment.at(segment, end), sequence, kind(),
                Arrays.copyOfRange(clear, 1, 1 + DIGEST), Arrays.copyOfRange(clear, 1 + DIGEST, clear.length));
        }

        Frame.Kind kind() {
            return Frame.Kind.of(clear[0]);
        }
    }

    /** @param before tag of the entry before */
    ByteBuffer seal(Frame.Kind kind, byte[] digest, byte[] body, long sequence, byte[] before) {
        if (body.length > BODY_LIMIT) {
            throw new IllegalArgumentException("journal entry too large: " + body.length);
        }
        byte[] clear = ByteBuffer.allocate(1 + DIGEST + body.length).put((byte) kind.ordinal()).put(digest).put(body)
            .array();
        ByteBuffer entry = ByteBuffer.allocate(PREFIX + clear.length + Segment.TAG);
        byte[] nonce = env.bytes(NONCE);
        entry.putInt(Segment.MAGIC).putInt(clear.length).putLong(sequence).put(nonce);
        try {
            Cipher aes = cipher(Cipher.ENCRYPT_MODE, nonce, clear.length, sequence, before);
            aes.doFinal(clear, 0, clear.length, entry.array(), PREFIX);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return entry.position(0);
    }

    /** The entry at an offset; null where the file ends or holds nothing that authenticates. */
    @Nullable Entry entry(FileChannel in, long offset, byte[] before) throws IOException {
        if (offset + LEAST > in.size()) {
            return null;
        }
        ByteBuffer prefix = ByteBuffer.wrap(Segment.read(in, offset, PREFIX));
        int magic = prefix.getInt();
        int length = prefix.getInt();
        long sequence = prefix.getLong();
        if (magic != Segment.MAGIC || length < 1 + DIGEST || length > BODY_LIMIT + 1 + DIGEST
            || offset + PREFIX + length + Segment.TAG > in.size()) {
            return null;
        }
        byte[] sealed = Segment.read(in, offset + PREFIX, length + Segment.TAG);
        byte[] nonce = Arrays.copyOfRange(prefix.array(), PREFIX - NONCE, PREFIX);
        try {
            byte[] clear = cipher(Cipher.DECRYPT_MODE, nonce, length, sequence, before).doFinal(sealed);
            return new Entry(offset, offset + PREFIX + sealed.length, sequence,
                Arrays.copyOfRange(sealed, length, sealed.length), clear);
        } catch (AEADBadTagException e) {
            return null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int length, long sequence, byte[] before)
        throws GeneralSecurityException {
        Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
        aes.init(mode, key, new GCMParameterSpec(Segment.TAG * 8, nonce));
        aes.updateAAD(ByteBuffer.allocate(4 + 4 + 8 + Segment.TAG).putInt(Segment.MAGIC).putInt(length).putLong(sequence)
            .put(before).flip());
        return aes;
    }
}
