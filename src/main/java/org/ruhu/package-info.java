/** Starts the program and wires it by hand. */
@NullMarked
package org.ruhu;

import org.jspecify.annotations.NullMarked;
