/** Models of what a listener likes, and rankers of candidates, on Tribuo. */
@NullMarked
package org.songnet.models.tribuo;

import org.jspecify.annotations.NullMarked;
