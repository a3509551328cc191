package org.ruhu.store;

import java.util.Optional;

/**
 * How much of what was written here somebody else has.
 *
 * @param upTo  when the newest change that they have was written, ISO; empty if they have none
 * @param since when the oldest that they lack was written, ISO; empty if they lack none
 */
public record Unsent(Optional<String> upTo, Optional<String> since) {}
