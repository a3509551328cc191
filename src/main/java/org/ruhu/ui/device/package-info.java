/** The laptops of the district, at the centre: invited, admitted, given grids and task packages, taken out of use. */
@NullMarked
package org.ruhu.ui.device;

import org.jspecify.annotations.NullMarked;
