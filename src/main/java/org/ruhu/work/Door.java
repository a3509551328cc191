package org.ruhu.work;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ruhu.model.Env;
import org.ruhu.model.UserRole;
import org.ruhu.store.Escrow;
import org.ruhu.store.Folders;
import org.ruhu.store.Recovery;
import org.ruhu.store.Seats;
import org.ruhu.store.Store;

/**
 * What can be said of a workspace before anybody has entered.
 *
 * @param users    who may enter, without names
 * @param last     number of the user who entered last
 * @param damaged  whether its label is damaged; whoever enters mends it
 * @param device   name of this laptop, where the district can help who forgets the password; empty where it cannot
 * @param waiting  a request to the district that waits for its answer
 */
public record Door(List<Seat> users, int last, boolean damaged, Optional<String> device, Optional<Waiting> waiting) {
    /**
     * @param role  empty where only the open workspace knows it
     * @param until when this user may try again, ISO with offset; empty if now
     */
    public record Seat(int number, String id, Optional<UserRole> role, Optional<String> until) {}

    /** @param code the same that the district sees */
    public record Waiting(int number, String code, String asked) {}

    /** @throws org.ruhu.model.Trouble if the keyring is damaged */
    public static Door of(Path folder, Env env) {
        Seats seats = Store.seats(folder, env);
        return new Door(seats.users().stream().map(seat -> new Seat(seat.number(), seat.id(), seat.role(), seat.until())).toList(),
            seats.last(), new Folders(folder).seen() instanceof Folders.Seen.Unlabelled, Escrow.in(folder).map(Escrow.Kept::device),
            Recovery.waiting(folder).map(asked -> new Waiting(asked.number(), asked.code(), asked.asked())));
    }

    /** Whether the district can help who forgets the password. */
    public boolean district() {
        return device.isPresent();
    }

    public Optional<Seat> user(int number) {
        return users.stream().filter(seat -> seat.number() == number).findFirst();
    }
}
