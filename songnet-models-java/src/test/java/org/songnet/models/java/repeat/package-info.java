@NullMarked
package org.songnet.models.java.repeat;

import org.jspecify.annotations.NullMarked;
