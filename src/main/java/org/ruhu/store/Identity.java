package org.ruhu.store;

import java.util.UUID;

/**
 * Who a workspace is. Written again, with another writer, when the workspace was restored, cloned or moved.
 *
 * @param role     {@code field} or {@code centre}
 * @param device   name of this laptop in packages
 * @param writer   the incarnation that numbers our changes
 * @param epoch    which incarnation of this device it is, from 1; 0 in workspaces of older programs, meaning 1
 * @param user     tag of the person who set it up, as it stands in changes
 */
public record Identity(UUID workspace, String role, String device, UUID writer, int epoch, String user, String userName,
                       String created) {
    /** The next incarnation: its numbers begin anew, so that none is given out twice. @param seen the last one seen here */
    Identity reborn(UUID nextWriter, int seen) {
        int next = Math.max(Math.max(1, epoch), seen) + 1;
        return new Identity(workspace, role, device, nextWriter, next, user, userName, created);
    }
}
