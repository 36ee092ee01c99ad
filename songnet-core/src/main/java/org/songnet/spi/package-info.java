/** How backends plug in: providers that write models to files and read them back. */
@NullMarked
package org.songnet.spi;

import org.jspecify.annotations.NullMarked;
