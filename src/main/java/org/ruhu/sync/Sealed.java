package org.ruhu.sync;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * The layer around a package that only its addressee opens: age around gzip around the JSON, {@code sync-spec.md} §5.3. The
 * {@code age} command opens what is written here, and what it seals is read here.
 */
public final class Sealed {
    private static final long LARGEST_PLAIN = 4L << 30;
    private static final int BUFFER = 1 << 16;
    private static final int MOST_RATIO = 200;
    /** Little is no bomb, however well it was squeezed. */
    private static final long FREE = 4L << 20;

    private Sealed() {}

    /** @param recipients at least one, at most {@link Age#MOST_RECIPIENTS}; each can open it alone. Closing it closes {@code out} */
    public static OutputStream to(OutputStream out, List<String> recipients) throws IOException {
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            }
            var channel = new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), writers);
            return new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What is in a package, sealed or plain: its first bytes tell.
     *
     * @throws Refusal.Refused also from reading, as soon as it is found to be altered, cut off, too large or for others
     */
    public static InputStream open(InputStream file, List<Age.Identity> keys) throws IOException {
        var in = new BufferedInputStream(file, BUFFER);
        in.mark(AgeHeader.START.length());
        String start = new String(in.readNBytes(AgeHeader.START.length()), StandardCharsets.ISO_8859_1);
        in.reset();
        if (!start.equals(AgeHeader.START)) {
            return in;
        }
        AgeHeader.check(in);
        var counted = new Counted(in);
        InputStream clear = decrypted(counted, keys);
        return new Said(new Squeezed(clear, counted), counted);
    }

    private static InputStream decrypted(Counted in, List<Age.Identity> keys) throws IOException {
        try {
            List<RecipientStanzaReader> readers = new ArrayList<>();
            for (Age.Identity key : keys) {
                readers.add(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key.secret()));
            }
            return Channels.newInputStream(new StandardDecryptingChannelFactory()
                .newDecryptingChannel(Channels.newChannel(in), readers));
        } catch (GeneralSecurityException e) {
            throw new Refusal.Refused(new Refusal.NotForUs());
        }
    }

    /** How much of the file was read, and whether all of it. */
    private static final class Counted extends FilterInputStream {
        private long count;
        private boolean ended;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            ended |= one < 0;
            count += one < 0 ? 0 : 1;
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            ended |= read < 0;
            count += Math.max(0, read);
            return read;
        }
    }

    /** Unpacks, and stops where more comes out than any package of ours has. */
    private static final class Squeezed extends InputStream {
        private final InputStream clear;
        private final Counted file;
        private InputStream in = InputStream.nullInputStream();
        private boolean begun;
        private long out;

        Squeezed(InputStream clear, Counted file) {
            this.clear = clear;
            this.file = file;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (!begun) {
                in = new GZIPInputStream(clear, BUFFER);
                begun = true;
            }
            int read = in.read(bytes, offset, length);
            out += Math.max(0, read);
            if (out > LARGEST_PLAIN || out > FREE && out / MOST_RATIO > file.count) {
                throw new Refusal.Refused(new Refusal.TooLarge());
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int read = read(one, 0, 1);
            return read < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public void close() throws IOException {
            in.close();
            clear.close();
        }
    }

    /** Puts what the layers say of a broken file into our words. */
    private static final class Said extends FilterInputStream {
        private final Counted file;

        Said(InputStream in, Counted file) {
            super(in);
            this.file = file;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return super.read(bytes, offset, length);
            } catch (EOFException | ZipException e) {
                throw broken();
            } catch (IOException e) {
                if (e.getCause() instanceof GeneralSecurityException || e.getClass() == IOException.class) {
                    throw broken();
                }
                throw e;
            }
        }

        /** At its end it is most often cut off; before, somebody or something changed it. */
        private Refusal.Refused broken() {
            return new Refusal.Refused(file.ended ? new Refusal.Truncated(0, 0) : new Refusal.Altered(0));
        }
    }
}
