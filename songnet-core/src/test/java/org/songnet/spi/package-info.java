/** Tests of model files. */
@NullMarked
package org.songnet.spi;

import org.jspecify.annotations.NullMarked;
