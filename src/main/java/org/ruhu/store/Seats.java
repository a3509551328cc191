package org.ruhu.store;

import java.util.List;
import java.util.Optional;
import org.ruhu.model.UserRole;

/**
 * Who may enter a workspace, as far as it can be said without a password: no names.
 *
 * @param last number of the user who entered last
 */
public record Seats(List<Seat> users, int last) {
    /**
     * @param role  empty in a keyring of an older program, or where it is one of a newer program
     * @param until when this user may try again, ISO with offset; empty if now
     */
    public record Seat(int number, String id, Optional<UserRole> role, Optional<String> until) {}
}
