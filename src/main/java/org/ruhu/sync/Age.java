package org.ruhu.sync;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.framework.stream.StandardDecryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.ruhu.model.Env;

/**
 * Small secrets sealed to keys in the format of age (age-encryption.org/v1), so that the {@code age} command opens them too
 * if this program is ever gone.
 */
public final class Age {
    /** More, and a file could keep a computer busy with arithmetic alone. */
    public static final int MOST_RECIPIENTS = 16;

    private static final int KEY = 32;
    private static final int LARGEST = 1 << 16;
    private static final String SECRET = "age-secret-key-";
    private static final String PUBLIC = "age";

    /**
     * A key that opens.
     *
     * @param secret    {@code AGE-SECRET-KEY-1…}
     * @param recipient {@code age1…}, what others seal to
     */
    public record Identity(String secret, String recipient) {
        @Override
        public String toString() {
            return recipient;
        }
    }

    private Age() {}

    public static Identity newIdentity(Env env) {
        return identity(env.bytes(KEY));
    }

    private static Identity identity(byte[] scalar) {
        byte[] point = new byte[KEY];
        X25519.scalarMultBase(scalar, 0, point, 0);
        return new Identity(Bech32.getEncoder().encode(SECRET, scalar).toString().toUpperCase(Locale.ROOT),
            Bech32.getEncoder().encode(PUBLIC, point).toString());
    }

    /** The keys in a file as {@code age-keygen} writes it: one a line, lines with {@code #} aside. Other lines are passed over. */
    public static List<Identity> identities(String file) {
        List<Identity> found = new ArrayList<>();
        for (String line : file.lines().map(String::strip).toList()) {
            if (line.regionMatches(true, 0, SECRET, 0, SECRET.length())) {
                decoded(line, SECRET).ifPresent(scalar -> found.add(identity(scalar)));
            }
        }
        return found;
    }

    public static boolean isRecipient(String text) {
        return text.startsWith(PUBLIC + "1") && decoded(text, PUBLIC).isPresent();
    }

    private static Optional<byte[]> decoded(String text, String kind) {
        try {
            var address = Bech32.getDecoder().decode(text);
            boolean right = kind.equalsIgnoreCase(address.getHumanReadablePart().toString()) && address.getData().length == KEY;
            return right ? Optional.of(address.getData()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** @param recipients at least one, at most {@link #MOST_RECIPIENTS}; each can open it alone */
    public static byte[] seal(byte[] clear, List<String> recipients) {
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String recipient : recipients) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient));
            }
            var out = new ByteArrayOutputStream();
            try (var channel = new StandardEncryptingChannelFactory().newEncryptingChannel(Channels.newChannel(out), writers)) {
                channel.write(ByteBuffer.wrap(clear));
            }
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is sealed; empty if none of the keys opens it, or a byte of it was altered. */
    public static Optional<byte[]> open(byte[] sealed, List<Identity> keys) {
        if (sealed.length > LARGEST || recipients(sealed) > MOST_RECIPIENTS) {
            return Optional.empty();
        }
        for (Identity key : keys) {
            try {
                List<RecipientStanzaReader> reader = List.of(X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(key.secret));
                try (var channel = new StandardDecryptingChannelFactory()
                    .newDecryptingChannel(Channels.newChannel(new ByteArrayInputStream(sealed)), reader);
                     var in = Channels.newInputStream(channel)) {
                    return Optional.of(in.readAllBytes());
                }
            } catch (GeneralSecurityException | IOException | RuntimeException e) {
                // another key's, or altered: the next key may open it
            }
        }
        return Optional.empty();
    }

    private static long recipients(byte[] sealed) {
        return new String(sealed, StandardCharsets.ISO_8859_1).lines().filter(line -> line.startsWith("-> ")).count();
    }
}
