/** A disk in memory that fails, tears and forgets as real ones do; for tests of what must survive that. */
@org.jspecify.annotations.NullMarked
package org.ruhu.disk;
