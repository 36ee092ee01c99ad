@NullMarked
package org.songnet.taste;

import org.jspecify.annotations.NullMarked;
