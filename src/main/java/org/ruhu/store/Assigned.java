package org.ruhu.store;

/**
 * That a device looks after a grid.
 *
 * @param device its id in packages
 * @param grid   id of the grid, as text
 * @param way    {@link #WRITE}, {@link #READ}, or {@link #NONE} where it did and does no more
 */
public record Assigned(String device, String grid, String way) {
    public static final String WRITE = "rw";
    public static final String READ = "ro";
    public static final String NONE = "none";
}
