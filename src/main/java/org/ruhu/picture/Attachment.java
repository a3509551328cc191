package org.ruhu.picture;

/**
 * A picture or file as it is kept: never as it came, where that could tell more than it shows.
 *
 * @param ending {@code jpg} or {@code pdf}
 */
public record Attachment(byte[] content, String ending) {}
