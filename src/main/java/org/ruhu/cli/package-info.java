/** The command line: one thin class a command, over the same use cases as the screens. */
@NullMarked
package org.ruhu.cli;

import org.jspecify.annotations.NullMarked;
