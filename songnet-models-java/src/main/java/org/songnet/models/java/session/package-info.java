/** Models that predict what comes next in a session: chains, rules and nearest sessions. */
@NullMarked
package org.songnet.models.java.session;

import org.jspecify.annotations.NullMarked;
