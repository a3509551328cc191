@NullMarked
package org.ruhu.form;

import org.jspecify.annotations.NullMarked;
