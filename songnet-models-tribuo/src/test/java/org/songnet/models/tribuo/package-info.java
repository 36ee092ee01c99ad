/** Tests of the scorers. */
@NullMarked
package org.songnet.models.tribuo;

import org.jspecify.annotations.NullMarked;
