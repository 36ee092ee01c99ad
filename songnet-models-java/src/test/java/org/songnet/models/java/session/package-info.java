/** Tests of the session models. */
@NullMarked
package org.songnet.models.java.session;

import org.jspecify.annotations.NullMarked;
