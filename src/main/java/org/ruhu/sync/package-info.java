/** Changes, merging, and the package codec: pure but for streams. {@code sync-spec.md} is the specification. */
@NullMarked
package org.ruhu.sync;

import org.jspecify.annotations.NullMarked;
