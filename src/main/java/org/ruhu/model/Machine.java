package org.ruhu.model;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The computer the program runs on, as far as a workspace needs to tell it from another one.
 *
 * @param memory folder, outside every workspace, where it is noted which workspaces were used here and how far they had
 *               come; empty: nothing is noted, and no restored or cloned workspace is recognised
 * @param marks  what the computer is recognised by: hardware addresses of its network cards, in hexadecimal. Slow to ask
 */
public record Machine(Optional<Path> memory, Supplier<Set<String>> marks) {
    /** A computer that remembers nothing. */
    public static final Machine UNKNOWN = new Machine(Optional.empty(), Set::of);

    /** This computer. {@code RUHU_MEMORY} names another folder to remember in. */
    public static Machine real() {
        return new Machine(Optional.of(folder()), Machine::cards);
    }

    private static Path folder() {
        String named = System.getenv("RUHU_MEMORY");
        if (named != null && !named.isBlank()) {
            return Path.of(named);
        }
        String home = System.getProperty("user.home");
        String windows = System.getenv("LOCALAPPDATA");
        if (windows != null && !windows.isBlank()) {
            return Path.of(windows, "Ruhu");
        }
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Ruhu");
        }
        String state = System.getenv("XDG_STATE_HOME");
        return state != null && !state.isBlank() ? Path.of(state, "ruhu") : Path.of(home, ".local", "state", "ruhu");
    }

    private static Set<String> cards() {
        Set<String> marks = new TreeSet<>();
        try {
            NetworkInterface.networkInterfaces().filter(card -> !card.isVirtual()).forEach(card -> {
                try {
                    byte[] address = card.getHardwareAddress();
                    // addresses made up by software are marked so, and change from day to day
                    if (address != null && address.length > 0 && (address[0] & 2) == 0) {
                        marks.add(HexFormat.of().formatHex(address));
                    }
                } catch (SocketException e) {
                    // a card that cannot be asked is no mark
                }
            });
        } catch (SocketException e) {
            return Set.of();
        }
        return marks;
    }
}
