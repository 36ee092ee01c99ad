/** Tests of the factorisations and linear models. */
@NullMarked
package org.songnet.models.java.factor;

import org.jspecify.annotations.NullMarked;
