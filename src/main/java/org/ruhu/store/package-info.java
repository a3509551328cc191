/**
 * Journal, database and keys of one workspace. The journal is the truth; H2 is the copy that can be queried, and is
 * rebuilt when it is missing, damaged or behind.
 */
@NullMarked
package org.ruhu.store;

import org.jspecify.annotations.NullMarked;
