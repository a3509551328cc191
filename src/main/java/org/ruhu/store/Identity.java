package org.ruhu.store;

import java.util.UUID;

/**
 * Who a workspace is.
 *
 * @param role   {@code field} or {@code centre}
 * @param device name of this laptop in packages
 * @param writer the incarnation that numbers our changes
 * @param user   tag of the person who set it up, as it stands in changes
 */
public record Identity(UUID workspace, String role, String device, UUID writer, String user, String userName,
                       String created) {}
