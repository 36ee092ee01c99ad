@NullMarked
package org.songnet.store;

import org.jspecify.annotations.NullMarked;
